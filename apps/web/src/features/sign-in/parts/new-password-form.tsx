import { useState } from 'react';
import { useSignInText } from '../i18n.js';
import { PasswordField } from './password-field.js';

interface NewPasswordFormProps {
  explanation: string;
  busy: boolean;
  problem: string | undefined;
  submit: (password: string) => Promise<void>;
}

const least = 8;

/** A28: length is what counts; the server also refuses what everybody takes. */
export function NewPasswordForm({ explanation, busy, problem, submit }: NewPasswordFormProps) {
  const { t } = useSignInText();
  const [password, setPassword] = useState('');
  const [short, setShort] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const tooShort = [...password].length < least;
        setShort(tooShort);
        if (!tooShort) void submit(password);
      }}
    >
      <h2>{t('newPassword.title')}</h2>
      <p className="sign-in-help">{explanation}</p>
      <PasswordField
        label={t('newPassword.label')}
        name="new-password"
        autoComplete="new-password"
        autoFocus
        value={password}
        problem={short ? t('newPassword.tooShort') : undefined}
        help={t('newPassword.help')}
        change={(value) => {
          setPassword(value);
          setShort(false);
        }}
      />
      <div role="alert">{problem ? <p className="sign-in-problem">{problem}</p> : null}</div>
      <button type="submit" className="sign-in-submit" disabled={busy}>
        {t('newPassword.submit')}
      </button>
    </form>
  );
}
