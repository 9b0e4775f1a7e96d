import {
  atLeast,
  edit,
  entryProblems,
  invalidUnlessEmpty,
  missingFields,
  refusal,
  whyNotEdit,
  type EntryInput,
  type EntryKey,
} from '@tidewater/domain';

import type { RecordSight, Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { companyColumns } from '../data/company-columns.js';
import type { CompanyColumns, LoadedCustomer } from '../data/customer.repository.js';
import { findCollisions } from '../reads/find-collisions.js';
import { decideOpened } from './decide-on.js';
import { openCustomer } from './open-customer.js';
import { done, refuse, type Outcome } from './outcome.js';
import { unlessTaken } from './unless-taken.js';

export interface CustomerPatch extends EntryInput {
  readonly careClass?: string | null;
  readonly importance?: string | null;
}

/** Changes the named fields and no others; an absent key is left alone, null empties it. */
export async function updateCustomer(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  version: number,
  patch: CustomerPatch,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, id);
  if ('refusal' in opened) return opened;
  const { customer, sight, facts } = opened;
  const why = whyNotEdit(customer.state, facts);
  if (why !== null) return refuse(why);
  const keys = changedKeys(patch);
  const unwritable = sight === null ? keys : keys.filter((key) => !isWritable(key, sight));
  if (unwritable.length > 0) return refuse(refusal('NOT_ALLOWED', { path: unwritable }));
  if (customer.row.version !== version) return refuse('STALE', { currentId: id });
  const after = { ...customer.row, ...patch };
  const invalid = invalidUnlessEmpty(entryProblems(after, toCheck(keys)));
  if (invalid !== null) return refuse(invalid);
  const question = collisionQuestion(patch, customer);
  if (question !== null && (await isAnothers(tx, id, question))) {
    return refuse('DUPLICATE', { collisions: question });
  }
  const company = columnsOf(patch, customer);
  const saved = await unlessTaken(tx, 'customer_name_key', () =>
    decideOpened(tx, opened, (state, given) => edit(state, { missing: missingFields(after) }, given), {
      company,
    }),
  );
  if (saved === null) return refuse('DUPLICATE', question === null ? undefined : { collisions: question });
  return saved.refusal === undefined ? done({ id }) : saved;
}

const patchKeys = [
  'name',
  'address',
  'industry',
  'phone',
  'introduction',
  'creditCode',
  'country',
  'postcode',
  'careClass',
  'importance',
] as const satisfies readonly (keyof CustomerPatch)[];
type PatchKey = (typeof patchKeys)[number];

function changedKeys(patch: CustomerPatch): PatchKey[] {
  return patchKeys.filter((key) => patch[key] !== undefined);
}

/** Unreadable is unwritable, and said like a field that does not exist; readable is not yet writable. */
function isWritable(key: PatchKey, sight: RecordSight): boolean {
  const level = sight.levelOf(`Customer.${key}`);
  if (!atLeast(level, 'read')) {
    throw new Problem('FIELD_NOT_ALLOWED', `Field "${key}" is not defined by type "CustomerPatch".`);
  }
  return level === 'write';
}

/** Numbers are judged by the country, so a new country judges them again. */
function toCheck(keys: readonly PatchKey[]): EntryKey[] {
  const entryKeys = keys.filter((key): key is Exclude<PatchKey, 'careClass' | 'importance'> => {
    return key !== 'careClass' && key !== 'importance';
  });
  return keys.includes('country')
    ? [...new Set([...entryKeys, 'phone' as const, 'postcode' as const])]
    : entryKeys;
}

function collisionQuestion({ name, creditCode, country }: CustomerPatch, { row }: LoadedCustomer) {
  if (!name && !creditCode) return null;
  return { name: name ?? null, phone: null, creditCode: creditCode ?? null, country: country ?? row.country };
}

/** LC-10: a change does not make it the same as another customer. */
async function isAnothers(tx: Transaction, id: string, question: Parameters<typeof findCollisions>[1]) {
  const found = await findCollisions(tx, question);
  return found.some(({ customerId, certainty }) => certainty === 'certain' && customerId !== id);
}

function columnsOf(patch: CustomerPatch, { row }: LoadedCustomer): CompanyColumns {
  return {
    ...companyColumns(patch, row),
    ...(patch.careClass === undefined ? {} : { careClass: patch.careClass }),
    ...(patch.importance === undefined ? {} : { importance: patch.importance }),
  };
}
