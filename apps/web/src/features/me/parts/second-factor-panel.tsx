import { useApolloClient } from '@apollo/client/react';
import {
  MeRemoveSecondFactorDocument,
  MeRenewRecoveryCodesDocument,
  type MyAccountQuery,
} from '@tidewater/contract';
import { Alert, App, Button, Modal, Skeleton, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useAccountText } from '../account-text.js';
import { AccountPanel } from './account-panel.js';
import { ProveDialog } from './prove-dialog.js';
import { RecoveryCodes } from './recovery-codes.js';

// With the QR code, which few ever need.
const SecondFactorSetup = lazy(async () => ({
  default: (await import('./second-factor-setup.js')).SecondFactorSetup,
}));

const few = 3;

/** A code of the phone besides the password: on, off, and the recovery codes. */
export function SecondFactorPanel({ security }: { security: MyAccountQuery['mySecurity'] }) {
  const { t } = useAccountText();
  const { message } = App.useApp();
  const client = useApolloClient();
  const run = useRun();
  const [open, setOpen] = useState<'setup' | 'remove' | 'renew'>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { secondFactor, secondFactorRequired, recoveryCodesLeft } = security;
  const close = () => setOpen(undefined);
  const refresh = () => void client.refetchQueries({ include: ['MyAccount'] });
  return (
    <AccountPanel
      id="my-second-factor"
      title={t('second.title')}
      aside={<Tag>{t(secondFactor ? 'second.on' : 'second.off')}</Tag>}
      actions={
        secondFactor ? (
          <>
            <Button onClick={() => setOpen('renew')}>{t('second.renew')}</Button>
            {secondFactorRequired ? null : (
              <Button danger onClick={() => setOpen('remove')}>
                {t('second.remove')}
              </Button>
            )}
          </>
        ) : (
          <Button type="primary" onClick={() => setOpen('setup')}>
            {t('second.start')}
          </Button>
        )
      }
    >
      <p className="quiet">
        {secondFactor ? t('second.onHelp', { count: recoveryCodesLeft }) : t('second.offHelp')}
        {secondFactorRequired ? ` ${t('second.required')}` : ''}
      </p>
      {secondFactor && recoveryCodesLeft <= few ? (
        <Alert type="warning" showIcon title={t('second.few')} />
      ) : null}
      {open === 'setup' ? (
        <Modal
          open
          title={t('second.start')}
          footer={null}
          onCancel={close}
          mask={{ closable: false }}
          destroyOnHidden
        >
          <Suspense fallback={<Skeleton active />}>
            <SecondFactorSetup
              done={() => {
                close();
                refresh();
              }}
            />
          </Suspense>
        </Modal>
      ) : null}
      {open === 'remove' ? (
        <ProveDialog
          title={t('second.removeTitle')}
          explanation={t('second.removeHelp')}
          okText={t('second.remove')}
          danger
          asks={{ password: true, code: true }}
          submit={async ({ password, code }) => {
            const outcome = await run(
              MeRemoveSecondFactorDocument,
              { password, code },
              { pick: (data) => data.removeSecondFactor, quiet: true, refetch: ['MyAccount'] },
            );
            if (outcome.kind === 'done') void message.success(t('second.removed'));
            return outcome;
          }}
          close={close}
        />
      ) : null}
      {open === 'renew' ? (
        <ProveDialog
          title={t('second.renewTitle')}
          explanation={t('second.renewHelp')}
          okText={t('second.renew')}
          asks={{ password: false, code: true }}
          submit={async ({ code }) => {
            const outcome = await run(
              MeRenewRecoveryCodesDocument,
              { code },
              { pick: (data) => data.renewRecoveryCodes, quiet: true, refetch: ['MyAccount'] },
            );
            if (outcome.kind === 'done') setCodes(outcome.value.recoveryCodes);
            return outcome;
          }}
          close={close}
        />
      ) : null}
      {codes ? (
        <Modal open title={t('second.step3')} footer={null} closable={false} mask={{ closable: false }}>
          <RecoveryCodes codes={codes} kept={() => setCodes(undefined)} />
        </Modal>
      ) : null}
    </AccountPanel>
  );
}
