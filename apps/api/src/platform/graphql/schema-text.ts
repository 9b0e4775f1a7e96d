import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as it is committed: sorted, so that a change of code order is no change. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
