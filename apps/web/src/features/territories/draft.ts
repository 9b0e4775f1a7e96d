import type { TerritoryInput, TerritoryPartsFragment, TerritoryRulePartsFragment } from '@tidewater/contract';
import { territoryKey } from '@tidewater/domain';

/** A rule while it is drawn, with the name to say it by. */
export interface DraftRule {
  customerId: string | null;
  customerName: string | null;
  postcode: string | null;
  place: string | null;
  industry: string | null;
}

export type DraftMember = TerritoryPartsFragment['members'][number];

export interface Draft {
  name: string;
  rules: DraftRule[];
  members: DraftMember[];
}

export function draftOf(territory: TerritoryPartsFragment | undefined): Draft {
  if (!territory) return { name: '', rules: [], members: [] };
  const { name, rules, members } = territory;
  return {
    name,
    members,
    rules: rules.edges.map(({ node }) => ruleOf(node)),
  };
}

export function ruleOf(rule: TerritoryRulePartsFragment): DraftRule {
  const { customerId, customer, postcode, place, industry } = rule;
  return { customerId, customerName: customer?.name ?? null, postcode, place, industry };
}

/** The rules with those that are not there yet. */
export function withRules(rules: DraftRule[], added: DraftRule[]): DraftRule[] {
  const known = new Set(rules.map(territoryKey));
  return [...rules, ...added.filter((rule) => !known.has(territoryKey(rule)))];
}

export function inputOf(
  territory: TerritoryPartsFragment | undefined,
  { name, rules, members }: Draft,
  closed: boolean,
): TerritoryInput {
  return {
    id: territory?.id ?? null,
    version: territory?.version ?? null,
    name,
    rules: rules.map(({ customerId, postcode, place, industry }) => ({
      customerId,
      postcode,
      place,
      industry,
    })),
    members: members.map(({ kind, id, level }) => ({ kind, id, level })),
    closed,
  };
}
