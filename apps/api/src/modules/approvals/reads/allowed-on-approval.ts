import { whyNotDecideStep, whyNotWithdraw, type Refusal } from '@tidewater/domain';

import { derived, type Raw } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { toApproval } from '../data/approval-state.js';
import { ApprovalRow } from '../data/approval.row.js';

/** What the viewer may do with an approval now, each with the reason why not. */
export const allowedOnApproval = derived<Raw>({
  from: (row) => `to_jsonb(${row})`,
  value: (json, _facts, _args, context) => {
    const viewer = signedIn(context);
    const approval = toApproval(rowFromJson(ApprovalRow, json));
    const answers: [string, Refusal | null][] = [
      ['decideApproval', whyNotDecideStep(approval, { actor: viewer.id, standsInFor: viewer.standsInFor })],
      ['withdrawApproval', whyNotWithdraw(approval, { actor: viewer.id })],
    ];
    return answers.map(([action, why]) => ({ action, refusal: why && refused(why, context.locale) }));
  },
});
