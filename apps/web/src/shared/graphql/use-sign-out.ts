import { useApolloClient } from '@apollo/client/react';
import { SignOutDocument } from '@tidewater/contract';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { forgetEverything } from './client.js';

/** Ends the session, here even if the server cannot be told, and leaves nothing of the person in memory. */
export function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useCallback(async () => {
    await client.mutate({ mutation: SignOutDocument }).catch(() => undefined);
    await navigate('/sign-in', { replace: true });
    await forgetEverything();
  }, [client, navigate]);
}
