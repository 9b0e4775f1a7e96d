import type { JsonObject } from '../json.js';
import type { Asker } from '../model/asker.js';
import { orderFields } from '../model/order.js';
import type { Chance } from '../worlds/chance.js';
import type { Ask } from '../worlds/scenario.js';
import { type FilterMaker, makeFilter, mayUse, searchText, someId } from './make-filter.js';
import { companyRoot, companyRoots, companyArguments, gatedQuestion } from './make-company-question.js';
import { explanation } from './make-explanation.js';
import { SelectionMaker } from './make-selection.js';
import type { Pick } from './pick.js';
import type { Schema } from './schema.js';

/** How often a question names what the person may not use. */
const forbiddenShare = 0.3;

/** A random question of one person: one to three roots, or one list read to its end. */
export function makeAsk(schema: Schema, chance: Chance, asker: Asker): Ask {
  const maker: FilterMaker = { schema, chance, asker, forbidden: chance.happens(forbiddenShare) };
  const by = asker.person.id;
  const variables = chance.happens(0.5);
  if (chance.happens(0.12)) {
    const root = list(
      maker,
      chance.one(['customers', 'contacts', 'approvals', 'addressBook']),
      chance.between(1, 4),
    );
    return {
      kind: 'ask',
      by,
      walk: true,
      operation: { kind: 'query', variables, roots: [withPaging(root)] },
    };
  }
  // By themselves: where they are forbidden, nothing else is answered either.
  if (chance.happens(0.12)) {
    const root = chance.one([gatedQuestion, explanation])(maker);
    return { kind: 'ask', by, operation: { kind: 'query', variables, roots: [root] } };
  }
  const count = chance.one([1, 1, 1, 2, 3]);
  const roots = Array.from({ length: count }, (_, index) => ({
    ...makeRoot(maker, count),
    ...(count > 1 && { alias: `r${index}` }),
  }));
  return { kind: 'ask', by, operation: { kind: 'query', variables, roots } };
}

const rootNames = [
  'customers',
  'customers',
  'customers',
  'customers',
  'contacts',
  'contacts',
  'contacts',
  'customer',
  'customer',
  'contact',
  'approvals',
  'approval',
  'grants',
  'addressBook',
  'reminders',
  'bulkOperations',
  'search',
  'customerStageCounts',
  'customerStageCounts',
  'customerStageCounts',
  'explainStage',
];

function makeRoot(maker: FilterMaker, share: number): Pick {
  const { chance } = maker;
  const name = chance.one(chance.happens(0.15) ? companyRoots : rootNames);
  const small = Math.ceil(60 / share);
  const single = companyRoot(maker, name);
  if (single !== null) {
    return name === 'customerIndustries' ? { name, args: single } : root(maker, name, single, 5, share);
  }
  switch (name) {
    case 'customer':
    case 'contact':
    case 'approval':
      return root(maker, name, { id: someId(maker, name) }, 1, share);
    case 'search':
      return { name, args: searchArguments(chance), of: searchHit };
    case 'customerStageCounts':
      return { name, args: { filter: makeFilter(maker, 'Customer') }, of: stageCount };
    case 'explainStage':
      return { name, args: { customerId: someId(maker, 'customer') } };
    default:
      return list(maker, name, chance.one([2, 10, small, small, small, small]), share);
  }
}

function list(maker: FilterMaker, name: string, first: number, share = 1): Pick {
  return root(maker, name, { first, ...listArguments(maker, name) }, first, share);
}

function root(
  { schema, chance }: FilterMaker,
  name: string,
  args: JsonObject,
  first: number,
  share: number,
): Pick {
  const type = schema.type('Query').fields.get(name)?.type.name ?? '';
  return { name, args, of: new SelectionMaker(schema, chance).of(type, first, { share }) };
}

