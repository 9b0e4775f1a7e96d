import { type Json, type JsonObject, type Row, isObject, key, moment, text, texts } from '../json.js';
import type { Asker } from './asker.js';
import { dayOf } from './calendar.js';
import { causeOf, stateOf } from './records/grant.js';
import { type World, isUnder, rowOf, rowsOf } from './world.js';

// What the arguments of a question leave of the rows in sight.

export function isAskedGrant({ world, person }: Asker, row: Row, args: JsonObject): boolean {
  const { customerId = null, live = null, givenByMe, byHand } = args;
  return (
    (customerId === null || row['customer_id'] === customerId) &&
    (live === null || (stateOf(world, row) === 'LIVE') === live) &&
    (givenByMe !== true || row['granted_by'] === person.id) &&
    (byHand !== true || causeOf(row) !== 'RULE')
  );
}

/** An approval may be in sight while its customer is not; then it is not found by the customer's name. */
function hasCustomerNamed(asker: Asker, row: Row, name: string | null): boolean {
  if (name === null || name === '') return true;
  const customer = rowOf(asker.world, 'customer', text(row, 'customer_id'));
  const part = name.normalize('NFKC').trim().toLowerCase();
  if (customer === null || part === '' || !asker.sees('Customer', customer)) return false;
  return key(customer, 'name').toLowerCase().includes(part);
}

export function isAskedApproval(asker: Asker, row: Row, args: JsonObject): boolean {
  const { person } = asker;
  const asked = isObject(args['filter']) ? args['filter'] : {};
  const fits = (name: string, holds: boolean) =>
    asked[name] === undefined || asked[name] === null || asked[name] === holds;
  const is = (name: string, column: string) =>
    asked[name] === undefined || asked[name] === null || asked[name] === row[column];
  return (
    fits(
      'waitingForMe',
      row['status'] === 'PENDING' &&
        texts(row['waiting_for']).some((one) => one === person.id || person.standsInFor.includes(one)),
    ) &&
    fits('mine', row['applicant_id'] === person.id) &&
    fits('decidedByMe', texts(row['decided_by']).includes(person.id)) &&
    is('kind', 'kind') &&
    is('status', 'status') &&
    hasCustomerNamed(asker, row, text(asked, 'customer'))
  );
}

/** LC-13: what this person entered; a name that is not readable is not found by. */
export function isInAddressBook(asker: Asker, row: Row, args: JsonObject): boolean {
  const isMine = rowsOf(asker.world, 'address_book_entry').some(
    (entry) => entry['user_id'] === asker.person.id && entry['contact_id'] === row['id'],
  );
  const term = (text(args, 'search') ?? '').normalize('NFKC').trim().toLowerCase();
  if (!isMine || term === '') return isMine;
  return (
    asker.reads('Contact', row, 'name') &&
    ['name', 'name_pinyin', 'name_initials'].some((one) => key(row, one).toLowerCase().includes(term))
  );
}

export function isOpen(row: Row, on: string | null): boolean {
  if (text(row, 'done_at') !== null) return false;
  return on === null || dayOf(moment(row, 'due') ?? 0) <= Date.parse(on) / 86_400_000;
}

export function isAskedUser(row: Row, search: string | null): boolean {
  const wanted = (search ?? '').normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  const start = wanted.replace(/\s/g, '');
  return (
    key(row, 'name').toLowerCase().includes(wanted) ||
    key(row, 'account').startsWith(start) ||
    key(row, 'name_pinyin').replaceAll(' ', '').startsWith(start) ||
    key(row, 'name_initials').startsWith(start)
  );
}

/** AC-1: by all the words that find a colleague, and by the post. */
export function isAskedMember({ world }: Asker, row: Row, filter: JsonObject): boolean {
  const { departmentId = null, roleId = null, active = null } = filter;
  const wanted = (text(filter, 'search') ?? '').normalize('NFKC').trim().toLowerCase();
  const hasPost = wanted !== '' && (text(row, 'post') ?? '').toLowerCase().includes(wanted);
  const home = text(row, 'department_id');
  return (
    (hasPost || isAskedUser(row, wanted)) &&
    (departmentId === null || (home !== null && isUnder(world, home, String(departmentId)))) &&
    (roleId === null || holdsRole(world, row, roleId)) &&
    (active === null || row['active'] === active)
  );
}

function holdsRole(world: World, user: Row, roleId: Json): boolean {
  return rowsOf(world, 'user_role').some((tie) => tie['user_id'] === user['id'] && tie['role_id'] === roleId);
}

export function isNamed(row: Row, search: string | null): boolean {
  const wanted = (search ?? '').normalize('NFKC').trim().toLowerCase();
  return key(row, 'name').toLowerCase().includes(wanted);
}
