import { may } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { safeguards, type Safeguards } from '../data/safeguards.repository.js';

/** @throws Problem `FORBIDDEN` for whoever may not set them. */
export async function readSafeguards(context: RequestContext): Promise<Safeguards> {
  if (!may(signedIn(context), 'security.update')) {
    throw new Problem('FORBIDDEN', 'You may not see these settings.');
  }
  return await safeguards(context.database);
}
