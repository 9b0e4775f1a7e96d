import { invalidUnlessEmpty, passwordProblem, type Refusal } from '@tidewater/domain';

import type { Database } from '../../../platform/database/database.js';
import { namesAround, type Account } from '../data/account.repository.js';
import { hashPassword } from './password.js';

interface Choice {
  /** Name of the argument, for the form. */
  readonly field: string;
  /** The password it takes the place of, where it is at hand. */
  readonly before?: string;
}

/** The hash of a password somebody wants for themselves, or what is wrong with it (A28). */
export async function chosenPassword(
  database: Database,
  user: Account,
  password: string,
  { field, before }: Choice,
): Promise<{ readonly hash: string } | Refusal> {
  const problem =
    password === before
      ? ({ problem: 'SAME_AS_BEFORE' } as const)
      : passwordProblem(password, await namesAround(database, user));
  const invalid = invalidUnlessEmpty(problem ? [{ path: [field], ...problem }] : []);
  return invalid ?? { hash: await hashPassword(password) };
}
