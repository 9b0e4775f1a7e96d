import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './workbench.css';

interface PanelProps {
  id: string;
  title: string;
  count?: number | undefined;
  /** Where the whole list is. */
  more?: { to: string; label: string } | undefined;
  children: ReactNode;
}

/** One block of the workbench; its number leads to its list. */
export function Panel({ id, title, count, more, children }: PanelProps) {
  return (
    <section className="panel" aria-labelledby={id} id={`${id}-panel`}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className="quiet numbers">{count}</span>}
        {more ? (
          <Link to={more.to} className="panel-more">
            {more.label}
          </Link>
        ) : null}
      </div>
      <div className="workbench-body">{children}</div>
    </section>
  );
}

/** A panel that has nothing: said in one line, with what would fill it. */
export function Nothing({ title, help }: { title: string; help?: string }) {
  return (
    <p className="workbench-nothing">
      <strong>{title}</strong>
      {help ? <span>{help}</span> : null}
    </p>
  );
}
