import type { JsonObject } from '../json.js';
import { gatedQuestions } from '../model/gates.js';
import { type FilterMaker, searchText, someId } from './make-filter.js';
import { SelectionMaker } from './make-selection.js';
import type { Pick } from './pick.js';

const few: JsonObject = { first: 5 };

/** A question behind a plain right, about anything there is. */
export function gatedQuestion(maker: FilterMaker): Pick {
  const { schema, chance } = maker;
  const about: Readonly<Record<string, () => JsonObject>> = {
    accessMatrix: () => ({ roleId: someId(maker, 'role') }),
    compareRoles: () => ({ a: someId(maker, 'role'), b: someId(maker, 'role') }),
    roleHistory: () => few,
    auditLog: () => few,
    policyHistory: () => few,
  };
  const name = chance.one(gatedQuestions);
  const type = schema.type('Query').fields.get(name)?.type.name ?? '';
  return { name, args: about[name]?.() ?? {}, of: new SelectionMaker(schema, chance).of(type, 5) };
}

function memberFilter(maker: FilterMaker): JsonObject {
  const { chance } = maker;
  return {
    ...(chance.happens(0.4) && { search: searchText(maker) }),
    ...(chance.happens(0.3) && { departmentId: someId(maker, 'department') }),
    ...(chance.happens(0.3) && { roleId: someId(maker, 'role') }),
    ...(chance.happens(0.2) && { active: chance.happens(0.7) }),
  };
}

/** Roots about the company itself. */
export const companyRoots: readonly string[] = [
  'users',
  'members',
  'member',
  'teams',
  'roles',
  'role',
  'departments',
  'deputies',
  'territories',
  'territory',
  'territoryRedraw',
  'territoryRedraws',
  'territoryMoves',
  'customerIndustries',
  'provinces',
];

/** Arguments of those that are no page; null for a page. */
export function companyRoot(maker: FilterMaker, name: string): JsonObject | null {
  const about: Readonly<Record<string, string>> = {
    member: 'app_user',
    role: 'role',
    territory: 'territory',
    territoryRedraw: 'territory_redraw',
  };
  const table = about[name];
  if (table !== undefined) return { id: someId(maker, table) };
  if (name === 'customerIndustries') return { search: searchText(maker) };
  return name === 'departments' || name === 'provinces' ? {} : null;
}

/** Arguments of a page of them beside its size. */
export function companyArguments(maker: FilterMaker, name: string): JsonObject {
  const { chance } = maker;
  switch (name) {
    case 'members':
      return chance.happens(0.6) ? { filter: memberFilter(maker) } : {};
    case 'users':
    case 'teams':
    case 'roles':
      return chance.happens(0.5) ? { search: searchText(maker) } : {};
    case 'territoryMoves':
      return {
        redrawId: someId(maker, 'territory_redraw'),
        direction: chance.one(['ENTERING', 'LEAVING']),
      };
    case 'deputies':
      return {
        ...(chance.happens(0.4) && { personId: someId(maker, 'app_user') }),
        ...(chance.happens(0.4) && { open: chance.happens(0.7) }),
      };
    case 'territoryRedraws':
      return chance.happens(0.5) ? { territoryId: someId(maker, 'territory') } : {};
    default:
      return {};
  }
}
