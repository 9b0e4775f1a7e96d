/** A row of a table out of the JSON that `to_jsonb` makes of it: camel case, moments as dates. */
export function rowFromJson<Row extends object>(
  Row: new () => Row,
  json: Readonly<Record<string, unknown>>,
): Row {
  const columns = Object.entries(json).map(([column, value]) => [camelCase(column), revived(column, value)]);
  return Object.assign(new Row(), Object.fromEntries(columns));
}

const moments = /(^due|_(at|since|until|due|deadline))$/;

function revived(column: string, value: unknown): unknown {
  return typeof value === 'string' && moments.test(column) ? new Date(value) : value;
}

function camelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
