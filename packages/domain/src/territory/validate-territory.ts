import type { GrantLevel } from '../access/grant.js';
import type { FieldProblem } from '../kernel/refusal.js';
import { nameProblems } from '../kernel/short-name.js';
import { territoryKey, type TerritoryRule } from './territory-keys.js';

/** Who belongs to a territory: people, teams and departments with all below them. */
export const territoryMemberKinds = ['user', 'team', 'department'] as const;
export type TerritoryMemberKind = (typeof territoryMemberKinds)[number];

export interface TerritoryMember {
  readonly kind: TerritoryMemberKind;
  readonly id: string;
  readonly level: GrantLevel;
}

export interface TerritoryDraft {
  readonly name: string;
  readonly rules: readonly TerritoryRule[];
  readonly members: readonly TerritoryMember[];
}

const mostRules = 200;
const mostMembers = 200;

/** What is wrong with a territory as it was drawn; whether what it names exists is asked elsewhere. */
export function territoryProblems(
  { name, rules, members }: TerritoryDraft,
  isPlace: (name: string) => boolean,
): FieldProblem[] {
  const keys = rules.map(territoryKey);
  return [
    ...nameProblems('name', name),
    ...(rules.length > mostRules ? [tooMany('rules', mostRules)] : []),
    ...(members.length > mostMembers ? [tooMany('members', mostMembers)] : []),
    ...rules.flatMap((rule, index): FieldProblem[] => {
      const path = ['rules', String(index)];
      if (keys[index] === '|') return [{ path, problem: 'REQUIRED' }];
      if (keys.indexOf(keys[index] ?? '') < index) return [{ path, problem: 'SAME_AS_BEFORE' }];
      return ruleProblems(rule, path, isPlace);
    }),
  ];
}

/** A rule names one kind of area: a postcode says more than a place and a customer more than both. */
function ruleProblems(
  { customerId, postcode, place, industry }: TerritoryRule,
  path: readonly string[],
  isPlace: (name: string) => boolean,
): FieldProblem[] {
  const named = [customerId, postcode, place].filter((area) => area !== null);
  if (named.length > 1 || (customerId !== null && industry !== null)) {
    return [{ path: [...path, 'customerId'], problem: 'FORBIDDEN_CHARACTER' }];
  }
  if (postcode !== null && !/^\d{2,6}$/.test(postcode)) {
    return [{ path: [...path, 'postcode'], problem: 'NOT_A_POSTCODE' }];
  }
  if (place !== null && !isPlace(place)) return [{ path: [...path, 'place'], problem: 'NOT_KNOWN' }];
  if (industry !== null && (industry.length > 100 || /[\p{Cc}\p{Cs}|]/u.test(industry))) {
    return [{ path: [...path, 'industry'], problem: 'FORBIDDEN_CHARACTER' }];
  }
  return [];
}

function tooMany(field: string, limit: number): FieldProblem {
  return { path: [field], problem: 'TOO_LARGE', limit };
}
