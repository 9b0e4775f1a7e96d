import { useApolloClient } from '@apollo/client/react';
import { DemoMoveClockDocument, DemoSignInDocument } from '@tidewater/contract';
import type { ApolloClient } from '@apollo/client';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { businessClock, inCompanyZone, type ServerClock } from '../../shared/hooks/business-clock.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';
import { forgetDated } from './forget-dated.js';
import { useDemoText } from './i18n.js';
import { useSayDay } from './use-say-day.js';

const administrator = 'admin';

// One session of the administrator is enough for as long as the page lives.
let token: string | undefined;

/** Moves the business clock as the administrator, without changing who is signed in. */
export function useMoveClock(password: string) {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useDemoText();
  const { t: shared } = useSharedText();
  const sayDay = useSayDay();
  const [target, setTarget] = useState<string>();
  const move = async (days: number) => {
    const to = businessClock.now().add(days, 'day').toISOString();
    setTarget(to);
    try {
      const clock = await moveTo(client, to, password);
      if (clock === undefined) {
        void message.error(t('noAdmin'));
      } else {
        businessClock.set(clock);
        forgetDated(client);
        await client.refetchQueries({ include: 'active' }).catch(() => undefined);
        void message.success(t('moved', { date: sayDay(inCompanyZone(clock.now)) }));
      }
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? shared('trouble.network') : trouble.message);
    }
    setTarget(undefined);
  };
  return { target, move };
}

async function moveTo(client: ApolloClient, to: string, password: string): Promise<ServerClock | undefined> {
  token ??= await signInAsAdministrator(client, password);
  if (token === undefined) return undefined;
  try {
    const { data } = await client.mutate({
      mutation: DemoMoveClockDocument,
      variables: { to },
      fetchPolicy: 'no-cache',
      context: { credentials: 'omit', headers: { authorization: `Bearer ${token}` } },
    });
    return data?.moveClock;
  } catch (error) {
    // The session may have ended; the next try signs in anew.
    token = undefined;
    throw error;
  }
}

async function signInAsAdministrator(client: ApolloClient, password: string): Promise<string | undefined> {
  const { data } = await client.mutate({
    mutation: DemoSignInDocument,
    variables: { input: { account: administrator, password } },
    fetchPolicy: 'no-cache',
    // Neither sends the viewer's cookie nor takes the administrator's.
    context: { credentials: 'omit' },
  });
  return data?.signIn.__typename === 'Session' ? data.signIn.token : undefined;
}
