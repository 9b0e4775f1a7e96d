import { useApolloClient } from '@apollo/client/react';
import { SignInDocument } from '@tidewater/contract';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { forgetEverything } from '../../shared/graphql/client.js';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useSignInText } from './i18n.js';

export interface SignIn {
  busy: boolean;
  /** Why it did not work, in words. */
  problem: string | undefined;
  signIn: (account: string, password: string) => Promise<void>;
}

/** Signs in and goes where one was headed. */
export function useSignIn(): SignIn {
  const { t } = useSignInText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const signIn = async (account: string, password: string) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await client.mutate({
        mutation: SignInDocument,
        variables: { input: { account, password } },
      });
      if (data?.signIn.__typename === 'Session') {
        await forgetEverything();
        await navigate(safePlace(params.get('next')), { replace: true });
        return;
      }
      setProblem(data?.signIn.message);
    } catch (error) {
      const trouble = describeError(error);
      setProblem(
        trouble.kind === 'network'
          ? t('unreachable')
          : trouble.kind === 'too-often'
            ? t('tooOften')
            : trouble.message,
      );
    }
    setBusy(false);
  };
  return { busy, problem, signIn };
}

// Only a place inside the app: never another site, never the sign-in page itself.
function safePlace(next: string | null): string {
  return next && /^\/(?![/\\])/u.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
