import { ApplyForExtensionDocument, type CustomerPolicyQuery } from '@tidewater/contract';
import { App, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { useCustomersText } from '../i18n.js';

interface ExtensionDialogProps {
  customerId: string;
  policy: CustomerPolicyQuery['policy'] | undefined;
  close: () => void;
}

/** LC-5: asks for more days with a reason. */
export function ExtensionDialog({ customerId, policy, close }: ExtensionDialogProps) {
  const { t } = useCustomersText();
  const { message } = App.useApp();
  const run = useRun();
  const [chosen, setChosen] = useState<number | null>(null);
  const days = chosen ?? policy?.extensionDays ?? 1;
  return (
    <ReasonModal
      title={t('extension.title')}
      explanation={
        policy
          ? t('extension.explain', { days: policy.extensionDays, times: policy.extensionTimes })
          : undefined
      }
      placeholder={t('extension.placeholder')}
      okText={t('extension.ok')}
      close={close}
      submit={async (reason) => {
        const outcome = await run(
          ApplyForExtensionDocument,
          { customerId, days, reason },
          {
            pick: (data) => data.applyForExtension,
            quiet: true,
            refetch: ['CustomerRecord', 'CustomerJournal', 'ToDoCounts'],
          },
        );
        if (outcome.kind === 'done') void message.success(t('extension.done'));
        return outcome;
      }}
    >
      <Form.Item label={t('extension.days')} htmlFor="extension-days" required>
        <InputNumber
          id="extension-days"
          min={1}
          {...(policy ? { max: policy.extensionDays } : {})}
          precision={0}
          value={days}
          onChange={setChosen}
          suffix={t('extension.daysUnit')}
        />
      </Form.Item>
    </ReasonModal>
  );
}
