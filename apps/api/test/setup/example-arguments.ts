import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

import { usePlainFields } from '../../src/access/index.js';
import { modules, resolversOf } from '../../src/modules.js';
import { buildGraphqlSchema } from '../../src/platform/graphql/build-schema.js';

/** The schema as the server has it. */
export function apiSchema(): GraphQLSchema {
  const schema = buildGraphqlSchema(resolversOf(modules));
  usePlainFields(schema);
  return schema;
}

/** What to send for a scalar, as a literal; `name` is that of the argument or input field. Undefined: an example. */
export type Choose = (name: string, type: string) => string | undefined;

export interface ExampleOptions {
  readonly choose?: Choose;
  /** Optional arguments and input fields as well, to this depth of inputs. */
  readonly optionalTo?: number;
}

/** `(id: "…", first: 1)`: something of the right type for every argument that must be there. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  { choose = () => undefined, optionalTo = 0 }: ExampleOptions = {},
): string {
  const sent = field.args.filter(
    ({ type, defaultValue }) => optionalTo > 0 || (isNonNullType(type) && defaultValue === undefined),
  );
  if (sent.length === 0) return '';
  const literals = sent.map(({ name, type }) => `${name}: ${literalOf(name, type, choose, optionalTo - 1)}`);
  return `(${literals.join(', ')})`;
}

function literalOf(name: string, type: GraphQLInputType, choose: Choose, optionalTo: number): string {
  if (isNonNullType(type)) return literalOf(name, type.ofType, choose, optionalTo);
  if (isListType(type)) return `[${literalOf(name, type.ofType, choose, optionalTo)}]`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (one) => optionalTo > 0 || (isNonNullType(one.type) && one.defaultValue === undefined),
    );
    const sent = fields.filter(({ type: inner }) => getNamedType(inner) !== type);
    return `{ ${sent.map((one) => `${one.name}: ${literalOf(one.name, one.type, choose, optionalTo - 1)}`).join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  return choose(name, type.name) ?? exampleOf(type.name);
}

function exampleOf(scalar: string): string {
  switch (scalar) {
    case 'Int':
      return '1';
    case 'Float':
      return '1.5';
    case 'Boolean':
      return 'true';
    case 'DateTime':
      return '"2027-01-01T00:00:00Z"';
    case 'Date':
      return '"2027-01-01"';
    case 'Decimal':
      return '"1"';
    case 'ID':
      return '"01900000-0000-7000-8000-000000000000"';
    default:
      return '"x"';
  }
}

/** ` { … }`: all plain fields, `depth` levels deep; of a union what it is, its refusal in full. */
export function selectionOf(field: GraphQLField<unknown, unknown>, depth = 2): string {
  return selectionOfType(getNamedType(field.type), depth);
}

function selectionOfType(type: GraphQLNamedType, depth: number): string {
  if (isScalarType(type) || isEnumType(type)) return '';
  if (isUnionType(type)) {
    const refused = type.getTypes().some(({ name }) => name === 'Refused');
    return ` { __typename${refused ? ' ... on Refused { code message path }' : ''} }`;
  }
  if (!isObjectType(type)) return ' { __typename }';
  const fields = Object.values(type.getFields()).filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type)),
  );
  const chosen = fields.flatMap((one) => {
    const named = getNamedType(one.type);
    if (isScalarType(named) || isEnumType(named)) return [one.name];
    return depth > 0 && !isListType(one.type) ? [`${one.name}${selectionOfType(named, depth - 1)}`] : [];
  });
  return ` { __typename ${chosen.slice(0, 40).join(' ')} }`;
}
