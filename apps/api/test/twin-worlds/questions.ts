import { readFileSync } from 'node:fs';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What is known of both worlds to ask with. */
export interface Handles {
  /** A customer that is not seen and a contact of it, one that is seen and a contact of that. */
  readonly ids: readonly string[];
  readonly userId: string;
  /** Texts of hidden cells, as they are in the one world and in the other, and parts of them. */
  readonly texts: readonly string[];
  /** By field: what stands in a cell that is withheld, in the first world. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const registered: Record<string, string> = JSON.parse(
  readFileSync(
    new URL('../../../../packages/contract/src/generated/operations.json', import.meta.url),
    'utf8',
  ),
);

/** The pages ask the collision check, whose disclosures are declared, and seeing as somebody changes the session. */
const disclosing = /collisionCheck|previewPolicy|previewHandOver/;

/** Every question of the pages, about each id and with each text. */
export function questionsOfPages({ ids, userId, texts }: Handles): Question[] {
  return Object.values(registered).flatMap((query) => {
    const [operation] = parse(query).definitions.filter(isOperation);
    if (operation?.operation !== 'query' || disclosing.test(query)) return [];
    const wanted = operation.variableDefinitions ?? [];
    const name = operation.name?.value ?? '';
    const takes = (scalar: string) => wanted.some(({ type }) => nameOf(type) === scalar);
    const byId = takes('ID') ? ids.filter((_, index) => index % 2 === 0) : ids.slice(0, 1);
    const byText = takes('String') ? texts.slice(0, 2) : texts.slice(0, 1);
    const rounds = byId.length >= byText.length ? byId : byText;
    return rounds.map((_, round) => ({
      name,
      query,
      variables: Object.fromEntries(
        wanted.flatMap((variable) => {
          const value = valueFor(variable, { id: at(byId, round), text: at(byText, round), userId });
          return value === undefined ? [] : [[variable.variable.name.value, value]];
        }),
      ),
    }));
  });
}

function at(list: readonly string[], round: number): string {
  return list[round % list.length] ?? '';
}

interface Given {
  readonly id: string;
  readonly text: string;
  readonly userId: string;
}

function valueFor({ variable, type }: VariableDefinitionNode, { id, text, userId }: Given): unknown {
  const name = variable.name.value;
  const fixed: Record<string, unknown> = {
    recordType: 'Customer',
    field: 'phone',
    page: 'customers',
    locale: 'zh-CN',
    userId,
    fromUserId: userId,
    kind: 'USER',
    year: 2026,
    live: true,
    first: 50,
    input: { name: 'x', rights: { scopes: [], may: [], levels: [] } },
  };
  if (name in fixed) return fixed[name];
  if (name === 'after' || name === 'on') return undefined;
  const kind = nameOf(type);
  if (kind === 'ID') return id;
  if (kind === 'String') return text;
  return undefined;
}

function nameOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : nameOf(type.type);
}

function isOperation(node: { readonly kind: string }): node is OperationDefinitionNode {
  return node.kind === 'OperationDefinition';
}

/** Lists with their filters and orders, and what is asked of each of their records. */
const lists = {
  customers: { filter: 'CustomerFilter', order: 'CustomerOrderField', record: 'id name phone withheld' },
  contacts: { filter: 'ContactFilter', order: 'ContactOrderField', record: 'id name mobile withheld' },
  approvals: { filter: 'ApprovalFilter', order: 'ApprovalOrderField', record: 'id reason customer { name }' },
} as const;

