import { applyForExtension as decide } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Outcome } from '../../customers/index.js';
import { submitApplication } from './submit-application.js';

/** LC-5 时间加权申请: the owner asks for more time. */
export function applyForExtension(
  tx: Transaction,
  viewer: Viewer,
  customerId: string,
  days: number,
  reason: string,
): Promise<Outcome<{ readonly id: string }>> {
  return submitApplication(tx, viewer, customerId, 'extension.apply', (application, state, facts) =>
    decide(state, { application, days, reason }, facts),
  );
}
