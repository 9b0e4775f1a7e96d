import { Kind, type DocumentNode, type SelectionSetNode } from 'graphql';

/** Names of the fields at the root, those inside fragments as well; validation has refused circles. */
export function rootFields(document: DocumentNode, set: SelectionSetNode): string[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(document, node.selectionSet);
    const spread = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
    );
    return spread?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, spread.selectionSet) : [];
  });
}
