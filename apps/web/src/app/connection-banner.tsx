import { LoadingOutlined } from '@ant-design/icons';
import { useApolloClient } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { connectivity, serverAnswers, watchConnectivity } from '../shared/graphql/connectivity.js';
import { useSharedText } from '../shared/i18n/shared-text.js';

/** Says that the server cannot be reached, tries again by itself, and brings the page up to date afterwards. */
export function ConnectionBanner() {
  const { t } = useSharedText();
  const { message } = App.useApp();
  const client = useApolloClient();
  const state = useSyncExternalStore(connectivity.subscribe, connectivity.read);
  useEffect(
    () =>
      watchConnectivity(() => {
        void message.success(t('trouble.recovered'));
        void client.refetchQueries({ include: 'active' });
      }),
    [client, message, t],
  );
  if (state === 'fine') return null;
  const retry = async () => {
    if (!(await serverAnswers())) return;
    connectivity.report('fine');
    void client.refetchQueries({ include: 'active' });
  };
  return (
    <div className="connection-banner" role="alert">
      <LoadingOutlined aria-hidden="true" />
      {t('trouble.banner')}
      <Button size="small" onClick={() => void retry()}>
        {t('verb.retry')}
      </Button>
    </div>
  );
}
