import type { AccessCause } from '@tidewater/domain';

import type { ExplainedRecordRow, ScopedAction, Viewer } from '../../../access/index.js';
import type { CustomerStanding } from './customer-standing.js';

/** Why a record that is there is not there for this person. */
export function outOfSight(
  person: Viewer,
  { inBin }: ExplainedRecordRow,
  standing: CustomerStanding | null,
  read: ScopedAction,
): AccessCause[] {
  if (inBin) return [{ kind: 'IN_BIN' }];
  if (standing === null) return [{ kind: 'NO_RECORD' }];
  const { ownerId, owner, department } = standing;
  const place: AccessCause =
    ownerId === null ? { kind: 'IN_POOL' } : { kind: 'OWNED_BY', owner: owner ?? '', department };
  const ownsInVain = ownerId === person.id && person.ownersNeedGrant;
  const scopes = person.roles.flatMap(({ name, rights }): AccessCause[] => {
    const scope = rights.scopes[read] ?? 'none';
    return scope === 'none' ? [] : [{ kind: 'SCOPE', role: name, scope }];
  });
  const reach: AccessCause[] = scopes.length === 0 ? [{ kind: 'NO_ROLE' }] : scopes;
  return [place, ...(ownsInVain ? [{ kind: 'SETTING' } as const] : []), ...reach];
}
