import { isUnionType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';

import type { RequestContext } from './context.js';
import { isRefused } from './refused.type.js';
import { DateTimeScalar } from './scalars.js';

/** Subscriptions bring their own source (`live.ts`); type-graphql only insists on having something here. */
const noPubSub = {
  publish: () => undefined,
  subscribe(): never {
    throw new Error('Subscriptions take their events from the live bus');
  },
};

/** One schema from all modules' resolvers. Inputs are validated by the rules, not by decorators. */
export function buildGraphqlSchema(resolvers: readonly Function[]): GraphQLSchema {
  readFieldsPlainly();
  const schema = buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    pubSub: noPubSub,
    validate: false,
  });
  tellResultsApart(schema);
  return schema;
}

/**
 * Which member of a result union a value is. type-graphql answers that by a promise, which the compiled executor does
 * not wait for.
 */
function tellResultsApart(schema: GraphQLSchema): void {
  for (const union of Object.values(schema.getTypeMap()).filter(isUnionType)) {
    const thing = union.getTypes().find(({ name }) => name !== 'Refused');
    union.resolveType = (value: unknown, context: RequestContext) => {
      if (!isRefused(value)) return thing?.name;
      if (value.code === 'NOT_FOUND') context.foundNothing = true;
      return 'Refused';
    };
  }
}

/**
 * Fields without a resolver of their own are read as properties. type-graphql would otherwise wrap each of them
 * in a chain of promises, which costs more than the query on a list of fifty.
 */
function readFieldsPlainly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}
