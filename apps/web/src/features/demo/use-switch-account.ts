import { useApolloClient } from '@apollo/client/react';
import { SignInDocument } from '@tidewater/contract';
import { App } from 'antd';
import { useState } from 'react';
import { describeError } from '../../shared/graphql/describe-error.js';
import { useSharedText } from '../../shared/i18n/shared-text.js';

/** Signs in as another demo account and begins afresh at `path`: nothing of the former person stays in memory. */
export function useSwitchAccount(password: string) {
  const client = useApolloClient();
  const { message } = App.useApp();
  const { t } = useSharedText();
  const [switchingTo, setSwitchingTo] = useState<string>();
  const switchTo = async (account: string, path = '/') => {
    setSwitchingTo(account);
    try {
      const { data } = await client.mutate({
        mutation: SignInDocument,
        variables: { input: { account, password } },
        fetchPolicy: 'no-cache',
      });
      if (data?.signIn.__typename === 'Session') {
        globalThis.location.assign(path);
        return;
      }
      if (data) void message.error(data.signIn.message);
    } catch (error) {
      const trouble = describeError(error);
      void message.error(trouble.kind === 'network' ? t('trouble.network') : trouble.message);
    }
    setSwitchingTo(undefined);
  };
  return { switchingTo, switchTo };
}
