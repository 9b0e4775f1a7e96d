import { useIsPhone } from '../hooks/use-is-phone.js';
import type { Action } from './action.js';
import { ActionButton } from './action-button.js';
import './inbox-record.css';

interface VerdictBarProps {
  verdict: readonly Action[];
  /** What else can be done with it, and is no verdict. */
  aside?: Action | undefined;
}

/** Stays in view under a record that waits for a decision. */
export function VerdictBar({ verdict, aside }: VerdictBarProps) {
  const phone = useIsPhone();
  if (verdict.length === 0 && !aside) return null;
  const shape = { size: phone ? 'large' : 'middle', block: phone } as const;
  return (
    <footer className="verdict-bar">
      {verdict.map((action) => (
        <ActionButton
          key={action.key}
          action={action}
          type={action.danger ? 'default' : 'primary'}
          {...shape}
        />
      ))}
      {aside ? <ActionButton action={aside} {...shape} /> : null}
    </footer>
  );
}
