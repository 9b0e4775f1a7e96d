import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { SeenAsStopMutation, SeenAsStopMutationVariables } from '../../graphql.js';

export const SeenAsStopDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SeenAsStop"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopSeeing"}}]}}]} as unknown as DocumentNode<SeenAsStopMutation, SeenAsStopMutationVariables>;
