import { type Row, flag, key, moment, text, texts } from '../json.js';
import { type Reach, type Rights, reaches } from './vocabulary.js';
import { type Person, type World, isLive, isUnder, ownershipGivesAccess, rowsOf } from './world.js';

const day = 86_400_000;

/** In which ways this person comes to this customer, whatever their roles allow there. */
export function reachesOf(world: World, person: Person, customer: Row): readonly Reach[] {
  return reaches.filter((reach) => isReached(world, person, customer, reach));
}

function isReached(world: World, person: Person, customer: Row, reach: Reach): boolean {
  const owner = text(customer, 'owner_id');
  const department = text(customer, 'owner_department_id');
  const id = key(customer, 'id');
  switch (reach) {
    case 'own':
      return owner === person.id && (ownershipGivesAccess(world) || hasWriteGrant(world, person, customer));
    case 'collaborators':
      return grantsOn(world, id).some(
        (grant) => grant['cause'] === 'collaborator' && grant['principal_id'] === person.id,
      );
    case 'granted':
      return grantsOn(world, id).some(
        (grant) =>
          grant['cause'] !== 'collaborator' && person.principals.includes(key(grant, 'principal_id')),
      );
    case 'approvals':
      return rowsOf(world, 'approval').some(
        (approval) => approval['customer_id'] === id && isDecidedBy(world, person, approval),
      );
    case 'territory':
      return owner !== null && person.territories.some((one) => one.id === customer['territory_id']);
    case 'deputy':
      // Where owning is not enough, standing in for an owner is not either (AC-4).
      return ownershipGivesAccess(world) && isDeputised(world, person, customer);
    case 'department':
      return department !== null && person.departments.includes(department);
    case 'departmentAndBelow':
      return department !== null && person.departmentsBelow.includes(department);
    case 'all':
      return owner !== null;
    case 'pool':
      return customer['stage'] === 'pool' && seesPool(world, person, key(customer, 'pool_id'));
    default:
      return reach satisfies never;
  }
}

/** AP-2: it belongs to somebody this person stands in for, or waits for their decision. */
function isDeputised(world: World, { standsInFor }: Person, customer: Row): boolean {
  if (standsInFor.includes(text(customer, 'owner_id') ?? '')) return true;
  return rowsOf(world, 'approval').some(
    (approval) =>
      approval['customer_id'] === customer['id'] &&
      approval['status'] === 'PENDING' &&
      texts(approval['waiting_for']).some((one) => standsInFor.includes(one)),
  );
}

function grantsOn(world: World, customerId: string): Row[] {
  return rowsOf(world, 'customer_grant').filter(
    (grant) => grant['customer_id'] === customerId && isLive(grant, world.now),
  );
}

/** Edge 11: it waits for this person, or they decided it within the last seven days. */
export function isDecidedBy(world: World, person: Person, approval: Row): boolean {
  if (approval['status'] === 'PENDING' && texts(approval['waiting_for']).includes(person.id)) return true;
  const decidedAt = moment(approval, 'decided_at');
  return (
    texts(approval['decided_by']).includes(person.id) && decidedAt !== null && world.now < decidedAt + 7 * day
  );
}

/** LC-22: a pool without departments is everybody's, another one is for people in or below one of its departments. */
function seesPool(world: World, person: Person, poolId: string): boolean {
  const members = rowsOf(world, 'pool_department').filter((row) => row['pool_id'] === poolId);
  return (
    members.length === 0 ||
    members.some((row) => person.departments.some((mine) => isUnder(world, mine, key(row, 'department_id'))))
  );
}

/** Ways in which rows could come to this person at all, so that a field may be theirs to name somewhere. */
export function possibleReaches(world: World, person: Person): readonly Reach[] {
  return reaches.filter((reach) => {
    if (reach === 'department' || reach === 'departmentAndBelow') return person.departments.length > 0;
    if (reach === 'territory') return person.territories.length > 0;
    if (reach === 'deputy') return person.standsInFor.length > 0 && ownershipGivesAccess(world);
    if (reach === 'pool')
      return rowsOf(world, 'pool').some((pool) => seesPool(world, person, key(pool, 'id')));
    return true;
  });
}

const ladder: readonly Reach[] = ['own', 'collaborators', 'department', 'departmentAndBelow', 'all'];

const ofAnyScope: readonly Reach[] = ['granted', 'approvals', 'pool', 'territory', 'deputy'];

/** Whether a scope contains the rows of a reach; every scope but `none` contains what was granted. */
function contains(scope: string, reach: Reach): boolean {
  if (scope === 'none') return false;
  if (ofAnyScope.includes(reach)) return true;
  const rung = ladder.findIndex((one) => one === scope);
  return ladder.indexOf(reach) <= rung;
}

/** AC-5: what was lent cannot be lent on. */
const sharing: readonly Reach[] = ['own', 'department', 'departmentAndBelow', 'all'];

/** Whether a role covers, for an action, the rows that are reached in this way. */
export function covers(rights: Rights, action: string, reach: Reach): boolean {
  if (!contains(rights.scopes['customer.read'] ?? 'none', reach)) return false;
  if (action === 'customer.share' && !sharing.includes(reach)) return false;
  if (reach === 'pool' && !rights.may.includes('pool.read')) return false;
  if (
    reach === 'approvals' &&
    !rights.may.includes('approval.decide') &&
    !rights.may.includes('protection.review')
  )
    return false;
  return contains(rights.scopes[action] ?? 'none', reach);
}

/** AC-5: some live grant gives this person more than reading. */
function hasWriteGrant(world: World, person: Person, customer: Row): boolean {
  return grantsOn(world, key(customer, 'id')).some(
    (grant) => grant['level'] === 'write' && person.principals.includes(key(grant, 'principal_id')),
  );
}

/** What was lent for reading only reads: a grant, a collaboration, a territory, a deputy's sight (AC-5, AC-9, AP-2). */
export function onlyReads(world: World, person: Person, customer: Row, reach: Reach): boolean {
  if (reach === 'deputy') return true;
  if (reach === 'territory') {
    return !person.territories.some((one) => one.writes && one.id === customer['territory_id']);
  }
  return (reach === 'granted' || reach === 'collaborators') && !hasWriteGrant(world, person, customer);
}

export function isDeleted(row: Row): boolean {
  return text(row, 'deleted_at') !== null || flag(row, 'deleted');
}
