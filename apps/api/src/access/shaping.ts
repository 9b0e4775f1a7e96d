import type { RequestContext } from '../platform/graphql/context.js';
import type { Derived } from './describe.js';
import type { Shaping } from './object-sql.js';

type FactLoader = NonNullable<Derived['facts']>;

/** Reads the facts that derived fields of one answer share, each once. */
export async function shapingFor(context: RequestContext, loaders: readonly FactLoader[]): Promise<Shaping> {
  const distinct = [...new Set(loaders)];
  const facts = await Promise.all(distinct.map((load) => load(context)));
  return { context, facts: new Map(distinct.map((load, index) => [load, facts[index]])) };
}
