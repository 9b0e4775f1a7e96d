import { readText, refusal } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { logAccess } from '../data/access-log.repository.js';
import { commit } from './commit.js';
import { openCustomer } from './open-customer.js';
import { done, refuse, type Outcome } from './outcome.js';

const reasonMax = 2000;

/** LC-20: lost, by someone's word and with a reason; the stage stays what it is (LC-20a). */
export async function markLost(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  const opened = await openCustomer(tx, viewer, id);
  if ('refusal' in opened) return opened;
  const { customer, sight } = opened;
  if (customer.state.stage === 'pool') return refuse('IN_POOL');
  if (!sight?.mayDo('customer.markLost')) return refuse('NOT_ALLOWED');
  const path = ['reason'];
  const { value, problems } = readText(reason, { path, max: reasonMax, required: true });
  if (problems.length > 0) return refuse(refusal('INVALID', { path, fields: problems }));
  await commit(tx, customer, [], { company: { lostAt: new Date(tx.now), lostReason: value } });
  await logAccess(tx, {
    userId: viewer.id,
    deed: 'customer.markLost',
    customerId: id,
    detail: { reason: value },
  });
  return done({ id });
}
