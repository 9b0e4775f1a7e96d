/** A condition, and one that an index answers and that holds wherever the first does; null where there is none. */
export interface IndexedTest {
  readonly sql: string;
  readonly index: (() => string) | null;
}

/**
 * SQL that one of the tests holds. Where an index answers each of them, the indexes are asked beside the tests and not
 * within them, so that the planner can use them or leave them.
 */
export function anyTest(tests: readonly IndexedTest[]): string {
  const any = `(${tests.map(({ sql }) => sql).join(' OR ')})`;
  const indexes = tests.flatMap(({ index }) => (index === null ? [] : [index]));
  return indexes.length < tests.length ? any : `(${any} AND (${indexes.map((ask) => ask()).join(' OR ')}))`;
}
