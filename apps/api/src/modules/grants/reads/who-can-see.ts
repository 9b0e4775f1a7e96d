import { matches, type AccessWay } from '@tidewater/domain';

import { coveringsOf, cursorSeal, isId, may, reachesOf } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { loadViewersAfter, type PlaceInDirectory, type User } from '../../people/index.js';
import { customerStanding, predicateRowOf } from './customer-standing.js';
import { peopleById } from './people-by-id.js';
import { waysToSee } from './ways-to-see.js';

export interface Onlooker {
  readonly user: User;
  readonly ways: readonly AccessWay[];
  readonly cursor: string;
}

export interface Onlookers {
  readonly onlookers: readonly Onlooker[];
  readonly hasNextPage: boolean;
}

/** People looked at in one go while a page fills. */
const BATCH = 300;

/**
 * Everybody who can see a customer, with how, in the order of the telephone book: the very coverings of the lens,
 * read in memory. Null for a customer out of sight.
 * @throws Problem `FORBIDDEN` for those who may neither share it nor explain access
 */
export async function whoCanSee(
  context: RequestContext,
  customerId: string,
  size: number,
  after: string | null,
): Promise<Onlookers | null> {
  const asker = signedIn(context);
  const { database } = context;
  const sight = isId(customerId) ? await reachesOf(database, asker, customerId) : null;
  if (sight === null) return null;
  if (!sight.mayDo('customer.share') && !may(asker, 'access.explain')) {
    throw new Problem('FORBIDDEN', 'You may not see who can see this customer.');
  }
  const standing = await customerStanding(database, customerId);
  if (standing === null) return null;
  const row = predicateRowOf(standing);
  const scope = `${asker.id} onlookers ${customerId}`;
  const found: (Omit<Onlooker, 'user'> & { readonly userId: string })[] = [];
  let place = after === null ? null : placeOf(after, scope);
  while (found.length <= size) {
    const people = await loadViewersAfter(database, place, BATCH);
    for (const { viewer, ...position } of people) {
      const holding = coveringsOf(viewer, 'customer.read').filter(({ predicate }) =>
        matches(predicate, row, { userId: viewer.id, principals: viewer.principals }),
      );
      if (holding.length === 0) continue;
      const cursor = cursorSeal().seal({ keys: [position.spelling], id: position.id }, scope);
      found.push({ userId: viewer.id, ways: waysToSee(viewer, holding, standing), cursor });
    }
    if (people.length < BATCH) break;
    place = people.at(-1) ?? null;
  }
  const page = found.slice(0, size);
  const people = await peopleById(
    context,
    page.map(({ userId }) => userId),
  );
  return {
    onlookers: page.flatMap(({ userId, ways, cursor }) => {
      const user = people.find(({ id }) => id === userId);
      return user === undefined ? [] : [{ user, ways, cursor }];
    }),
    hasNextPage: found.length > size,
  };
}

function placeOf(cursor: string, scope: string): PlaceInDirectory {
  const { keys, id } = cursorSeal().open(cursor, scope);
  return { spelling: keys[0] ?? '', id };
}
