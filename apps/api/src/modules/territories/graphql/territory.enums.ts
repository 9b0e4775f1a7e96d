import { registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { redrawKinds, redrawStatuses } from '../redraw.js';

/** Kept in lower case, as the rules name them. */
export const TerritoryMemberKind = { USER: 'user', TEAM: 'team', DEPARTMENT: 'department' } as const;
registerEnumType(TerritoryMemberKind, {
  name: 'TerritoryMemberKind',
  description: 'A department means whoever belongs to or manages it or one below it.',
});

export const TerritoryLevel = { READ: 'read', WRITE: 'write' } as const;
registerEnumType(TerritoryLevel, { name: 'TerritoryLevel' });

export const RedrawKind = enumOf(redrawKinds);
registerEnumType(RedrawKind, { name: 'TerritoryRedrawKind' });

export const RedrawStatus = enumOf(redrawStatuses);
registerEnumType(RedrawStatus, {
  name: 'TerritoryRedrawStatus',
  description: 'Looked at, confirmed and moving its customers, or done.',
});

export const MoveDirection = enumOf(['ENTERING', 'LEAVING']);
registerEnumType(MoveDirection, { name: 'TerritoryMoveDirection' });
