import { useApolloClient } from '@apollo/client/react';
import { SignInForgottenDocument } from '@tidewater/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSignInText } from '../i18n.js';
import { SignInFrame } from '../parts/sign-in-frame.js';
import { describeTrouble } from '../use-sign-in.js';

/** Tells the administrators. The answer is the same whether there is such an account or not (A27). */
export function ForgottenPasswordPage() {
  const { t } = useSignInText();
  const client = useApolloClient();
  const [account, setAccount] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async () => {
    if (account.trim() === '') return setProblem(t('accountMissing'));
    setBusy(true);
    setProblem(undefined);
    try {
      await client.mutate({ mutation: SignInForgottenDocument, variables: { account: account.trim() } });
      setDone(true);
    } catch (error) {
      setProblem(describeTrouble(error, t));
    }
    return setBusy(false);
  };
  return (
    <SignInFrame title={t('forgotten.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2>{t('forgotten.title')}</h2>
        <p className="sign-in-help" role="status">
          {t(done ? 'forgotten.done' : 'forgotten.help')}
        </p>
        {done ? null : (
          <>
            <label htmlFor="account">{t('account')}</label>
            <input
              id="account"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              // The page is here for nothing but this field.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              maxLength={100}
              value={account}
              onChange={(event) => setAccount(event.target.value)}
            />
            <div role="alert">{problem ? <p className="sign-in-problem">{problem}</p> : null}</div>
            <button type="submit" className="sign-in-submit" disabled={busy}>
              {t('forgotten.submit')}
            </button>
          </>
        )}
        <Link to="/sign-in" className="sign-in-forgotten">
          {t('back')}
        </Link>
      </form>
    </SignInFrame>
  );
}
