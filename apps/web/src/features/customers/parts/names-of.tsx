import type { NamedRecord } from '../../../shared/hooks/tasks.js';
import './dialogs.css';

const shownAtMost = 6;

/** Whom a batch concerns: the first few by name. */
export function NamesOf({ customers }: { customers: NamedRecord[] }) {
  const more = customers.length - shownAtMost;
  return (
    <ul className="names-of">
      {customers.slice(0, shownAtMost).map((customer) => (
        <li key={customer.id}>{customer.name}</li>
      ))}
      {more > 0 ? <li className="quiet numbers">+ {more}</li> : null}
    </ul>
  );
}
