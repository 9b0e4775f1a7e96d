import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSignInText } from '../i18n.js';
import type { SignIn } from '../use-sign-in.js';
import { PasswordField } from './password-field.js';

/** Account and password. */
export function PasswordStep({ busy, problem, signIn }: SignIn) {
  const { t } = useSignInText();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'account' | 'password'>();
  const accountInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const submit = async () => {
    const empty = account.trim() === '' ? 'account' : password === '' ? 'password' : undefined;
    setMissing(empty);
    if (empty === undefined) return await signIn({ account: account.trim(), password });
    (empty === 'account' ? accountInput : passwordInput).current?.focus();
    return undefined;
  };
  return (
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
        // The page is here for nothing but this field.
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
      <PasswordField
        ref={passwordInput}
        label={t('password')}
        name="password"
        autoComplete="current-password"
        value={password}
        problem={missing === 'password' ? t('passwordMissing') : undefined}
        change={(value) => {
          setPassword(value);
          setMissing(undefined);
        }}
      />
      <div role="alert">{problem ? <p className="sign-in-problem">{problem}</p> : null}</div>
      <button type="submit" className="sign-in-submit" disabled={busy}>
        {t(busy ? 'submitting' : 'submit')}
      </button>
      <Link to="/forgotten-password" className="sign-in-forgotten">
        {t('forgotten.link')}
      </Link>
    </form>
  );
}
