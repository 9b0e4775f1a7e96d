import { useQuery } from '@apollo/client/react';
import { SignInDemoDocument } from '@tidewater/contract';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { changeLocale } from '../../../shared/i18n/i18n.js';
import { choiceBeforeSignIn } from '../../../shared/i18n/locale.js';
import { TideMark } from '../../../shared/ui/tide-mark.js';
import { useSignInText } from '../i18n.js';
import { useSignIn } from '../use-sign-in.js';
import './sign-in-page.css';

/** Bare on purpose: plain controls, nothing of the component library, so that it is there at once. */
export function SignInPage() {
  const { t, locale } = useSignInText();
  const other = locale === 'zh-CN' ? 'en-US' : 'zh-CN';
  const [params] = useSearchParams();
  const { busy, problem, signIn } = useSignIn();
  const { data } = useQuery(SignInDemoDocument, { fetchPolicy: 'no-cache' });
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [missing, setMissing] = useState<'account' | 'password'>();
  const accountInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = `${t('title')} · ${t('product')}`;
  }, [t]);
  const submit = async () => {
    if (account.trim() === '') {
      setMissing('account');
      accountInput.current?.focus();
      return;
    }
    if (password === '') {
      setMissing('password');
      passwordInput.current?.focus();
      return;
    }
    setMissing(undefined);
    await signIn(account.trim(), password);
  };
  const demo = data?.demo;
  return (
    <main className="sign-in">
      <button
        type="button"
        className="sign-in-language link-button"
        lang={other}
        onClick={() => {
          changeLocale(other);
          choiceBeforeSignIn.make(other);
        }}
      >
        {t('other')}
      </button>
      <div className="sign-in-box">
        <div className="sign-in-brand">
          <TideMark size={40} />
          <div>
            <h1>{t('product')}</h1>
            <p>{t('motto')}</p>
          </div>
        </div>
        {params.has('next') && !problem ? <p className="sign-in-note">{t('expired')}</p> : null}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <label htmlFor="account">{t('account')}</label>
          <input
            id="account"
            ref={accountInput}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            // The page is this form; whoever opens it comes to type here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            maxLength={100}
            value={account}
            aria-invalid={missing === 'account'}
            aria-describedby={missing === 'account' ? 'account-problem' : undefined}
            onChange={(event) => {
              setAccount(event.target.value);
              setMissing(undefined);
            }}
          />
          {missing === 'account' ? (
            <p id="account-problem" className="sign-in-field-problem">
              {t('accountMissing')}
            </p>
          ) : null}
          <label htmlFor="password">{t('password')}</label>
          <div className="sign-in-password">
            <input
              id="password"
              ref={passwordInput}
              name="password"
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              maxLength={200}
              value={password}
              aria-invalid={missing === 'password'}
              aria-describedby={missing === 'password' ? 'password-problem' : undefined}
              onChange={(event) => {
                setPassword(event.target.value);
                setMissing(undefined);
              }}
            />
            <button
              type="button"
              aria-label={t(shown ? 'hidePassword' : 'showPassword')}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              <svg
                width="18"
                height="18"
                viewBox="0 0 24 24"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.8"
                aria-hidden="true"
              >
                <path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12Z" />
                <circle cx="12" cy="12" r="3" />
                {shown ? <path d="m4 4 16 16" /> : null}
              </svg>
            </button>
          </div>
          {missing === 'password' ? (
            <p id="password-problem" className="sign-in-field-problem">
              {t('passwordMissing')}
            </p>
          ) : null}
          <div role="alert">{problem ? <p className="sign-in-problem">{problem}</p> : null}</div>
          <button type="submit" className="sign-in-submit" disabled={busy}>
            {t(busy ? 'submitting' : 'submit')}
          </button>
        </form>
        {demo ? (
          <section className="sign-in-demo" aria-labelledby="demo-title">
            <h2 id="demo-title">{t('demo')}</h2>
            <ul>
              {demo.accounts.map((one) => (
                <li key={one.account}>
                  <button
                    type="button"
                    disabled={busy}
                    onClick={() => void signIn(one.account, demo.password)}
                  >
                    <strong>{one.name}</strong>
                    <span>{one.role}</span>
                    <code>{one.account}</code>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </main>
  );
}
