import type { Row, Tables } from '../json.js';
import type { Chance } from './chance.js';
import { administrator, randomRole } from './make-roles.js';

/** Departments, people, teams and roles. The first person is the administrator, the last one is disabled. */
export function makePeople(chance: Chance): Tables {
  const department = departments(chance);
  const role = [
    administrator(chance),
    ...Array.from({ length: chance.between(2, 8) }, (_, index) => randomRole(chance, index)),
  ];
  const app_user = people(chance, department);
  const ordinary = app_user.slice(1);
  const team = Array.from({ length: chance.between(1, 3) }, (_, index) => ({
    id: chance.id(),
    name: `Team ${index}`,
  }));
  const manager = chance.one(ordinary);
  return {
    department,
    role,
    app_user,
    user_role: [
      { user_id: idOf(app_user[0]), role_id: idOf(role[0]) },
      ...ordinary.flatMap((user) =>
        chance
          .few(role.slice(1), chance.one([0, 1, 1, 1, 2, 2, 3]))
          .map(({ id }) => ({ user_id: user.id, role_id: id ?? null })),
      ),
    ],
    managed_department: chance
      .few(department, 2)
      .map(({ id }) => ({ user_id: manager.id, department_id: id })),
    team,
    team_member: team.flatMap(({ id }) =>
      chance.some(ordinary, 0.3).map((user) => ({ team_id: id, user_id: user.id })),
    ),
    session: app_user.map(({ id }) => ({ id: chance.id(), user_id: id })),
  };
}

/** One above all, a chain, and the rest anywhere; one of them stays empty. */
function departments(chance: Chance) {
  const rows: { id: string; name: string; parent_id: string | null; position: number }[] = [];
  const count = chance.between(3, 12);
  for (let index = 0; index < count; index++) {
    const above = index === 0 ? null : index < 4 ? rows[index - 1] : chance.one(rows);
    rows.push({
      id: chance.id(),
      name: `Department ${index}`,
      parent_id: above?.id ?? null,
      position: chance.between(0, 2),
    });
  }
  return rows;
}

function people(chance: Chance, departments: readonly { readonly id: string }[]) {
  const inhabited = departments.slice(0, -1);
  const count = chance.between(4, 25);
  const rows: {
    id: string;
    active: boolean;
    department_id: string | null;
    [column: string]: string | boolean | null;
  }[] = [];
  for (let index = 0; index < count; index++) {
    const home = index > 0 && chance.happens(0.05) ? null : chance.one(inhabited).id;
    rows.push({
      id: chance.id(),
      account: `person${index}`,
      // A name that no sentence contains by chance.
      name: `ZN${String(index).padStart(2, '0')}${chance.token().slice(2, 8)}`,
      name_pinyin: `ren${String(chance.between(0, 9))}`,
      name_initials: `r${String(chance.between(0, 3))}`,
      title: chance.one(['sales', null]),
      department_id: home,
      superior_id: index === 0 ? null : chance.one(rows).id,
      active: index < count - 1,
      locale: chance.one(['zh-CN', 'en-US']),
    });
  }
  return rows;
}

export function idOf(row: Row | undefined): string {
  const id = row?.['id'];
  if (typeof id !== 'string') throw new Error('A row without an id');
  return id;
}
