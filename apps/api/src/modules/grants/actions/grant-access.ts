import { whyNotGive, whyNotShare, type GiveCommand } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, done, openCustomer, refuse, type Outcome } from '../../customers/index.js';
import { endGrant, insertGrant, openGrantsOf, standingOf, type Principal } from '../data/grant.repository.js';

export interface GrantAccessCommand extends GiveCommand {
  readonly customerId: string;
  readonly principal: Principal;
}

/** AC-5: gives a person, team, department or role access to one customer; a grant they had on it is replaced. */
export async function grantAccess(
  tx: Transaction,
  viewer: Viewer,
  { customerId, principal, ...command }: GrantAccessCommand,
): Promise<Outcome<{ readonly id: string }>> {
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
  if (why !== null) return refuse(why);
  for (const former of await openGrantsOf(tx, customerId, principal.id, 'grant')) {
    await endGrant(tx, former, 'REPLACED', viewer.id);
  }
  const { level, until } = command;
  const reason = command.reason?.trim() || null;
  const given = {
    customerId,
    principal,
    level,
    until,
    reason,
    cause: 'grant',
    grantedBy: viewer.id,
  } as const;
  const id = await insertGrant(tx, given);
  await announceCustomer(tx, customer);
  return done({ id });
}
