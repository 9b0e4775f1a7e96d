import type { ReactNode } from 'react';

interface SecurityPanelProps {
  id: string;
  title: string;
  help: string;
  children: ReactNode;
}

export function SecurityPanel({ id, title, help, children }: SecurityPanelProps) {
  return (
    <section className="panel security-panel" aria-labelledby={id}>
      <h2 id={id} className="panel-head">
        {title}
      </h2>
      <div className="security-body">
        <p className="quiet">{help}</p>
        {children}
      </div>
    </section>
  );
}
