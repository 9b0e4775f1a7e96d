import { DisconnectOutlined, WarningOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { Trouble } from '../graphql/describe-error.js';
import { useSharedText } from '../i18n/shared-text.js';
import { NoPermission } from './no-permission.js';
import { StateBlock } from './state-block.js';

interface ErrorStateProps {
  trouble: Trouble;
  retry: () => void;
}

/** Why something could not be shown, a way to try again, and a trace id to hand on. */
export function ErrorState({ trouble, retry }: ErrorStateProps) {
  const { t } = useSharedText();
  const { message } = App.useApp();
  if (trouble.kind === 'forbidden') return <NoPermission message={trouble.message} />;
  const traceId = trouble.kind === 'fault' ? trouble.traceId : undefined;
  const copy = async (text: string) => {
    await navigator.clipboard?.writeText(text);
    void message.success(t('said.copied'));
  };
  return (
    <StateBlock
      role="alert"
      icon={
        trouble.kind === 'network' ? (
          <DisconnectOutlined aria-hidden="true" />
        ) : (
          <WarningOutlined aria-hidden="true" />
        )
      }
      title={t('trouble.title')}
      actions={
        <>
          <Button type="primary" onClick={retry}>
            {t('verb.retry')}
          </Button>
          {traceId === undefined ? null : (
            <Button onClick={() => void copy(traceId)}>{t('trouble.copyTrace')}</Button>
          )}
        </>
      }
    >
      <p>{t(explanation[trouble.kind])}</p>
      {traceId === undefined ? null : (
        <p className="quiet">
          {t('trouble.traceId')} <code>{traceId}</code>
        </p>
      )}
    </StateBlock>
  );
}

const explanation = {
  network: 'trouble.banner',
  'too-often': 'trouble.tooOften',
  fault: 'trouble.fault',
} as const;
