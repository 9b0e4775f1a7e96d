import { useApolloClient } from '@apollo/client/react';
import { SetPreferencesDocument } from '@tidewater/contract';
import { useCallback } from 'react';
import { useViewer } from '../graphql/use-viewer.js';

/**
 * A small choice of the viewer (columns, density, menu folded) that follows them to other machines. Answered
 * at once from the cache; the server is told afterwards.
 */
export function usePreference(key: string, fallback: string): [string, (value: string) => void] {
  const client = useApolloClient();
  const { preferences, user } = useViewer();
  const all = parse(preferences);
  const choose = useCallback(
    (value: string) => {
      const next = JSON.stringify({ ...parse(preferences), [key]: value });
      void client
        .mutate({
          mutation: SetPreferencesDocument,
          variables: { preferences: next },
          optimisticResponse: {
            __typename: 'Mutation',
            setPreferences: {
              __typename: 'Me',
              user: { __typename: 'User', id: user.id },
              preferences: next,
            },
          },
        })
        .catch(() => undefined);
    },
    [client, preferences, key, user.id],
  );
  return [all[key] ?? fallback, choose];
}

function parse(preferences: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(preferences);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => typeof entry === 'string'));
  } catch {
    return {};
  }
}
