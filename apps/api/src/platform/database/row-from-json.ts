/** A row of a table out of the JSON that `to_jsonb` makes of it: camel case, moments as dates. */
export function rowFromJson<Row extends object>(
  Row: new () => Row,
  json: Readonly<Record<string, unknown>>,
): Row {
  const row = new Row();
  // The entity's columns by their names, which its class does not let in one by one.
  const cells = row as Record<string, unknown>;
  for (const column of Object.keys(json)) {
    const { name, isMoment } = columns.get(column) ?? remember(column);
    const value = json[column];
    cells[name] = isMoment && typeof value === 'string' ? new Date(value) : value;
  }
  return row;
}

interface Column {
  /** camel case */
  readonly name: string;
  readonly isMoment: boolean;
}
/** As many as the tables have. */
const columns = new Map<string, Column>();

function remember(column: string): Column {
  const name = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const made = { name, isMoment: /(^due|_(at|since|until|due|deadline))$/.test(column) };
  columns.set(column, made);
  return made;
}
