import type { AccessWay } from '@tidewater/domain';

import type { Covering, Viewer } from '../../../access/index.js';
import type { CustomerStanding, GrantInForce } from './customer-standing.js';

/** In words' material: how a person reaches a customer by the coverings that hold there. */
export function waysToSee(
  viewer: Viewer,
  coverings: readonly Covering[],
  standing: CustomerStanding,
): AccessWay[] {
  const reaches = new Set(coverings.map(({ reach }) => reach));
  return coverings.flatMap(({ reach, roles }): AccessWay[] => {
    const role = roles.map(({ name }) => name).join('、');
    switch (reach) {
      case 'own':
        return [{ kind: 'OWNER' }];
      case 'collaborators':
        return grantsTo(viewer, standing, true).map(({ until }) => ({
          kind: 'COLLABORATOR',
          until: momentOf(until),
        }));
      case 'granted':
        return grantsTo(viewer, standing, false).map(({ level, principal, by, until }) => ({
          kind: 'GRANT',
          level,
          principal,
          by,
          until: momentOf(until),
        }));
      case 'approvals':
        return [{ kind: 'APPROVAL' }];
      case 'deputy':
        return standing.deputies
          .filter(({ deputyId }) => deputyId === viewer.id)
          .map(({ person, until }) => ({ kind: 'DEPUTY', person, until: Date.parse(until) }));
      case 'territory': {
        const { territoryId, territory } = standing;
        const writes = territoryId !== null && viewer.territoriesToWrite.includes(territoryId);
        return [{ kind: 'TERRITORY', territory: territory ?? '', level: writes ? 'write' : 'read' }];
      }
      // Whoever reaches further reaches this as well; the furthest is said, the nearest within a department.
      case 'department':
      case 'departmentAndBelow': {
        const isSaid = reaches.has('all') || (reach === 'departmentAndBelow' && reaches.has('department'));
        const below = reach === 'departmentAndBelow';
        return isSaid ? [] : [{ kind: 'DEPARTMENT', department: standing.department ?? '', below, role }];
      }
      case 'all':
        return [{ kind: 'ALL', role }];
      case 'pool':
        return [{ kind: 'POOL', role }];
      default:
        return reach satisfies never;
    }
  });
}

function grantsTo(
  { id, principals }: Viewer,
  { grants }: CustomerStanding,
  collaborates: boolean,
): GrantInForce[] {
  const mine = collaborates ? [id] : principals;
  return grants.filter((grant) => grant.collaborates === collaborates && mine.includes(grant.principalId));
}

function momentOf(instant: string | null): number | null {
  return instant === null ? null : Date.parse(instant);
}
