import type { ReactNode } from 'react';

interface AccountPanelProps {
  id: string;
  title: string;
  /** Beside the title: how it stands. */
  aside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One thing of the account, with what can be done about it. */
export function AccountPanel({ id, title, aside, actions, children }: AccountPanelProps) {
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head account-head">
        <h2 id={id}>{title}</h2>
        {aside}
        {actions ? <div className="panel-more">{actions}</div> : null}
      </div>
      <div className="account-body">{children}</div>
    </section>
  );
}
