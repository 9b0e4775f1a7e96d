import { useApolloClient } from '@apollo/client/react';
import { SignInChoosePasswordDocument } from '@tidewater/contract';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useSignInText } from '../i18n.js';
import { NewPasswordForm } from '../parts/new-password-form.js';
import { SignInFrame } from '../parts/sign-in-frame.js';
import { describeTrouble } from '../use-sign-in.js';

/** A25: by the link of an administrator. The token stands behind the hash sign and is taken out of the address at once. */
export function NewPasswordPage() {
  const { t } = useSignInText();
  const client = useApolloClient();
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => history.replaceState(history.state, '', location.pathname), []);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (password: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await client.mutate({
        mutation: SignInChoosePasswordDocument,
        variables: { token, password },
      });
      const answer = data?.choosePassword;
      if (answer?.__typename === 'Refused') setProblem(problemOf(answer));
      else setDone(answer !== undefined);
    } catch (error) {
      setProblem(describeTrouble(error, t));
    }
    setBusy(false);
  };
  return (
    <SignInFrame title={t('newPassword.title')}>
      {done ? (
        <Said words={t('newPassword.done')} />
      ) : token === '' ? (
        <Said words={t('newPassword.noToken')} />
      ) : (
        <NewPasswordForm
          explanation={t('newPassword.byLink')}
          busy={busy}
          problem={problem}
          submit={submit}
        />
      )}
    </SignInFrame>
  );
}

function Said({ words }: { words: string }) {
  const { t } = useSignInText();
  return (
    <div role="status">
      <p className="sign-in-note">{words}</p>
      <Link to="/sign-in" className="sign-in-submit">
        {t('newPassword.toSignIn')}
      </Link>
    </div>
  );
}
