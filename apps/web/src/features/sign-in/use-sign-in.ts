import { useApolloClient } from '@apollo/client/react';
import { SignInDocument } from '@tidewater/contract';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { problemOf } from '../../shared/graphql/problem-of.js';
import { forgetEverything } from '../../shared/graphql/client.js';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useSignInText } from './i18n.js';

/** What is asked for: the password first, then what the server says is missing. */
export type SignInStep = 'password' | 'code' | 'newPassword';

export interface Credentials {
  account: string;
  password: string;
  code?: string;
  newPassword?: string;
}

export interface SignIn {
  step: SignInStep;
  busy: boolean;
  /** Why it did not work, in words. */
  problem: string | undefined;
  signIn: (credentials: Credentials) => Promise<void>;
  /** The same once more with what was missing. */
  goOn: (more: Pick<Credentials, 'code' | 'newPassword'>) => Promise<void>;
  /** From a later step back to the password. */
  restart: () => void;
}

/** Signs in, step by step, and goes where one was headed. */
export function useSignIn(): SignIn {
  const { t } = useSignInText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [step, setStep] = useState<SignInStep>('password');
  const [sofar, setSofar] = useState<Credentials>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const signIn = async (input: Credentials) => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await client.mutate({ mutation: SignInDocument, variables: { input } });
      const answer = data?.signIn;
      if (answer?.__typename === 'Session') {
        await forgetEverything();
        await navigate(safePlace(params.get('next')), { replace: true });
        return;
      }
      if (answer?.code === 'CODE_REQUIRED' || answer?.code === 'PASSWORD_CHANGE_REQUIRED') {
        setStep(answer.code === 'CODE_REQUIRED' ? 'code' : 'newPassword');
        setSofar(input);
      } else {
        setProblem(answer && problemOf(answer));
      }
    } catch (error) {
      setProblem(describeTrouble(error, t));
    }
    setBusy(false);
  };
  const goOn: SignIn['goOn'] = async (more) => {
    if (sofar) await signIn({ ...sofar, ...more });
  };
  const restart = () => {
    setStep('password');
    setSofar(undefined);
    setProblem(undefined);
  };
  return { step, busy, problem, signIn, goOn, restart };
}

/** Why nothing came of it, for people who are not signed in. */
export function describeTrouble(error: unknown, t: ReturnType<typeof useSignInText>['t']): string {
  const trouble = describeError(error);
  if (trouble.kind === 'network') return t('unreachable');
  return trouble.kind === 'too-often' ? t('tooOften') : trouble.message;
}

// Only a place inside the app: never another site, never the sign-in page itself.
export function safePlace(next: string | null): string {
  return next && /^\/(?![/\\])/u.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
