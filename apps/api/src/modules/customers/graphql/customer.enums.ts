import { poolCauses } from '@tidewater/domain';
import { registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';

/** Stages, importance and the like are stored in lower case, as the rules name them. */
export const CustomerStage = {
  POTENTIAL: 'potential',
  INTENT: 'intent',
  FORMAL: 'formal',
  POOL: 'pool',
} as const;
registerEnumType(CustomerStage, { name: 'CustomerStage' });

/** Why a customer lies in the pool: given up, run out of time, not approved, taken back, imported … (LC-18). */
export const PoolCause = enumOf(poolCauses);
registerEnumType(PoolCause, { name: 'PoolCause' });

export const ApprovalStatus = enumOf(['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'EXPIRED']);
registerEnumType(ApprovalStatus, { name: 'ApprovalStatus' });

export const ValueLifecycle = enumOf(['NONE', 'NEW', 'RETURNING', 'DORMANT', 'LOST']);
registerEnumType(ValueLifecycle, { name: 'ValueLifecycle' });

export const CareClass = enumOf(['A', 'B', 'C']);
registerEnumType(CareClass, { name: 'CareClass' });

export const Importance = { IMPORTANT: 'important', POTENTIAL: 'potential', ORDINARY: 'ordinary' } as const;
registerEnumType(Importance, { name: 'Importance' });

export const Direction = enumOf(['ASC', 'DESC']);
registerEnumType(Direction, { name: 'Direction' });
