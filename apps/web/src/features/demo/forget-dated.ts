import type { ApolloClient } from '@apollo/client';

const dated = [
  'customers',
  'customer',
  'customerStageCounts',
  'approvals',
  'reminders',
  'addressBook',
  'explainStage',
];

/** What depends on the date even where nothing was changed; lists gone back to later are asked for anew. */
export function forgetDated({ cache }: ApolloClient): void {
  for (const fieldName of dated) cache.evict({ id: 'ROOT_QUERY', fieldName });
}
