import {
  invalidUnlessEmpty,
  refusal,
  territoryKey,
  territoryMemberKinds,
  territoryProblems,
  tidyName,
  type FieldProblem,
  type Refusal,
  type TerritoryDraft,
  type TerritoryMember,
  type TerritoryRule,
} from '@tidewater/domain';
import { isPlace } from '@tidewater/domain/matching';

import { isId } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { existing, isTerritoryNameTaken, keysOfOthers } from '../data/territory.repository.js';

export interface TerritoryInput {
  /** Absent: a new territory. */
  readonly id?: string | null;
  /** The version that was changed; needed with `id`. */
  readonly version?: number | null;
  readonly name: string;
  readonly rules: readonly { readonly [Part in keyof TerritoryRule]?: string | null }[];
  readonly members: readonly TerritoryMember[];
  /** The territory is given up: it has neither rules nor people any more. */
  readonly closed?: boolean | null;
}

/** What somebody drew, as it can be kept, or what is wrong with it. */
export async function draftOf(
  tx: Transaction,
  input: TerritoryInput,
  territoryId: string,
): Promise<{ readonly draft: TerritoryDraft } | { readonly refusal: Refusal }> {
  const closes = input.closed === true;
  const draft: TerritoryDraft = {
    name: tidyName(input.name),
    rules: closes ? [] : input.rules.map(tidied),
    members: closes ? [] : distinct(input.members),
  };
  const invalid = invalidUnlessEmpty([
    ...territoryProblems(draft, isPlace),
    ...(await unknownMembers(tx, draft)),
    ...(await unknownCustomers(tx, draft)),
  ]);
  if (invalid !== null) return { refusal: invalid };
  if (!closes && (await isTerritoryNameTaken(tx, draft.name, territoryId))) {
    return { refusal: refusal('DUPLICATE', { detail: 'SAME_TERRITORY', path: ['name'] }) };
  }
  const keys = draft.rules.map(territoryKey);
  const taken = await keysOfOthers(tx, keys, territoryId);
  const index = keys.findIndex((key) => taken.has(key));
  return index === -1
    ? { draft }
    : { refusal: refusal('DUPLICATE', { detail: 'SAME_RULE', path: ['rules', String(index)] }) };
}

function tidied({ customerId, postcode, place, industry }: TerritoryInput['rules'][number]): TerritoryRule {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    customerId: text(customerId)?.toLowerCase() ?? null,
    postcode: text(postcode)?.normalize('NFKC') ?? null,
    place: text(place),
    industry: text(industry),
  };
}

/** Whoever is named twice has the better of both. */
function distinct(members: readonly TerritoryMember[]): TerritoryMember[] {
  const ordered = [...members].sort((a, b) => a.level.localeCompare(b.level));
  const byId = new Map(ordered.map(({ kind, id, level }) => [id, { kind, id, level }]));
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id));
}

async function unknownMembers(tx: Transaction, { members }: TerritoryDraft): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  for (const kind of territoryMemberKinds) {
    const named = members.filter((member) => member.kind === kind).map(({ id }) => id);
    const known = await existing(tx, kind, named.filter(isId));
    if (!named.every((id) => known.has(id))) problems.push({ path: ['members'], problem: 'NOT_KNOWN' });
  }
  return problems.slice(0, 1);
}

async function unknownCustomers(tx: Transaction, { rules }: TerritoryDraft): Promise<FieldProblem[]> {
  const known = await existing(
    tx,
    'customer',
    rules.flatMap(({ customerId }) => (customerId !== null && isId(customerId) ? [customerId] : [])),
  );
  return rules.flatMap(({ customerId }, index): FieldProblem[] =>
    customerId === null || known.has(customerId)
      ? []
      : [{ path: ['rules', String(index), 'customerId'], problem: 'NOT_KNOWN' }],
  );
}
