import type { ReactNode } from 'react';

interface StateBlockProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  role?: 'alert' | 'status';
}

/** A page or panel that has nothing else to show: what is the matter, and what one can do. */
export function StateBlock({ icon, title, children, actions, role }: StateBlockProps) {
  return (
    <div className="state-block" role={role}>
      <span className="state-icon" aria-hidden="true">
        {icon}
      </span>
      <h2>{title}</h2>
      {children}
      {actions ? <div className="state-actions">{actions}</div> : null}
    </div>
  );
}
