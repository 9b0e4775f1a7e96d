import type { RequestContext } from '../platform/graphql/context.js';
import type { Derived } from './describe.js';

export type FactLoader = NonNullable<Derived['facts']>;

/** What the fields of one answer share while it is made: facts read once, and who asks. */
export interface Shaping {
  readonly context: RequestContext;
  readonly facts: ReadonlyMap<Derived['facts'], unknown>;
  /** Told of rows that count by themselves, shown inside the records of the answer. */
  readonly shown: (rows: number) => void;
}

/** Reads the facts that derived fields of one answer share, each once. */
export async function shapingFor(
  context: RequestContext,
  loaders: readonly FactLoader[],
  shown: Shaping['shown'],
): Promise<Shaping> {
  const distinct = [...new Set(loaders)];
  const facts = await Promise.all(distinct.map((load) => load(context)));
  return { context, facts: new Map(distinct.map((load, index) => [load, facts[index]])), shown };
}
