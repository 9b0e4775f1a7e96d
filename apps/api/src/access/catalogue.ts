import {
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';

import { throughLens } from '../platform/graphql/through-lens.js';
import { declaredViews, fieldsOf } from './declare.js';
import type { FieldAccess } from './describe.js';
import { answerKey } from './object-sql.js';

/**
 * Makes every record type plain: the lens has already decided each value, so its fields are read off without resolvers
 * or guards. Boot fails here for a field of a record that nobody declared.
 */
export function usePlainFields(schema: GraphQLSchema): void {
  for (const [type] of declaredViews()) {
    const object = schema.getType(type.name);
    if (!isObjectType(object)) throw new Error(`${type.name} is a view but no object type of the schema`);
    object.extensions = { ...object.extensions, [throughLens]: true };
    const declared = fieldsOf(type);
    for (const field of Object.values(object.getFields())) {
      const access = declared.get(field.name);
      if (!access) throw new Error(`${type.name}.${field.name} does not say who may see it (@Access)`);
      mustStandEmpty(type.name, field, access);
      const isAskedByName = field.args.length > 0 || access.relation?.kind === 'many';
      if (isAskedByName) field.resolve = answered;
      else delete field.resolve;
    }
  }
}

/** A role may withhold any field that is not `identity`, so it has to have something to answer then. */
function mustStandEmpty(
  typeName: string,
  { name, type }: GraphQLField<unknown, unknown>,
  access: FieldAccess,
): void {
  const hasNothing = isNonNullType(type) && access.whenWithheld === undefined;
  if (access.class !== 'identity' && hasNothing && access.relation?.kind !== 'many') {
    throw new Error(
      `${typeName}.${name} can be withheld, but is never null and has nothing to stand in its place`,
    );
  }
}

/** Lists and fields with arguments are answered under the name they were asked by. */
function answered(source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): unknown {
  const key = answerKey(info.fieldName, String(info.path.key), true);
  return typeof source === 'object' && source !== null ? Reflect.get(source, key) : undefined;
}
