import { useId, useState, type Ref } from 'react';
import { useSignInText } from '../i18n.js';

interface PasswordFieldProps {
  label: string;
  name: string;
  autoComplete: 'current-password' | 'new-password';
  value: string;
  change: (value: string) => void;
  problem?: string | undefined;
  help?: string | undefined;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A password that can be shown while it is typed, and pasted. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, name, autoComplete, value, change, problem, help, autoFocus = false, ref } = props;
  const { t } = useSignInText();
  const id = useId();
  const [shown, setShown] = useState(false);
  const described = [problem ? `${id}-problem` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ');
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="sign-in-password">
        <input
          id={id}
          ref={ref}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          // The page is here for nothing but this field.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          maxLength={1000}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={described || undefined}
          onChange={(event) => change(event.target.value)}
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
      {problem ? (
        <p id={`${id}-problem`} className="sign-in-field-problem">
          {problem}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="sign-in-help">
          {help}
        </p>
      ) : null}
    </>
  );
}
