import { useState } from 'react';
import { useSignInText } from '../i18n.js';
import type { SignIn } from '../use-sign-in.js';
import { NewPasswordForm } from './new-password-form.js';

/** What follows a right password: a code, or a new password. */
export function NextStep(signIn: SignIn) {
  const { t } = useSignInText();
  const { step, busy, problem, restart } = signIn;
  return (
    <>
      {step === 'code' ? (
        <CodeForm busy={busy} problem={problem} submit={async (code) => await signIn.goOn({ code })} />
      ) : (
        <NewPasswordForm
          explanation={t('newPassword.demanded')}
          busy={busy}
          problem={problem}
          submit={async (newPassword) => await signIn.goOn({ newPassword })}
        />
      )}
      <button type="button" className="sign-in-forgotten link-button" onClick={restart}>
        {t('back')}
      </button>
    </>
  );
}

interface CodeFormProps {
  busy: boolean;
  problem: string | undefined;
  submit: (code: string) => Promise<void>;
}

function CodeForm({ busy, problem, submit }: CodeFormProps) {
  const { t } = useSignInText();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const said = missing ? t('code.missing') : problem;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(code.trim() === '');
        if (code.trim() !== '') void submit(code.trim());
      }}
    >
      <h2>{t('code.title')}</h2>
      <p className="sign-in-help" id="code-help">
        {t('code.help')}
      </p>
      <label htmlFor="code">{t('code.label')}</label>
      <input
        id="code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        // The page is here for nothing but this field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        maxLength={40}
        value={code}
        aria-invalid={said !== undefined}
        aria-describedby="code-help"
        onChange={(event) => setCode(event.target.value)}
      />
      <div role="alert">{said ? <p className="sign-in-problem">{said}</p> : null}</div>
      <button type="submit" className="sign-in-submit" disabled={busy}>
        {t(busy ? 'submitting' : 'code.submit')}
      </button>
    </form>
  );
}
