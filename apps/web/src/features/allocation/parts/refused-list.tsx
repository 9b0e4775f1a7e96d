import type { BulkResultPartsFragment } from '@tidewater/contract';

interface RefusedListProps {
  title: string;
  refused: BulkResultPartsFragment['refused'];
  nameOf: (id: string) => string;
}

/** Row by row what was, or would be, refused and why. */
export function RefusedList({ title, refused, nameOf }: RefusedListProps) {
  return (
    <details className="allocation-refused" open={refused.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {refused.map(({ id, refusal }) => (
          <li key={id}>
            <strong>{nameOf(id)}</strong> <span>{refusal.message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
