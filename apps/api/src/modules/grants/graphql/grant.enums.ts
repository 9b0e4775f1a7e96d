import { grantEnds } from '@tidewater/domain';
import { registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';

/** Kept in lower case, as the rules name them. */
export const PrincipalKind = {
  USER: 'user',
  TEAM: 'team',
  DEPARTMENT: 'department',
  ROLE: 'role',
} as const;
registerEnumType(PrincipalKind, {
  name: 'PrincipalKind',
  description: 'A department means whoever belongs to or manages it or one below it.',
});

export const GrantLevel = { READ: 'read', WRITE: 'write' } as const;
registerEnumType(GrantLevel, { name: 'GrantLevel' });

export const GrantCause = enumOf(['MANUAL', 'COLLABORATOR', 'RULE', 'FORMER_OWNER']);
registerEnumType(GrantCause, {
  name: 'GrantCause',
  description:
    'Given by somebody, as working beside the owner, or by a rule such as after-sales at signing, or left to the former owner.',
});

export const GrantState = enumOf(['PLANNED', 'LIVE', 'EXPIRED', 'ENDED']);
registerEnumType(GrantState, { name: 'GrantState' });

export const GrantEnd = enumOf(grantEnds);
registerEnumType(GrantEnd, { name: 'GrantEnd', description: 'Why a grant ended before its time.' });
