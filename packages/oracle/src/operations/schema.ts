import { type Json, type JsonObject, isList, isObject, text } from '../json.js';

/** A type as an argument or a field has it. */
export interface TypeRef {
  readonly name: string;
  /** As it is written in a document. */
  readonly written: string;
  readonly isList: boolean;
}

export interface FieldOfSchema {
  readonly name: string;
  readonly type: TypeRef;
  readonly args: ReadonlyMap<string, TypeRef>;
}

export interface TypeOfSchema {
  readonly name: string;
  readonly kind: string;
  readonly fields: ReadonlyMap<string, FieldOfSchema>;
  readonly inputs: ReadonlyMap<string, TypeRef>;
  readonly values: readonly string[];
}

/** The schema as the product itself describes it. */
export class Schema {
  private constructor(private readonly types: ReadonlyMap<string, TypeOfSchema>) {}

  static from(answer: Json): Schema {
    const schema = isObject(answer) && isObject(answer['__schema']) ? answer['__schema'] : {};
    const types = objectsIn(schema['types']).map(typeFrom);
    if (types.length === 0) throw new Error('The product did not describe its schema');
    return new Schema(new Map(types.map((type) => [type.name, type])));
  }

  type(name: string): TypeOfSchema {
    const type = this.types.get(name);
    if (type === undefined) throw new Error(`The schema has no type ${name}`);
    return type;
  }

  has(name: string): boolean {
    return this.types.has(name);
  }

  /** Every type, field, argument and input field by its name. */
  names(): string[] {
    const all = [...this.types.values()].filter(({ name }) => !name.startsWith('__'));
    const inside = all.flatMap(({ fields, inputs }) => [
      ...[...fields.values()].flatMap(({ name, args }) => [name, ...args.keys()]),
      ...inputs.keys(),
    ]);
    return [...new Set([...all.map(({ name }) => name), ...inside])].sort();
  }

  isObject(name: string): boolean {
    return this.types.get(name)?.kind === 'OBJECT';
  }
}

const typeRef =
  'kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }';
export const introspection = `{ __schema { types { kind name
  fields { name args { name type { ${typeRef} } } type { ${typeRef} } }
  inputFields { name type { ${typeRef} } } enumValues { name } } } }`;

function typeFrom(type: JsonObject): TypeOfSchema {
  const fields = objectsIn(type['fields']).map((field) => ({
    name: nameOf(field),
    type: refFrom(field['type']),
    args: refsByName(field['args']),
  }));
  return {
    name: nameOf(type),
    kind: text(type, 'kind') ?? '',
    fields: new Map(fields.map((field) => [field.name, field])),
    inputs: refsByName(type['inputFields']),
    values: objectsIn(type['enumValues']).map(nameOf),
  };
}

function refsByName(value: Json | undefined): ReadonlyMap<string, TypeRef> {
  return new Map(objectsIn(value).map((one) => [nameOf(one), refFrom(one['type'])]));
}

function refFrom(value: Json | undefined): TypeRef {
  if (!isObject(value)) throw new Error('A type is deeper than was asked for');
  const kind = text(value, 'kind');
  if (kind !== 'NON_NULL' && kind !== 'LIST')
    return { name: nameOf(value), written: nameOf(value), isList: false };
  const inner = refFrom(value['ofType']);
  return kind === 'LIST'
    ? { name: inner.name, written: `[${inner.written}]`, isList: true }
    : { ...inner, written: `${inner.written}!` };
}

function nameOf(value: JsonObject): string {
  return text(value, 'name') ?? '';
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}
