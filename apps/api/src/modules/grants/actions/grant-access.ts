import type { GiveCommand } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { announceCustomer, done, type Outcome } from '../../customers/index.js';
import { endGrant, insertGrant, openGrantsOf, type Principal } from '../data/grant.repository.js';
import { openToGive } from './open-to-give.js';

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
  const opened = await openToGive(tx, viewer, { customerId, principal, ...command });
  if ('refusal' in opened) return opened;
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
  await announceCustomer(tx, opened.customer);
  return done({ id });
}
