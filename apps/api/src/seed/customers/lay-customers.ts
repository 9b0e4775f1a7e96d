import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { type Columns, journalColumns, lifecycleColumns, profileColumns } from './customer-columns.js';
import type { CustomerStory } from './story.js';
import type { World } from './world.js';

/** Lays the rows of `customer` and its journal; a row is what the fold of its journal says. */
export async function layCustomers(
  bulk: BulkLoad,
  world: World,
  stories: readonly CustomerStory[],
): Promise<void> {
  // One that lies in the bin points at another, which must be there before.
  const inOrder = [...stories].sort((a, b) => Number(isInBin(a)) - Number(isInBin(b)));
  const departmentOf = new Map(
    [...world.organisation.people.values()].map(({ id, departmentId }) => [id, departmentId]),
  );
  const codes = new Map([...stories].sort((a, b) => a.beganAt - b.beganAt).map(({ id }, at) => [id, at + 1]));
  await bulk.copy(
    'customer',
    inOrder.map((story) => ({
      id: story.id,
      code: `KH${String(codes.get(story.id)).padStart(8, '0')}`,
      version: story.events.length,
      ...profileColumns(story.profile, story.state.incomplete),
      ...lifecycleColumns(story.state, story.events, world, departmentOf),
      ...activityColumns(story),
    })),
  );
  await bulk.query(`SELECT setval('customer_code_number', $1)`, [stories.length]);
  await bulk.copy(
    'customer_event',
    stories.flatMap(({ id, events }) =>
      events.map((event, at) => journalColumns(world.chance.id(event.at), id, at + 1, event)),
    ),
  );
}

function isInBin({ state }: CustomerStory): boolean {
  return state.stage === 'pool' && state.bin !== null;
}

function activityColumns({ followUps, contracts, state, beganAt, events, marks }: CustomerStory): Columns {
  const last = followUps.at(-1);
  const deals = contracts.map(({ signedOn }) => signedOn).sort();
  const touched = Math.max(beganAt, ...events.map(({ at }) => at));
  return {
    lastFollowUpAt: last ? new Date(last.at) : null,
    nextContactAt: state.stage !== 'pool' && last?.next ? new Date(last.next) : null,
    firstDealOn: deals[0] ?? null,
    lastDealOn: deals.at(-1) ?? null,
    careClass: marks.careClass ?? null,
    importance: marks.importance ?? null,
    createdAt: new Date(beganAt),
    updatedAt: new Date(touched),
  };
}
