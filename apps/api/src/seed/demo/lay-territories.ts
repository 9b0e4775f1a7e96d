import { territoryKey } from '@tidewater/domain';

import type { BulkLoad } from '../../platform/database/bulk-load.js';
import { json } from '../../platform/database/copy-line.js';
import { day, type World } from '../customers/world.js';

interface TerritoryPlan {
  readonly name: string;
  readonly places?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly people: readonly {
    readonly account?: string;
    readonly department?: string;
    readonly level: 'read' | 'write';
  }[];
}

/** AC-9: by province, by cities and by postcode, the narrower inside the wider. */
const plans: readonly TerritoryPlan[] = [
  { name: '浙江', places: ['浙江'], people: [{ account: 'sales11', level: 'write' }] },
  { name: '苏北', places: ['徐州', '盐城', '扬州'], people: [{ account: 'sales13', level: 'read' }] },
  {
    name: '华南',
    places: ['广东', '福建'],
    people: [{ department: 'sales-3-b', level: 'read' }],
  },
  { name: '萧山、余杭', postcodes: ['3112', '3111'], people: [{ account: 'sales12', level: 'read' }] },
];

/** Before the customers: each finds its territory when it is laid. */
export async function layTerritories(bulk: BulkLoad, { chance, organisation, today }: World): Promise<void> {
  const at = new Date(today - 40 * day);
  const drawn = plans.map((plan) => ({ ...plan, id: chance.id(today), redraw: chance.id(today) }));
  const membersOf = ({ people }: TerritoryPlan) =>
    people.map(({ account, department, level }) => ({
      kind: account === undefined ? 'department' : 'user',
      id:
        account === undefined
          ? organisation.departments.get(department ?? '')
          : organisation.person(account).id,
      level,
    }));
  await bulk.copy(
    'territory',
    drawn.map(({ id, name }) => ({ id, name, created_at: at })),
  );
  await bulk.copy(
    'territory_rule',
    drawn.flatMap(({ id, places = [], postcodes = [] }) =>
      [
        ...places.map((place) => ({ place, postcode: null })),
        ...postcodes.map((postcode) => ({ place: null, postcode })),
      ].map((area, position) => ({
        id: chance.id(today),
        territory_id: id,
        position,
        key: territoryKey({ ...area, customerId: null, industry: null }),
        ...area,
      })),
    ),
  );
  await bulk.copy(
    'territory_member',
    drawn.flatMap((plan) =>
      membersOf(plan).map(({ kind, id, level }) => ({
        territory_id: plan.id,
        principal_kind: kind,
        principal_id: id ?? '',
        level,
      })),
    ),
  );
  await bulk.copy(
    'territory_redraw',
    drawn.map((plan, turn) => ({
      id: plan.redraw,
      territory_id: plan.id,
      kind: 'CREATED',
      name: plan.name,
      members: json(membersOf(plan)),
      changed: ['name', 'rules', 'members'],
      turn,
      status: 'DONE',
      collected: true,
      made_by: organisation.person('admin').id,
      made_at: at,
      confirmed_at: at,
      done_at: at,
    })),
  );
}
