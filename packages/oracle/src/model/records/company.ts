import { type Row, iso, key, moment, text } from '../../json.js';
import type { Asker } from '../asker.js';
import { isDeleted } from '../reach.js';
import { rowOf, rowsOf } from '../world.js';
import { colleague, home } from './people.js';
import { column, part, type FieldRule, type RecordRule } from './record.js';

const identity = (name: string): FieldRule => ({ class: 'identity', value: column(name) });

/** What a person is tied to, by name. */
function tied(table: string, link: string, name: string): FieldRule {
  const rows = (row: Row, { world }: Asker): readonly Row[] =>
    rowsOf(world, link)
      .filter((tie) => tie['user_id'] === row['id'])
      .map((tie) => rowOf(world, table, text(tie, name)))
      .filter((row) => row !== null)
      .sort((a, b) => (`${key(a, 'name')} ${key(a, 'id')}` < `${key(b, 'name')} ${key(b, 'id')}` ? -1 : 1));
  return { class: 'identity', parts: { type: 'Named', rows } };
}

/** AC-1: a person as those see them who look after accounts; nobody else sees any. */
export const Member: RecordRule = {
  table: 'app_user',
  customer: 'none',
  action: '',
  exists: (_, asker) => asker.holds('user.update'),
  fields: {
    id: identity('id'),
    version: identity('version'),
    account: identity('account'),
    name: identity('name'),
    title: identity('title'),
    post: identity('post'),
    active: identity('active'),
    department: home,
    superior: { class: 'identity', ...colleague('superior_id') },
    roles: tied('role', 'user_role', 'role_id'),
    managedDepartments: tied('department', 'managed_department', 'department_id'),
    teams: tied('team', 'team_member', 'team_id'),
    customersOwned: {
      class: 'identity',
      value: (row, { world }) =>
        rowsOf(world, 'customer').filter((one) => one['owner_id'] === row['id'] && !isDeleted(one)).length,
    },
  },
};

export const Named = part({ id: identity('id'), name: identity('name') });

/** Its name is no secret; who is in it, is for those who look after accounts. */
export const Team: RecordRule = {
  table: 'team',
  customer: 'none',
  action: '',
  fields: {
    id: identity('id'),
    name: identity('name'),
    size: { class: 'identity', value: (row, asker) => membersOf(row, asker).length },
    members: {
      class: 'identity',
      parts: {
        type: 'User',
        rows: (row, asker) => (asker.holds('user.update') ? inTelephoneBook(membersOf(row, asker)) : null),
      },
    },
  },
};

function membersOf(team: Row, { world }: Asker): Row[] {
  return rowsOf(world, 'team_member')
    .filter((tie) => tie['team_id'] === team['id'])
    .map((tie) => rowOf(world, 'app_user', text(tie, 'user_id')))
    .filter((row) => row !== null);
}

function inTelephoneBook(people: readonly Row[]): Row[] {
  const place = (row: Row) => `${key(row, 'name_pinyin')} ${key(row, 'id')}`;
  return [...people].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** AC-2: one's own; all for those who look after roles or accounts. */
export const Role: RecordRule = {
  table: 'role',
  customer: 'none',
  action: '',
  exists: (row, asker) =>
    asker.holds('role.read') ||
    asker.holds('user.update') ||
    asker.person.roles.some(({ id }) => id === row['id']),
  fields: {
    id: identity('id'),
    name: identity('name'),
    version: identity('version'),
    rights: { class: 'identity', judge: (got) => (got === null ? 'is empty' : null) },
    members: {
      class: 'identity',
      value: (row, asker) => (asker.holds('role.read') ? holdersOf(row, asker) : null),
    },
    changedAt: { class: 'identity', value: (row) => iso(moment(row, 'changed_at')) },
  },
};

function holdersOf(role: Row, { world }: Asker): number {
  return rowsOf(world, 'user_role')
    .filter((tie) => tie['role_id'] === role['id'])
    .filter((tie) => rowOf(world, 'app_user', text(tie, 'user_id'))?.['active'] === true).length;
}
