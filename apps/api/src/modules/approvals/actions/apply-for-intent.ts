import { applyForIntent as decide } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { lockPeople, type Outcome } from '../../customers/index.js';
import { submitApplication } from './submit-application.js';

/** LC-4: the owner asks to make it an intent customer; the cap is asked here and again at the decision (edge 17). */
export async function applyForIntent(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  await lockPeople(tx, [viewer.id]);
  return submitApplication(tx, viewer, customerId, 'intent.apply', (application, state, facts) =>
    decide(state, { application, reason }, facts),
  );
}
