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

export function memberFilter(maker: FilterMaker): JsonObject {
  const { chance } = maker;
  return {
    ...(chance.happens(0.4) && { search: searchText(maker) }),
    ...(chance.happens(0.3) && { departmentId: someId(maker, 'department') }),
    ...(chance.happens(0.3) && { roleId: someId(maker, 'role') }),
    ...(chance.happens(0.2) && { active: chance.happens(0.7) }),
  };
}
