import {
  atLeast,
  refusal,
  validateFollowUp,
  whyNotEdit,
  type FollowUpInput as FollowUpContent,
} from '@tidewater/domain';

import type { RecordSight, Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { contactOf } from '../../contacts/index.js';
import { done, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { writeFollowUp } from './write-follow-up.js';

export interface FollowUpInput extends FollowUpContent {
  readonly contactId?: string | null;
}

/** LC-12: what was done with a customer, and when it goes on. */
export async function addFollowUp(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  input: FollowUpInput,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, customerId, { edit: 'followUp.create' });
  if ('refusal' in opened) return opened;
  const { customer, sight, facts } = opened;
  const why = whyNotEdit(customer.state, facts);
  if (why !== null) return refuse(why);
  const unwritable = sentOf(input).filter((key) => !isWritable(key, sight));
  if (unwritable.length > 0) return refuse(refusal('NOT_ALLOWED', { path: unwritable }));
  const validated = validateFollowUp(input, tx.now);
  if ('refusal' in validated) return refuse(validated.refusal);
  const contactId = input.contactId ?? null;
  if (contactId !== null && (await contactOf(tx, customerId, contactId)) === null) {
    const path = ['contactId'];
    return refuse(refusal('INVALID', { path, fields: [{ path, problem: 'NOT_KNOWN' }] }));
  }
  return done({ id: await writeFollowUp(tx, viewer, customer, contactId, validated.followUp) });
}

type FollowUpKey = 'note' | 'nextContactAt';

function sentOf({ nextContactAt }: FollowUpInput): FollowUpKey[] {
  return nextContactAt ? ['note', 'nextContactAt'] : ['note'];
}

/** Unreadable is unwritable, and said like a field that does not exist; readable is not yet writable. */
function isWritable(key: FollowUpKey, sight: RecordSight | null): boolean {
  const level = sight?.levelOf(`FollowUp.${key}`) ?? 'hidden';
  if (!atLeast(level, 'read')) {
    throw new Problem('FIELD_NOT_ALLOWED', `Field "${key}" is not defined by type "FollowUpInput".`);
  }
  return level === 'write';
}