function listArguments(maker: FilterMaker, name: string): JsonObject {
  const { chance } = maker;
  switch (name) {
    case 'customers':
      return { ...maybeFilter(maker, 'Customer'), ...order(maker, 'Customer') };
    case 'contacts':
      return { ...maybeFilter(maker, 'Contact'), ...order(maker, 'Contact') };
    case 'approvals':
      return { filter: approvalFilter(maker), ...approvalOrder(chance) };
    case 'grants':
      return {
        ...(chance.happens(0.5) && { customerId: someId(maker, 'customer') }),
        ...(chance.happens(0.3) && { live: chance.happens(0.5) }),
        ...(chance.happens(0.1) && { givenByMe: true }),
        ...(chance.happens(0.2) && { byHand: chance.happens(0.7) }),
      };
    case 'addressBook':
      return chance.happens(0.5) ? { search: searchText(maker) } : {};
    case 'reminders':
      return chance.happens(0.5) ? { on: new Date(maker.asker.world.now).toISOString().slice(0, 10) } : {};
    default:
      return companyArguments(maker, name);
  }
}

function maybeFilter(maker: FilterMaker, type: 'Customer' | 'Contact'): JsonObject {
  if (type === 'Customer' && maker.chance.happens(0.12)) return { filter: ofOneStage(maker) };
  return maker.forbidden || maker.chance.happens(0.75) ? { filter: makeFilter(maker, type) } : {};
}

/** As the tabs of the list ask. */
function ofOneStage({ schema, chance }: FilterMaker): JsonObject {
  return { stage: { eq: chance.one(schema.type('CustomerStage').values) } };
}

function order({ chance, asker, forbidden }: FilterMaker, type: 'Customer' | 'Contact'): JsonObject {
  if (chance.happens(0.4)) return {};
  const fieldsByOrder = orderFields(type);
  const usable = fieldsByOrder.filter((name) => isUsable(asker, type, name));
  const names = forbidden && chance.happens(0.3) ? [...fieldsByOrder, 'NOSUCH'] : usable;
  const orderBy = chance
    .few(names, chance.one([1, 1, 2]))
    .map((field) => ({ field, direction: chance.one(['ASC', 'DESC']) }));
  return { orderBy };
}

function isUsable(asker: Asker, type: string, name: string): boolean {
  const field = name.toLowerCase().replace(/_[a-z]/g, (part) => part.slice(1).toUpperCase());
  return mayUse(asker, type, field) || field === 'createdAt';
}

function approvalOrder(chance: Chance): JsonObject {
  if (chance.happens(0.5)) return {};
  const field = chance.one(['CREATED_AT', 'DUE', 'DECIDED_AT']);
  return { orderBy: [{ field, direction: chance.one(['ASC', 'DESC']) }] };
}

function approvalFilter({ chance }: FilterMaker): JsonObject {
  return {
    ...(chance.happens(0.3) && { waitingForMe: chance.happens(0.6) }),
    ...(chance.happens(0.2) && { customer: searchText({ chance }) }),
    ...(chance.happens(0.2) && { mine: chance.happens(0.6) }),
    ...(chance.happens(0.2) && { decidedByMe: chance.happens(0.6) }),
    ...(chance.happens(0.2) && { kind: chance.one(['INTENT', 'EXTENSION', 'PROTECTION_REVIEW']) }),
    ...(chance.happens(0.2) && { status: chance.one(['PENDING', 'APPROVED', 'REJECTED']) }),
  };
}

function searchArguments(chance: Chance): JsonObject {
  return { text: searchText({ chance }), ...(chance.happens(0.5) && { first: chance.between(1, 20) }) };
}

const searchHit: readonly Pick[] = ['kind', 'id', 'customerId', 'title', 'subtitle', 'stage'].map((name) => ({
  name,
}));
const stageCount: readonly Pick[] = [
  { name: 'stage' },
  { name: 'count', of: [{ name: 'value' }, { name: 'capped' }] },
];

/** A list that can be read on: it has to say where it ended. */
function withPaging(pick: Pick): Pick {
  const of = (pick.of ?? []).filter(({ name }) => name !== 'pageInfo');
  return { ...pick, of: [...of, { name: 'pageInfo', of: [{ name: 'hasNextPage' }, { name: 'endCursor' }] }] };
}