/** Every filter with every operator, plain and negated; every order, page by page; searches, sums and refusals. */
export function questionsByHand(schema: GraphQLSchema, handles: Handles): Question[] {
  const plain = (name: string, query: string) => ({ name, query, variables: {} });
  return [
    // Of no use where no customer and no cell is withheld.
    ...(Object.keys(handles.values).length > 0 ? Object.entries(lists) : []).flatMap(
      ([list, { filter, order, record }]) => [
        ...filtersOf(schema, filter, handles).flatMap(({ what, value }) => {
          const counts =
            list === 'customers' ? ' customerStageCounts(filter: $f) { stage count { value } }' : '';
          const query = `query ($f: ${filter}) { ${list}(first: 50, filter: $f) { totalCount { value capped } pageInfo { hasNextPage } edges { cursor node { ${record} } } }${counts} }`;
          return { name: `${list} ${what}`, query, variables: { f: value } };
        }),
        ...namesOfEnum(schema, order).flatMap((field) =>
          ['ASC', 'DESC'].map((direction) =>
            plain(
              `${list} by ${field}`,
              `{ ${list}(first: 4, orderBy: [{ field: ${field}, direction: ${direction} }]) { totalCount { value } pageInfo { hasNextPage endCursor } edges { cursor node { ${record} } } } }`,
            ),
          ),
        ),
      ],
    ),
    ...handles.texts.map((text) => ({
      name: 'searches',
      query: `query ($t: String!) { search(text: $t, first: 20) { id title subtitle stage } addressBook(search: $t) { totalCount { value } edges { node { name mobile } } } users(search: $t) { totalCount { value } } principals(kind: USER, search: $t) { name } roles(search: $t) { totalCount { value } } teams(search: $t) { totalCount { value } } }`,
      variables: { t: text },
    })),
    ...handles.ids.flatMap((id) => [
      ...['phone', 'owner', 'dealCount'].map((field) =>
        plain(
          `explainMyAccess ${field}`,
          `{ explainMyAccess(recordType: "Customer", recordId: "${id}", field: "${field}") { decision sentences because { kind sentence } ask { name } } }`,
        ),
      ),
      plain(
        'explainMyAccess',
        `{ explainMyAccess(recordType: "Contact", recordId: "${id}") { decision sentences } }`,
      ),
      plain(
        'grants',
        `{ grants(customerId: "${id}") { totalCount { value } edges { node { id reason } } } }`,
      ),
      plain('onlookers', `{ customerOnlookers(customerId: "${id}") { edges { node { user { name } } } } }`),
      plain(
        'explainStage',
        `{ explainStage(customerId: "${id}") contact(id: "${id}") { name } approval(id: "${id}") { id } }`,
      ),
      plain('refusals', refusals(id)),
    ]),
    plain(
      'figures',
      '{ me { counts { potential intent claimsToday remindersDue approvalsWaiting reviewsWaiting } permissions { may } } customerStageCounts { stage count { value } } departments { id name } }',
    ),
    plain(
      'drawers',
      '{ savedViews(page: "customers") { name query } importJobs { totalCount { value } edges { node { fileName } } } bulkOperations { totalCount { value } } reminders(first: 100) { totalCount { value } edges { node { sentence due overdue } } } apiKeys { id } me { preferences } }',
    ),
  ];
}

/** Deeds that nobody may do to what they do not see, and whose refusals say nothing; they change neither world. */
function refusals(id: string): string {
  const refused =
    '__typename ... on Refused { code message details { count limit until fields { path message } } }';
  return `mutation {
    abandon: abandonCustomer(id: "${id}", reason: "") { ${refused} }
    update: updateCustomer(id: "${id}", version: 999, patch: { address: "x" }) { ${refused} }
    contact: updateContact(id: "${id}", version: 999, patch: { name: "x" }) { ${refused} }
    follow: addFollowUp(customerId: "${id}", input: { way: PHONE, note: "" }) { ${refused} }
    grant: revokeAccess(id: "${id}") { ${refused} }
    undone: withdrawApproval(id: "${id}") { ${refused} }
  }`;
}

function filtersOf(schema: GraphQLSchema, name: string, { texts, userId, values }: Handles) {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
  const examples: Record<string, readonly unknown[]> = {
    String: texts.slice(0, 1),
    ID: [userId],
    DateTime: [new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000).toISOString()],
    Boolean: [true, false],
  };
  const choicesFor = (field: string, given: GraphQLNamedType): readonly unknown[] => {
    if (isEnumType(given))
      return given
        .getValues()
        .map((one) => one.name)
        .slice(0, 2);
    return (given.name === 'String' ? values[field] : undefined) ?? examples[given.name] ?? [];
  };
  const leaves = Object.values(type.getFields()).flatMap(({ name: field, type: given }) => {
    const named = getNamedType(given);
    if (named === type) return [];
    if (!isInputObjectType(named)) {
      return choicesFor(field, named).map((value) => ({ what: field, value: { [field]: value } }));
    }
    return Object.values(named.getFields()).flatMap((operator) => {
      const isList = String(operator.type).startsWith('[');
      return choicesFor(field, getNamedType(operator.type)).map((value) => ({
        what: `${field} ${operator.name}`,
        value: { [field]: { [operator.name]: isList ? [value] : value } },
      }));
    });
  });
  // The negation is pushed to the leaf in one place for all types; texts and emptiness show it.
  const telling = 'not' in type.getFields() ? leaves.filter(({ what }) => /contains|isNull/.test(what)) : [];
  return [...leaves, ...telling.map(({ what, value }) => ({ what: `not ${what}`, value: { not: value } }))];
}

function namesOfEnum(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((one) => one.name) : [];
}
