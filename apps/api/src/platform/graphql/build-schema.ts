import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql';

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
  return buildSchemaSync({
    resolvers: resolvers as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    pubSub: noPubSub,
    validate: false,
  });
}

/**
 * Fields without a resolver of their own are read as properties. type-graphql would otherwise wrap each of them
 * in a chain of promises, which costs more than the query on a list of fifty.
 */
function readFieldsPlainly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}
