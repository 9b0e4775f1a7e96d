import {
  enter,
  validateEntry,
  type CustomerEvent,
  type Entry,
  type EntryInput,
  type Facts,
} from '@tidewater/domain';
import { collisionVerdict, placesOf, type CollisionVerdict } from '@tidewater/domain/matching';
import { uuidv7 } from 'uuidv7';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { countsOf } from '../data/counts.repository.js';
import { nextCode } from '../data/customer.repository.js';
import { nameColumns } from '../data/name-columns.js';
import { lockPeople } from '../data/people.repository.js';
import { phoneKey } from '../data/phone-key.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { findCollisions } from '../reads/find-collisions.js';
import { actorOn } from './authority.js';
import { commitNew } from './commit.js';
import { done, refuse, type Outcome, type RefusalContext } from './outcome.js';
import { unlessTaken } from './unless-taken.js';

export interface CreateCustomerInput extends EntryInput {
  /** LC-10: why it is entered in spite of a near duplicate. */
  readonly confirmDuplicate?: string | null;
}

export interface Origin {
  /** The import it comes by. */
  readonly importId: string | null;
}

/** LC-2: a new customer, protected by whoever enters it; LC-10: unless it is somebody's already. */
export async function createCustomer(
  tx: Transaction,
  viewer: Viewer,
  input: CreateCustomerInput,
  origin: Origin = { importId: null },
): Promise<Outcome<{ readonly id: string }>> {
  const validated = validateEntry(input);
  if ('refusal' in validated) return refuse(validated.refusal);
  const { entry } = validated;
  await lockPeople(tx, [viewer.id]);
  const timing = await rulesInForce(tx);
  const counts = (await countsOf(tx, [viewer.id], timing)).get(viewer.id) ?? null;
  const facts: Facts = { ...timing, actor: await actorOn(tx, viewer, null, null), counts };
  const reason = input.confirmDuplicate?.trim() || null;
  const id = uuidv7();
  const decision = enter({ id, reason }, facts);
  if (!decision.ok) return refuse(decision.refusal);
  const collision = await collisionWith(tx, entry, facts);
  if (collision === 'ASK' && reason === null) return refuse('NEAR_DUPLICATE', hitsOf(entry));
  if (collision === 'DUPLICATE' || collision === 'TAKEN') return refuse('DUPLICATE', hitsOf(entry));
  const entered = await unlessTaken(tx, 'customer_name_key', () => store(tx, entry, origin, decision.events));
  return entered === null ? refuse('DUPLICATE', hitsOf(entry)) : done({ id });
}

async function collisionWith(tx: Transaction, entry: Entry, { policy }: Facts): Promise<CollisionVerdict> {
  return collisionVerdict(await findCollisions(tx, entry), { strict: policy.collisionStrict });
}

async function store(tx: Transaction, entry: Entry, { importId }: Origin, events: readonly CustomerEvent[]) {
  const [first, ...later] = events;
  if (first === undefined) throw new Error('Nothing was decided');
  const company = {
    ...nameColumns(entry.name),
    address: entry.address,
    industry: entry.industry,
    phone: entry.phone,
    phoneKey: phoneKey(entry.phone, entry.country),
    introduction: entry.introduction,
    creditCode: entry.creditCode,
    country: entry.country,
    postcode: entry.postcode,
    places: placesOf(entry.address, entry.name, entry.country),
  };
  return commitNew(tx, { code: await nextCode(tx), importId, company }, [first, ...later]);
}

function hitsOf({ name, phone, creditCode, country }: Entry): RefusalContext {
  return { collisions: { name, phone, creditCode, country } };
}
