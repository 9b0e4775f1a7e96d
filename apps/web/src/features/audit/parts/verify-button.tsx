import { SafetyOutlined } from '@ant-design/icons';
import { AuditVerifyDocument, type AuditVerifyMutation } from '@tidewater/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useAuditText } from '../i18n.js';

type Verification = Extract<AuditVerifyMutation['verifyAuditLog'], { __typename: 'AuditVerification' }>;

/** Goes through the whole log and says whether anything was changed behind its back. */
export function useVerify(open: (lineId: string) => void) {
  const { t } = useAuditText();
  const run = useRun();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verification>();
  const verify = async () => {
    setBusy(true);
    const outcome = await run(
      AuditVerifyDocument,
      {},
      { pick: (data) => data.verifyAuditLog, refetch: ['AuditLog'] },
    );
    if (outcome.kind === 'done') setFound(outcome.value);
    setBusy(false);
  };
  return {
    button: (
      <Button icon={<SafetyOutlined aria-hidden="true" />} loading={busy} onClick={() => void verify()}>
        {t(busy ? 'verify.running' : 'verify.button')}
      </Button>
    ),
    result: (
      <div role="status">
        {found ? <Found found={found} open={open} close={() => setFound(undefined)} /> : null}
      </div>
    ),
  };
}

interface FoundProps {
  found: Verification;
  open: (lineId: string) => void;
  close: () => void;
}

function Found({ found, open, close }: FoundProps) {
  const { t } = useAuditText();
  if (found.intact) {
    return (
      <Alert
        type="success"
        showIcon
        closable={{ onClose: close }}
        title={t('verify.whole', { count: found.lines })}
        description={<span className="audit-seal">{t('verify.wholeHelp', { seal: found.seal })}</span>}
      />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={t('verify.broken')}
      description={
        <ul>
          {found.broken.map(({ fault, chain, seq, lineId }) => (
            <li key={`${fault} ${chain} ${lineId}`}>
              {t(`verify.fault.${fault}`, { chain: chain ?? '', seq: seq ?? '' })}{' '}
              {lineId && fault !== 'LINE_MISSING' ? (
                <Button type="link" size="small" onClick={() => open(lineId)}>
                  {t('verify.open')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      }
    />
  );
}
