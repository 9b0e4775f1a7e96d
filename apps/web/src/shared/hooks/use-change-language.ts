import { useApolloClient } from '@apollo/client/react';
import { SetLocaleDocument } from '@tidewater/contract';
import { useCallback } from 'react';
import { changeLocale } from '../i18n/i18n.js';
import type { Locale } from '../i18n/locale.js';

/** Changes the language here and in the viewer's settings; sentences that the server wrote are asked for anew. */
export function useChangeLanguage(): (locale: Locale) => void {
  const client = useApolloClient();
  return useCallback(
    (locale) => {
      changeLocale(locale);
      client
        .mutate({ mutation: SetLocaleDocument, variables: { locale } })
        .then(() => client.refetchQueries({ include: 'active' }))
        .catch(() => undefined);
    },
    [client],
  );
}
