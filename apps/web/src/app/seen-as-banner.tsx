import { EyeOutlined } from '@ant-design/icons';
import { useApolloClient } from '@apollo/client/react';
import { SeenAsStopDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useViewer } from '../shared/graphql/use-viewer.js';
import { useAppText } from './i18n.js';
import './seen-as-banner.css';

/** Says for as long as it lasts that one looks with another person's eyes, and is the way out. */
export function SeenAsBanner() {
  const { t } = useAppText();
  const { user, seenBy } = useViewer();
  const client = useApolloClient();
  const [leaving, setLeaving] = useState(false);
  if (!seenBy) return null;
  const leave = async () => {
    setLeaving(true);
    await client.mutate({ mutation: SeenAsStopDocument }).catch(() => undefined);
    // Anew, so that nothing the other person sees stays in memory.
    globalThis.location.assign('/roles');
  };
  return (
    <div className="seen-as-banner" role="status">
      <EyeOutlined aria-hidden="true" />
      <span>{t('seenAs.looking', { name: user.name })}</span>
      <Button size="small" loading={leaving} onClick={() => void leave()}>
        {t('seenAs.leave')}
      </Button>
    </div>
  );
}
