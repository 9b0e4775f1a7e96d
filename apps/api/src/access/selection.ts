import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';

/** One field asked for: under which name it is answered, with which arguments, and what is asked below it. */
export interface SelectedField {
  readonly name: string;
  readonly responseName: string;
  readonly args: Record<string, unknown>;
  readonly below: Selection;
}
export type Selection = readonly SelectedField[];

/** What the operation asks of objects of `type` at the field being resolved, fragments and directives applied. */
export function selectionOf(info: GraphQLResolveInfo, typeName: string): Selection {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is not an object type`);
  const sets = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return collect(info, type, sets);
}

/** The fields asked for below the one named, merged; empty where it was not asked for. */
export function below(selection: Selection, name: string): Selection {
  return selection.find((field) => field.name === name)?.below ?? [];
}

export function asks(selection: Selection, name: string): boolean {
  return selection.some((field) => field.name === name);
}

function collect(info: GraphQLResolveInfo, type: GraphQLObjectType, sets: SelectionSetNode[]): Selection {
  const found = new Map<string, { name: string; args: Record<string, unknown>; sets: SelectionSetNode[] }>();
  const visit = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (!isWanted(info, node)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        const definition = type.getFields()[name];
        if (!definition) continue;
        const responseName = node.alias?.value ?? name;
        const known = found.get(responseName) ?? {
          name,
          args: getArgumentValues(definition, node, info.variableValues),
          sets: [],
        };
        if (node.selectionSet) known.sets.push(node.selectionSet);
        found.set(responseName, known);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
      if (fragment && applies(info, fragment.typeCondition?.name.value, type)) visit(fragment.selectionSet);
    }
  };
  sets.forEach(visit);
  return [...found].map(([responseName, { name, args, sets: inner }]) => {
    const definition = type.getFields()[name];
    const named = definition ? getNamedType(definition.type) : undefined;
    return { name, responseName, args, below: isObjectType(named) ? collect(info, named, inner) : [] };
  });
}

type SelectionNode = SelectionSetNode['selections'][number];

function isWanted(info: GraphQLResolveInfo, node: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function applies(info: GraphQLResolveInfo, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const abstract = info.schema.getType(condition);
  return isAbstractType(abstract) && info.schema.isSubType(abstract, type);
}
