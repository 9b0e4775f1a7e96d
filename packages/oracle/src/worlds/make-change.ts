import { type Json, type Row, type Tables, key, text } from '../json.js';
import type { Chance } from './chance.js';
import { randomRights } from './make-roles.js';
import type { Change } from './scenario.js';

/** What administrators do while others work: the product has no verb for it, or has one that others test. */
export class ChangeMaker {
  /** Departments that have been moved already; a second move could close a circle. */
  private hasMovedDepartment = false;

  constructor(
    private readonly chance: Chance,
    private readonly tables: Tables,
    private readonly now: number,
  ) {}

  make(): Change {
    const kinds = [
      () => this.grant(),
      () => this.grant(),
      () => this.revoke(),
      () => this.expire(),
      () => this.moveDepartment(),
      () => this.movePerson(),
      () => this.editRole(),
      () => this.editRole(),
      () => this.disable(),
      () => this.intoBin(),
      () => this.joinTeam(),
      () => this.giveRole(),
      () => this.closePool(),
    ];
    return this.chance.one(kinds)() ?? this.editRole();
  }

  private grant(): Change | null {
    const owned = this.rows('customer').filter((row) => row['owner_id'] !== null);
    if (owned.length === 0) return null;
    const { chance } = this;
    const row: Row = {
      id: chance.id(),
      customer_id: key(chance.one(owned), 'id'),
      principal_kind: 'user',
      principal_id: key(chance.one(this.rows('app_user')), 'id'),
      level: chance.one(['read', 'write']),
      cause: chance.one(['grant', 'collaborator']),
      valid_from: new Date(this.now).toISOString(),
      valid_until: null,
    };
    return { kind: 'change', what: 'grant', insert: { customer_grant: [row] } };
  }

  private revoke(): Change | null {
    const grant = this.some('customer_grant');
    return (
      grant && { kind: 'change', what: 'revoke', remove: [{ table: 'customer_grant', where: idOf(grant) }] }
    );
  }

  private expire(): Change | null {
    const grant = this.some('customer_grant');
    if (grant === null) return null;
    const valid_until = new Date(this.now + this.chance.one([0, 1])).toISOString();
    return this.update('expire', 'customer_grant', grant, { valid_until });
  }

  private moveDepartment(): Change | null {
    if (this.hasMovedDepartment) return null;
    this.hasMovedDepartment = true;
    const [top, ...below] = this.rows('department');
    const leaf = below.findLast((row) => !below.some((other) => other['parent_id'] === row['id']));
    const parent = this.chance.one([top, ...below].filter((row) => row !== leaf));
    if (leaf === undefined || parent === undefined) return null;
    return this.update('move department', 'department', leaf, { parent_id: key(parent, 'id') });
  }

  /** A person's customers go to the department along with them. */
  private movePerson(): Change | null {
    const user = this.some('app_user');
    const department = this.some('department');
    if (user === null || department === null) return null;
    const id = key(department, 'id');
    return {
      kind: 'change',
      what: 'move person',
      update: [
        { table: 'app_user', where: idOf(user), set: { department_id: id } },
        { table: 'customer', where: { owner_id: key(user, 'id') }, set: { owner_department_id: id } },
      ],
    };
  }

  private editRole(): Change {
    const role = this.chance.one(this.rows('role').slice(1));
    return {
      kind: 'change',
      what: 'edit role',
      update: [{ table: 'role', where: idOf(role), set: { rights: randomRights(this.chance), version: 2 } }],
    };
  }

  private disable(): Change | null {
    const user = this.chance.one(this.rows('app_user').slice(1));
    return this.update('disable', 'app_user', user, { active: this.chance.happens(0.3) });
  }

  private intoBin(): Change | null {
    const customer = this.some('customer');
    const deleted_at = this.chance.happens(0.3) ? null : new Date(this.now).toISOString();
    return customer && this.update('recycle bin', 'customer', customer, { deleted_at });
  }

  private joinTeam(): Change | null {
    const member = this.some('team_member');
    if (member !== null && this.chance.happens(0.5)) {
      return { kind: 'change', what: 'leave team', remove: [{ table: 'team_member', where: member }] };
    }
    const team = this.some('team');
    const user = this.some('app_user');
    if (team === null || user === null) return null;
    const row = { team_id: key(team, 'id'), user_id: key(user, 'id') };
    return {
      kind: 'change',
      what: 'join team',
      remove: [{ table: 'team_member', where: row }],
      insert: { team_member: [row] },
    };
  }

  private giveRole(): Change | null {
    const user = this.chance.one(this.rows('app_user').slice(1));
    const role = this.chance.one(this.rows('role').slice(1));
    const row = { user_id: key(user, 'id'), role_id: key(role, 'id') };
    const insert: Tables = this.chance.happens(0.5) ? { user_role: [row] } : {};
    return { kind: 'change', what: 'give role', remove: [{ table: 'user_role', where: row }], insert };
  }

  private closePool(): Change | null {
    const pool = this.some('pool');
    const department = this.some('department');
    if (pool === null || department === null) return null;
    const row = { pool_id: key(pool, 'id'), department_id: key(department, 'id') };
    return {
      kind: 'change',
      what: 'close pool',
      remove: [{ table: 'pool_department', where: { pool_id: row.pool_id } }],
      insert: { pool_department: [row] },
    };
  }

  private update(what: string, table: string, row: Row, set: Readonly<Record<string, Json>>): Change {
    return { kind: 'change', what, update: [{ table, where: idOf(row), set }] };
  }

  private rows(table: string): readonly Row[] {
    return this.tables[table] ?? [];
  }

  private some(table: string): Row | null {
    const rows = this.rows(table);
    return rows.length === 0 ? null : this.chance.one(rows);
  }
}

function idOf(row: Row): { readonly id: string } {
  const id = text(row, 'id');
  if (id === null) throw new Error('A row without an id');
  return { id };
}
