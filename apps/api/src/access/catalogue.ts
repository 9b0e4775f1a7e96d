import { isObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';

import { declaredViews, fieldsOf } from './declare.js';
import { answerKey } from './object-sql.js';

/**
 * Makes every record type plain: the lens has already decided each value, so its fields are read off without resolvers
 * or guards. Boot fails here for a field of a record that nobody declared.
 */
export function usePlainFields(schema: GraphQLSchema): void {
  for (const [type] of declaredViews()) {
    const object = schema.getType(type.name);
    if (!isObjectType(object)) throw new Error(`${type.name} is a view but no object type of the schema`);
    const declared = fieldsOf(type);
    for (const field of Object.values(object.getFields())) {
      if (!declared.has(field.name))
        throw new Error(`${type.name}.${field.name} does not say who may see it (@Access)`);
      if (field.args.length > 0) field.resolve = answered;
      else delete field.resolve;
    }
  }
}

/** Fields with arguments are answered under the name they were asked by. */
function answered(source: unknown, _args: unknown, _context: unknown, info: GraphQLResolveInfo): unknown {
  const key = answerKey(info.fieldName, String(info.path.key), true);
  return typeof source === 'object' && source !== null ? Reflect.get(source, key) : undefined;
}
