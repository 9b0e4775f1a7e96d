import type { DocumentNode } from 'graphql';

export const isMutation = (document: DocumentNode): boolean => isKind(document, 'mutation');
export const isSubscription = (document: DocumentNode): boolean => isKind(document, 'subscription');

function isKind(document: DocumentNode, kind: string): boolean {
  return document.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === kind,
  );
}
