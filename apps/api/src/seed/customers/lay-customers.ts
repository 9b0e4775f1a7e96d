import { nextDeadline } from '@tidewater/domain';

import { nameColumns } from '../../modules/customers/data/name-columns.js';
import { phoneKey } from '../../modules/customers/data/phone-key.js';
import { toColumns } from '../../modules/customers/data/to-columns.js';
import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { type Cell, json } from '../../platform/database/copy-line.js';
import { mainPoolId } from '../foundation.js';
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
      ...profileColumns(story),
      ...lifecycleColumns(story, departmentOf),
      ...activityColumns(story),
    })),
  );
  await bulk.query(`SELECT setval('customer_code_number', $1)`, [stories.length]);
  await bulk.copy(
    'customer_event',
    stories.flatMap(({ id, events }) =>
      events.map((event, at) => ({
        id: world.chance.id(event.at),
        customer_id: id,
        seq: at + 1,
        at: new Date(event.at),
        type: event.type,
        actor_id: event.actor,
        reason: event.reason,
        policy_version: event.policyVersion,
        data: json(event),
      })),
    ),
  );
}

function isInBin({ state }: CustomerStory): boolean {
  return state.stage === 'pool' && state.bin !== null;
}

function profileColumns({ profile, state }: CustomerStory): Record<string, Cell> {
  const known = !state.incomplete;
  return {
    ...asColumns(nameColumns(profile.name)),
    address: known ? profile.address : null,
    industry: known ? profile.industry : null,
    phone: profile.phone,
    phone_key: phoneKey(profile.phone, 'CN'),
    introduction: known ? profile.introduction : null,
    credit_code: profile.creditCode,
    country: 'CN',
    postcode: known ? profile.postcode : null,
  };
}

function lifecycleColumns(
  { state, events, world }: CustomerStory,
  departmentOf: ReadonlyMap<string, string>,
): Record<string, Cell> {
  const { formerOwners, ...plain } = toColumns(state);
  const deadline = nextDeadline(state, world);
  const last = events.findLast(
    ({ type }) => type === 'Abandoned' || type === 'Recycled' || type === 'ReviewRejected',
  );
  const leftPool = events.findLast(
    ({ type }) => type === 'Claimed' || type === 'Assigned' || type === 'Allocated',
  );
  return {
    ...asColumns(plain),
    former_owners: json(formerOwners),
    pool_id: mainPoolId,
    owner_department_id: state.stage === 'pool' ? null : (departmentOf.get(state.owner) ?? null),
    pool_reason: state.stage === 'pool' && state.since === last?.at ? last.reason : null,
    left_pool_at: leftPool && state.stage !== 'pool' ? new Date(leftPool.at) : null,
    next_deadline_at: deadline && new Date(deadline.at),
    next_deadline_what: deadline?.what ?? null,
  };
}

/** ownerId → owner_id */
function asColumns(row: Readonly<Record<string, Cell>>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(row).map(([property, value]) => [
      property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

function activityColumns({
  followUps,
  contracts,
  state,
  beganAt,
  events,
  marks,
}: CustomerStory): Record<string, Cell> {
  const last = followUps.at(-1);
  const deals = contracts.map(({ signedOn }) => signedOn).sort();
  const touched = Math.max(beganAt, ...events.map(({ at }) => at));
  return {
    last_follow_up_at: last ? new Date(last.at) : null,
    next_contact_at: state.stage !== 'pool' && last?.next ? new Date(last.next) : null,
    first_deal_on: deals[0] ?? null,
    last_deal_on: deals.at(-1) ?? null,
    lost_at: marks.lost ? new Date(marks.lost.at) : null,
    lost_reason: marks.lost?.reason ?? null,
    care_class: marks.careClass ?? null,
    importance: marks.importance ?? null,
    created_at: new Date(beganAt),
    updated_at: new Date(touched),
  };
}
