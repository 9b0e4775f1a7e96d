import { whyNotGive, whyNotShare, type GiveCommand, type Refusal } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { openCustomer, refuse, type OpenedCustomer } from '../../customers/index.js';
import { standingOf, type Principal } from '../data/grant.repository.js';

/** AC-5: a customer on which the viewer may give this principal what the command says, or why not. */
export async function openToGive(
  tx: Transaction,
  viewer: Viewer,
  { customerId, principal, ...command }: GiveCommand & { customerId: string; principal: Principal },
): Promise<OpenedCustomer | { readonly refusal: Refusal }> {
  const opened = await openCustomer(tx, viewer, customerId);
  if ('refusal' in opened) return opened;
  const { customer, sight, facts } = opened;
  const why =
    whyNotShare(customer.state, facts) ??
    whyNotGive(command, {
      now: tx.now,
      mayWrite: sight?.mayDo('customer.update') ?? false,
      principal: await standingOf(tx, principal),
    });
  return why === null ? opened : refuse(why);
}
