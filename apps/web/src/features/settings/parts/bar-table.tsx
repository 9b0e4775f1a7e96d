import type { ReactNode } from 'react';

interface BarTableProps {
  caption: string;
  heads: [string, string];
  rows: { key: string; label: ReactNode; count: number }[];
}

/** Counts as a table whose numbers are also bars, from zero, labelled directly. */
export function BarTable({ caption, heads, rows }: BarTableProps) {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <table className="bar-table">
      <caption>{caption}</caption>
      <thead className="only-for-screen-readers">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            <td>
              <span className="bar-table-line">
                <span
                  className="bar-table-bar"
                  style={{ width: `${(row.count / most) * 100}%` }}
                  aria-hidden="true"
                />
                <span className="numbers">{row.count.toLocaleString('en-US')}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
