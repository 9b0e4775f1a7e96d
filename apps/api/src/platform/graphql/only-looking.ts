import { Kind, type OperationDefinitionNode } from 'graphql';

import { Problem } from './problem.js';

/** What is answered to whoever looks with another person's eyes and would do something in their name. */
export function onlyLooking(): Problem {
  return new Problem('FORBIDDEN', 'You are only looking as this person; nothing can be changed.', {
    reason: 'SEEN_AS',
  });
}

const leaving: readonly string[] = ['stopSeeing', 'signIn', 'signOut'];

/** Lets reading pass, and what ends the looking. @throws Problem `FORBIDDEN` for anything else. */
export function mustOnlyLook({ operation, selectionSet }: OperationDefinitionNode): void {
  const onlyLeaves = selectionSet.selections.every(
    (node) => node.kind === Kind.FIELD && leaving.includes(node.name.value),
  );
  if (operation === 'mutation' && !onlyLeaves) throw onlyLooking();
}
