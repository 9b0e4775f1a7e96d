import { useQuery } from '@apollo/client/react';
import { SignInDemoDocument } from '@tidewater/contract';
import { useSearchParams } from 'react-router';
import { useSignInText } from '../i18n.js';
import { NextStep } from '../parts/next-step.js';
import { PasswordStep } from '../parts/password-step.js';
import { SignInFrame } from '../parts/sign-in-frame.js';
import { safePlace, useSignIn } from '../use-sign-in.js';

/** Bare on purpose: plain controls, nothing of the component library, so that it is there at once. */
export function SignInPage() {
  const { t } = useSignInText();
  const [params] = useSearchParams();
  const signing = useSignIn();
  const { data } = useQuery(SignInDemoDocument, { fetchPolicy: 'no-cache' });
  const { demo, signInProvider: provider } = data ?? {};
  const refused = providerProblem(params.get('provider'));
  if (signing.step !== 'password') {
    return (
      <SignInFrame title={t('title')}>
        <NextStep {...signing} />
      </SignInFrame>
    );
  }
  return (
    <SignInFrame title={t('title')}>
      {params.has('next') && !signing.problem ? <p className="sign-in-note">{t('expired')}</p> : null}
      {refused && !signing.problem ? (
        <p className="sign-in-problem" role="alert">
          {t(refused)}
        </p>
      ) : null}
      <PasswordStep {...signing} />
      {provider ? (
        <div className="sign-in-other">
          <span aria-hidden="true">{t('or')}</span>
          <a
            className="sign-in-provider"
            href={`/auth/oidc/start?next=${encodeURIComponent(safePlace(params.get('next')))}`}
          >
            {t('provider', { name: provider.name ?? t('providerUnnamed') })}
          </a>
        </div>
      ) : null}
      {demo ? (
        <section className="sign-in-demo" aria-labelledby="demo-title">
          <h2 id="demo-title">{t('demo')}</h2>
          <ul>
            {demo.accounts.map((one) => (
              <li key={one.account}>
                <button
                  type="button"
                  disabled={signing.busy}
                  onClick={() => void signing.signIn({ account: one.account, password: demo.password })}
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
    </SignInFrame>
  );
}

const problems = ['off', 'failed', 'unknown', 'often'] as const;

/** What `/auth/oidc/callback` says went wrong. */
function providerProblem(said: string | null) {
  const known = problems.find((one) => one === said);
  return known && (`providerProblem.${known}` as const);
}
