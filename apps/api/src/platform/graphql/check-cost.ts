import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { Problem } from './problem.js';

/** Cells an answer may have at most, lists counted with what was asked for. Above our dearest document. */
const dearest = 100_000;
const pageSizes = { usual: 50, largest: 200 } as const;
/** A list that takes no `first` is short by nature. */
const shortList = 5;

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  spent: number;
}

/**
 * Estimates how many cells an operation answers with and refuses what is too dear; reads `first` from variables
 * too, and refuses a page size outside 1…200 before anything runs (A8). Only the page sizes differ from request to
 * request, so what has been found affordable is not reckoned again.
 * @throws Problem `BAD_USER_INPUT`
 */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const { sizes, costs } = known.get(operation) ?? remember(document, operation);
  const asked = sizes.map((name) => variables[name] ?? '').join(' ');
  const before = costs.get(asked);
  if (before !== undefined) return before;
  const cost = costOf(schema, document, operation, variables);
  if (costs.size >= mostRemembered) costs.clear();
  costs.set(asked, cost);
  return cost;
}

interface Costs {
  /** Variables that stand for page sizes. */
  readonly sizes: readonly string[];
  readonly costs: Map<string, number>;
}
const known = new WeakMap<OperationDefinitionNode, Costs>();
const mostRemembered = 500;

function remember(document: DocumentNode, operation: OperationDefinitionNode): Costs {
  const sizes = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) sizes.add(value.name.value);
    },
  });
  const costs = { sizes: [...sizes], costs: new Map<string, number>() };
  known.set(operation, costs);
  return costs;
}

function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const walk: Walk = { schema, fragments, variables, spent: 0 };
  const root = schema.getRootType(operation.operation);
  if (root) spend(walk, operation.selectionSet, root, 1);
  return walk.spent;
}

function spend(walk: Walk, set: SelectionSetNode, type: GraphQLNamedType, times: number): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      spendField(walk, node, type, times);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : walk.fragments.get(node.name.value);
    const condition = fragment?.typeCondition?.name.value;
    const within = condition === undefined ? type : walk.schema.getType(condition);
    if (fragment && within) spend(walk, fragment.selectionSet, within, times);
  }
}

function spendField(walk: Walk, node: FieldNode, parent: GraphQLNamedType, times: number): void {
  walk.spent += times;
  if (walk.spent > dearest) throw new Problem('BAD_USER_INPUT', 'The operation asks for too much at once.');
  const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) return;
  const below = getNamedType(field.type);
  const size = pageSizeOf(walk, node, field);
  if (!node.selectionSet || !isCompositeType(below)) return;
  spend(
    walk,
    node.selectionSet,
    below,
    times * (size ?? (isList(field.type) && !isEdges(parent) ? shortList : 1)),
  );
}

/** How many a list is asked for; undefined for what is no list of pages. */
function pageSizeOf(
  { variables }: Walk,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number | undefined {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given;
  const first =
    typeof value === 'number' ? value : isIntLiteral(value) ? Number(value.value) : pageSizes.usual;
  if (first < 1 || first > pageSizes.largest) {
    throw new Problem('BAD_USER_INPUT', `first is between 1 and ${pageSizes.largest}.`);
  }
  return first;
}

function isIntLiteral(value: unknown): value is { kind: Kind.INT; value: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.INT;
}

/** The edges of a connection are already counted by the page size of the list that holds them. */
function isEdges(parent: GraphQLNamedType): boolean {
  return parent.name.endsWith('Connection');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
