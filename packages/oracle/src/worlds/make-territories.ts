import type { Row, Tables } from '../json.js';
import type { Chance } from './chance.js';
import { idOf } from './make-people.js';

const day = 86_400_000;

/** Where the customers' own columns say that they belong; the database finds it when they are laid. */
const rules: readonly Row[] = [
  { key: '|steel', industry: 'steel' },
  { key: '|pumps', industry: 'pumps' },
  { key: 'postcode:214500|', postcode: '214500' },
];

/** AC-9: a few territories, one of them closed, with people, teams and departments that belong to them. */
export function makeTerritories(chance: Chance, people: Tables, now: number): Tables {
  const territory = Array.from({ length: chance.between(0, 3) }, (_, index) => ({
    id: chance.id(),
    name: `Territory ${index}`,
    version: chance.between(1, 3),
    created_at: new Date(now - day).toISOString(),
    closed_at: index > 1 ? new Date(now).toISOString() : null,
  }));
  if (territory.length === 0) return {};
  const used = chance.some(rules, 0.8);
  return {
    territory,
    territory_member: territory.flatMap(({ id }) => members(chance, people, id)),
    territory_rule: used.map((rule, index) => ({
      id: chance.id(),
      territory_id: chance.one(territory).id,
      position: index,
      ...rule,
    })),
  };
}

function members(chance: Chance, people: Tables, territory: string): Row[] {
  const tables = { user: 'app_user', team: 'team', department: 'department' } as const;
  return (['user', 'team', 'department'] as const).flatMap((kind) =>
    chance.few(people[tables[kind]] ?? [], chance.between(0, 2)).map((principal) => ({
      territory_id: territory,
      principal_kind: kind,
      principal_id: idOf(principal),
      level: chance.one(['read', 'write']),
    })),
  );
}

/** Redraws that were looked at, are under way or are done, and the customers they move. */
export function makeRedraws(
  chance: Chance,
  people: Tables,
  territories: Tables,
  customers: readonly Row[],
  now: number,
): Tables {
  const places = territories['territory'] ?? [];
  const territory_redraw = places.flatMap((territory) =>
    chance.some(['DRAFT', 'RUNNING', 'DONE'], 0.5).map((status) => ({
      id: chance.id(),
      territory_id: idOf(territory),
      kind: 'CHANGED',
      name: `Territory ${status}`,
      members: [],
      changed: ['rules'],
      turn: 1,
      status,
      is_counted: status !== 'DRAFT' || chance.happens(0.5),
      looked_at: chance.between(0, 9),
      to_look_at: chance.between(0, 9),
      entering: chance.between(0, 9),
      leaving: chance.between(0, 9),
      made_by: idOf(chance.one(people['app_user'] ?? [])),
      made_at: new Date(now - chance.between(1, 3) * day).toISOString(),
      confirmed_at: status === 'DRAFT' ? null : new Date(now).toISOString(),
      done_at: status === 'DONE' ? new Date(now).toISOString() : null,
    })),
  );
  const anywhere = [...places.map(idOf), null];
  const territory_move = territory_redraw.flatMap((redraw) =>
    chance.few(customers, chance.between(0, 6)).map((customer) => ({
      id: chance.id(),
      redraw_id: redraw.id,
      customer_id: idOf(customer),
      ...(chance.happens(0.5)
        ? { from_id: redraw.territory_id, to_id: chance.one(anywhere) }
        : { from_id: chance.one(anywhere), to_id: redraw.territory_id }),
    })),
  );
  return { territory_redraw, territory_move };
}
