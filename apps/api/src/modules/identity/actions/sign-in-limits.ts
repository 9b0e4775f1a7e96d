import { createHash } from 'node:crypto';

import type { Database } from '../../../platform/database/database.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { realNow } from '../../../platform/real-time.js';
import { block, forgive, giveTurnBack, takeTurn, type Limit } from '../../../platform/rate-limit.js';

const quarter = 15 * 60;
const day = 24 * 60 * 60;

/** A26: tries for one account, whether it exists or not, from wherever they come. */
const perAccount: Limit = { name: 'sign-in-account', points: 10, seconds: quarter };
/** Failed tries from one address. */
const perAddress: Limit = { name: 'sign-in-address', points: 100, seconds: quarter };
/** Deeds of people who are not signed in, besides signing in itself. */
const openDeeds: Limit = { name: 'open-deed-address', points: 30, seconds: quarter };
/** How often an account was closed today; each time doubles the wait. */
const closings: Limit = { name: 'sign-in-closing', points: 1_000_000, seconds: day };

/**
 * Counts a try before the password is looked at, so that parallel ones cannot slip through.
 * Answers until when the account is closed (epoch ms, real time), or null when the try may go on.
 * @throws Problem `RATE_LIMITED` for an address that has failed too often.
 */
export async function countTry(database: Database, account: string, address: string): Promise<number | null> {
  const key = keyOf(account);
  await takeAddress(database, perAddress, address);
  const forAccount = await takeTurn(database, perAccount, key);
  if (!forAccount.ok) return realNow() + forAccount.waitMs;
  // The last try of the quarter of an hour closes the account should it fail; success opens it again.
  if (forAccount.left === 0) await close(database, key);
  return null;
}

/** A right password: the account's count starts anew, and the address did nothing wrong. */
export async function forgiveTries(database: Database, account: string, address: string): Promise<void> {
  const key = keyOf(account);
  await forgive(database, perAccount, key);
  await forgive(database, closings, key);
  await giveTurnBack(database, perAddress, address);
}

/** @throws Problem `RATE_LIMITED` for an address that asks for passwords or tries links too often. */
export async function countAddress(database: Database, address: string): Promise<void> {
  await takeAddress(database, openDeeds, address);
}

/** Opens a closed account before its time, its doubling wait forgotten. */
export async function unlock(database: Database, account: string): Promise<void> {
  await forgive(database, perAccount, keyOf(account));
  await forgive(database, closings, keyOf(account));
}

async function takeAddress(database: Database, limit: Limit, address: string): Promise<void> {
  const turn = await takeTurn(database, limit, address);
  if (!turn.ok) throw new Problem('RATE_LIMITED', 'Too many tries from this address. Please wait a while.');
}

async function close(database: Database, key: string): Promise<void> {
  const closing = await takeTurn(database, closings, key);
  const before = closing.ok ? closings.points - closing.left - 1 : 10;
  await block(database, perAccount, key, Math.min(quarter * 2 ** before, day));
}

/** No account names in a table of counters. */
function keyOf(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}
