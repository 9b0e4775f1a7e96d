import { RecordSignedContractDocument } from '@tidewater/contract';
import { Alert, App, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { businessClock } from '../../../shared/hooks/business-clock.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useCustomersText } from '../i18n.js';
import './dialogs.css';
import { focusFirstField } from '../../../shared/ui/focus-first-field.js';

interface ContractFields {
  number: string;
  signedOn: Dayjs;
  amount: string;
}

/** LC-7: a signed contract makes the customer formal. */
export function ContractDialog({ customerId, close }: { customerId: string; close: () => void }) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [form] = Form.useForm<ContractFields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const submit = async ({ number, signedOn, amount }: ContractFields) => {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await run(
      RecordSignedContractDocument,
      {
        customerId,
        number: number.trim(),
        signedOn: signedOn.format('YYYY-MM-DD'),
        amount: { value: bareAmount(amount), currency: 'CNY' },
      },
      {
        pick: (data) => data.recordSignedContract,
        quiet: true,
        refetch: ['CustomerRecord', 'CustomerJournal', 'CustomerCounts', 'ToDoCounts'],
      },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(
        [
          outcome.refusal.message,
          ...(outcome.refusal.details?.fields ?? []).map((field) => field.message),
        ].join(' '),
      );
    }
    if (outcome.kind === 'done') {
      void message.success(t('contract.done'));
      close();
    }
  };
  return (
    <Modal
      open
      afterOpenChange={focusFirstField}
      title={t('contract.title')}
      okText={t('contract.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="modal-explanation">{t('contract.explain')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark
        initialValues={{ signedOn: businessClock.now() }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item
          name="number"
          label={t('contract.number')}
          rules={[{ required: true, whitespace: true, message: t('contract.numberMissing') }]}
        >
          <Input autoFocus maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="signedOn"
          label={t('contract.signedOn')}
          rules={[{ required: true, message: t('contract.dateMissing') }]}
        >
          <DatePicker className="wide" disabledDate={(date) => date.isAfter(businessClock.now(), 'day')} />
        </Form.Item>
        <Form.Item
          name="amount"
          label={t('contract.amount')}
          rules={[
            {
              required: true,
              validator: (_rule, value: unknown) =>
                typeof value === 'string' && /^\d{1,16}(?:\.\d{1,2})?$/u.test(bareAmount(value))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('contract.amountWrong'))),
            },
          ]}
        >
          <Input
            inputMode="decimal"
            suffix={shared('money.yuan')}
            className="numbers"
            maxLength={24}
            autoComplete="off"
          />
        </Form.Item>
      </Form>
      {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
    </Modal>
  );
}

/** `1,280,000.00` → `1280000.00`: people paste amounts as they are printed. */
function bareAmount(text: string): string {
  return text.replaceAll(/[\s,，]/gu, '');
}
