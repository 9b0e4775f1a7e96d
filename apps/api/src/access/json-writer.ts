import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from 'graphql';

import type { SelectedField, Selection } from './selection.js';

/** Makes the JSON of a value, as the client gets it; `Shaping` is what the values of one answer share. */
export type Write<Value = unknown, Shaping = unknown> = (value: Value, shaping: Shaping) => string;

/** What is asked cannot be read off as properties: it has to be executed like any other operation. */
export class NotPlain extends Error {}

/**
 * The writer of a type's values, for what is asked below them. It does what executing the operation would: names,
 * order, scalars, enums and `__typename`; a value that may not be null and is, is a fault.
 * @throws NotPlain
 */
export function writerOf(type: GraphQLOutputType, selection: Selection): Write {
  const present = isNonNullType(type) ? type.ofType : type;
  return nullable(type, presentWriter(present, selection));
}

/** Adds to a writer what is to be done where there is no value. */
export function nullable<Value, Shaping>(
  type: GraphQLOutputType,
  write: Write<Value, Shaping>,
): Write<Value | null | undefined, Shaping> {
  if (!isNonNullType(type)) {
    return (value, shaping) => (value === null || value === undefined ? 'null' : write(value, shaping));
  }
  return (value, shaping) => {
    if (value === null || value === undefined) throw new Error('A value that is never null is missing');
    return write(value, shaping);
  };
}

/** The writer of one field that is read as a property. @throws NotPlain */
export function propertyWriter({ name, below, declared }: SelectedField): Write<object> {
  if (!declared?.isProperty) throw new NotPlain(`${name} is no property`);
  const write = writerOf(declared.type, below);
  return (source, shaping) => write(Reflect.get(source, name), shaping);
}

/** Puts together an object of what is asked, each field in its place. */
export function objectWriter<Source, Shaping>(
  typeName: string,
  selection: Selection,
  writerOfField: (field: SelectedField) => Write<Source, Shaping>,
): Write<Source, Shaping> {
  const parts: { readonly lead: string; readonly write: Write<Source, Shaping> }[] = [];
  let lead = '{';
  selection.forEach((field, index) => {
    lead += `${index === 0 ? '' : ','}${JSON.stringify(field.responseName)}:`;
    if (field.name === '__typename') {
      lead += JSON.stringify(typeName);
    } else {
      parts.push({ lead, write: writerOfField(field) });
      lead = '';
    }
  });
  const end = `${lead}}`;
  return (source, shaping) => {
    let text = '';
    for (const part of parts) text += part.lead + part.write(source, shaping);
    return text + end;
  };
}

/** Puts together a list. */
export function writeList<Value, Shaping>(
  values: readonly Value[],
  write: Write<Value, Shaping>,
  shaping: Shaping,
): string {
  let text = '[';
  for (const [index, value] of values.entries()) {
    text += index === 0 ? write(value, shaping) : `,${write(value, shaping)}`;
  }
  return `${text}]`;
}

function presentWriter(type: GraphQLOutputType, selection: Selection): Write {
  if (isListType(type)) {
    const write = writerOf(type.ofType, selection);
    return (value, shaping) => {
      if (!Array.isArray(value)) throw new Error('What should be a list is none');
      return writeList(value, write, shaping);
    };
  }
  if (isLeafType(type)) return leafWriter(type);
  if (!isObjectType(type)) throw new NotPlain(`${getNamedType(type).name} is not an object`);
  const write = objectWriter(type.name, selection, propertyWriter);
  return (value, shaping) => {
    if (typeof value !== 'object' || value === null) throw new Error('What should be an object is none');
    return write(value, shaping);
  };
}

/** Values of an enum are few, so the text of each is made once. */
function leafWriter(type: GraphQLLeafType): Write {
  if (!isEnumType(type)) return (value) => JSON.stringify(type.serialize(value));
  const texts = new Map<unknown, string>();
  return (value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(type.serialize(value));
    texts.set(value, text);
    return text;
  };
}
