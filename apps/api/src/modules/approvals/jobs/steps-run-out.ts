import { inTransaction } from '../../../platform/database/transaction.js';
import type { DueWork } from '../../../platform/jobs/due-work.js';
import { runOutStep } from '../actions/run-out-step.js';
import { stepsDue } from '../data/approval.repository.js';

/** Ids looked up at once; each is done in a transaction of its own. */
const batch = 200;

/** AP-1: steps nobody decided in time escalate, approve or reject, the earliest first. */
export const stepsRunOut: DueWork = {
  name: 'approvals: steps run out',
  first: true,
  fallsDue: async (database, { until }) => {
    let count = 0;
    for (;;) {
      const due = await stepsDue(database, new Date(until), batch);
      let ran = 0;
      for (const { id, at } of due) {
        if (await inTransaction(database, (tx) => runOutStep(tx, id, at.getTime()))) ran++;
      }
      // A step may start another that has run out as well.
      if (ran === 0) return count;
      count += ran;
    }
  },
};
