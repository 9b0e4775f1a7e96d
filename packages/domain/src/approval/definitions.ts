import type { ApprovalDefinition, ApprovalKind } from './definition.js';

/** LC-4: the applicant's superior decides. Its time is the customer's: the hold of edge 8. */
const intent: ApprovalDefinition = {
  kind: 'INTENT',
  steps: [
    { name: 'superior', approvers: { by: 'superior' }, need: 'any', limit: null, onTimeOut: 'escalate' },
  ],
};

/** LC-5 时间加权申请. */
const extension: ApprovalDefinition = { ...intent, kind: 'EXTENSION' };

/** LC-9 保护审核: the customer-service centre. Its time is the customer's review due. */
const protectionReview: ApprovalDefinition = {
  kind: 'PROTECTION_REVIEW',
  steps: [
    {
      name: 'reviewer',
      approvers: { by: 'role', role: 'reviewer' },
      need: 'any',
      limit: null,
      onTimeOut: 'reject',
    },
  ],
};

/** The chains a new company begins with; those it lays down for itself come before them. */
export const approvalDefinitions: Readonly<Record<ApprovalKind, ApprovalDefinition>> = {
  INTENT: intent,
  EXTENSION: extension,
  PROTECTION_REVIEW: protectionReview,
};
