import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** One field asked for: under which name it is answered, with which arguments, and what is asked below it. */
export interface SelectedField {
  readonly name: string;
  readonly responseName: string;
  readonly args: Record<string, unknown>;
  readonly below: Selection;
  /** How the schema has it; null for `__typename` and for what no operation asked for. */
  readonly declared: Declared | null;
}
export type Selection = readonly SelectedField[];

interface Declared {
  readonly type: GraphQLOutputType;
  /** Whether its value is read off its object as a property. */
  readonly isProperty: boolean;
}

/** Where an operation's fragments, variables and types are found. */
export type Asking = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** What our own code asks for, without an operation. */
export function selected(name: string, inside: Selection = []): SelectedField {
  return { name, responseName: name, args: {}, below: inside, declared: null };
}

/** What is asked below a field, where it is the same for every request; null where variables decide it. */
const constant = new WeakMap<FieldNode, Map<string, Selection | null>>();
const sameForAll = new WeakSet<Selection>();

/** Whether every request for the same operation is given this very selection. */
export function isAlwaysTheSame(selection: Selection): boolean {
  return sameForAll.has(selection);
}

/** What the operation asks of objects of `type` at the field being resolved, fragments and directives applied. */
export function selectionOf(
  info: Asking & Pick<GraphQLResolveInfo, 'fieldNodes'>,
  typeName: string,
): Selection {
  const [node, ...more] = info.fieldNodes;
  if (!node || more.length > 0) return selectionBelow(info, typeName, info.fieldNodes);
  const known = constant.get(node) ?? new Map<string, Selection | null>();
  constant.set(node, known);
  const before = known.get(typeName);
  if (before) return before;
  const selection = selectionBelow(info, typeName, [node]);
  if (before === undefined) {
    const isSame = !dependsOnVariables(info, node);
    known.set(typeName, isSame ? selection : null);
    if (isSame) sameForAll.add(selection);
  }
  return selection;
}

/** The fields asked for below the one named, merged; empty where it was not asked for. */
export function below(selection: Selection, name: string): Selection {
  return selection.find((field) => field.name === name)?.below ?? [];
}

export function asks(selection: Selection, name: string): boolean {
  return selection.some((field) => field.name === name);
}

function selectionBelow(asking: Asking, typeName: string, nodes: readonly FieldNode[]): Selection {
  const type = asking.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not an object type`);
  return selectedIn(
    asking,
    type,
    nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : [])),
  );
}

/** What is asked below the field is the same for every request unless a variable stands somewhere in it. */
function dependsOnVariables({ fragments }: Asking, node: FieldNode): boolean {
  let found = false;
  const seen = new Set<string>();
  const look = (set: SelectionSetNode | undefined): void => {
    if (!set || found) return;
    visit(set, {
      Variable: () => {
        found = true;
      },
      FragmentSpread({ name: { value } }) {
        if (seen.has(value)) return;
        seen.add(value);
        look(fragments[value]?.selectionSet);
      },
    });
  };
  look(node.selectionSet);
  return found;
}

interface AskedField {
  readonly name: string;
  readonly responseName: string;
  readonly args: Record<string, unknown>;
  readonly nodes: FieldNode[];
}

/** The fields that some selection sets ask of objects of `type`, merged, in their order; nothing of what is below. */
export function fieldsIn(
  asking: Asking,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): AskedField[] {
  const fields = type.getFields();
  const found = new Map<string, AskedField>();
  const look = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isWanted(asking, node)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        const definition = fields[name];
        if (!definition && !name.startsWith('__')) continue;
        const responseName = node.alias?.value ?? name;
        const args = definition ? getArgumentValues(definition, node, asking.variableValues) : {};
        const known = found.get(responseName) ?? { name, responseName, args, nodes: [] };
        known.nodes.push(node);
        found.set(responseName, known);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? asking.fragments[node.name.value] : node;
      if (fragment && applies(asking, fragment.typeCondition?.name.value, type)) look(fragment.selectionSet);
    }
  };
  sets.forEach(look);
  return [...found.values()];
}

function selectedIn(asking: Asking, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection {
  return fieldsIn(asking, type, sets).map(({ name, responseName, args, nodes }) => {
    const definition = type.getFields()[name];
    if (!definition) return { name, responseName, args, below: [], declared: null };
    const named = getNamedType(definition.type);
    const inner = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const isProperty = definition.resolve === undefined;
    return {
      name,
      responseName,
      args,
      below: isObjectType(named) ? selectedIn(asking, named, inner) : [],
      declared: { type: definition.type, isProperty },
    };
  });
}

type SelectionNode = SelectionSetNode['selections'][number];

function isWanted({ variableValues }: Asking, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies({ schema }: Asking, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}
