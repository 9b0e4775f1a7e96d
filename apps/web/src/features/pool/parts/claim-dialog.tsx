import { useApolloClient, useQuery } from '@apollo/client/react';
import {
  ClaimCustomerDocument,
  PoolCustomerDocument,
  type ContactInput,
  type FollowUpWay,
  type RefusalPartsFragment,
} from '@tidewater/contract';
import { Alert, App, Button, DatePicker, Form, Input, Modal, Radio, Segmented, Skeleton } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { businessClock, fromPicker } from '../../../shared/hooks/business-clock.js';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { spacedPhone } from '../../../shared/ui/spaced-phone.js';
import { usePoolText } from '../i18n.js';
import {
  formFieldOf,
  gapsOf,
  isClaimDraft,
  newContact,
  someoneNew,
  type ClaimFields,
} from '../claim-fields.js';
import { CompanyFields, NewContactFields } from './claim-form-parts.js';
import '../pages/pool-page.css';

const ways: readonly FollowUpWay[] = ['PHONE', 'VISIT', 'WECHAT', 'EMAIL', 'MEETING', 'OTHER'];

/** LC-8: claims in one step, with whom was reached and what was said. Who comes second is told kindly. */
export function ClaimDialog({ input, close }: TaskProps<'claim'>) {
  const { customerId, name } = input;
  const { t } = usePoolText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const { user } = useViewer();
  const run = useRun();
  const client = useApolloClient();
  const open = useOpenCustomer();
  const [form] = Form.useForm<ClaimFields>();
  const who = Form.useWatch('who', form);
  const draft = useDraft(`claim.${user.id}.${customerId}`, isClaimDraft);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalPartsFragment>();
  const { data, loading } = useQuery(PoolCustomerDocument, {
    variables: { id: customerId },
    fetchPolicy: 'network-only',
  });
  const contacts = data?.customer?.contacts.edges.map((edge) => edge.node) ?? [];
  const beforehand = data?.customer?.allowed.find((one) => one.action === 'claimCustomer')?.refusal;
  const lost =
    refusal?.refusalCode === 'TAKEN' ||
    refusal?.refusalCode === 'NOT_IN_POOL' ||
    refusal?.refusalCode === 'NOT_FOUND';
  const gaps = data?.customer?.incomplete ? gapsOf(data.customer) : [];
  // Who came too late sees at once, behind the dialog, that the row is taken.
  const lookAgain = () =>
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => queryName === 'PoolStill',
    });
  const submit = async (fields: ClaimFields) => {
    setBusy(true);
    setRefusal(undefined);
    const chosen = contacts.find((contact) => contact.id === fields.who);
    const contact: ContactInput = chosen ? { name: chosen.name ?? '' } : newContact(fields);
    const outcome = await run(
      ClaimCustomerDocument,
      {
        id: customerId,
        input: {
          contact,
          followUp: {
            way: fields.way,
            note: fields.note.trim(),
            contactId: chosen?.id ?? null,
            nextContactAt: fields.next?.toISOString() ?? null,
          },
          company:
            gaps.length > 0
              ? Object.fromEntries(gaps.map((gap) => [gap, fields[`company_${gap}`]?.trim()]))
              : null,
        },
      },
      {
        pick: (answer) => answer.claimCustomer,
        quiet: true,
        refetch: ['ToDoCounts', 'CustomerRecord', 'CustomerCounts'],
      },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal);
      lookAgain();
      for (const problem of outcome.refusal.details?.fields ?? []) {
        const field = formFieldOf(problem.path);
        if (field) form.setFields([{ name: field, errors: [problem.message] }]);
      }
    }
    if (outcome.kind === 'done') {
      draft.discard();
      void message.success(t('claim.done'));
      close();
      open(customerId);
    }
  };
  return (
    <Modal
      open
      title={`${t('claim.title')} · ${name}`}
      onCancel={close}
      mask={{ closable: false }}
      width={560}
      footer={[
        <Button key="cancel" onClick={close}>
          {lost ? t('claim.toPool') : shared('verb.cancel')}
        </Button>,
        <Button
          key="claim"
          type="primary"
          loading={busy}
          disabled={lost || Boolean(beforehand)}
          onClick={form.submit}
        >
          {t('claim.submit')}
        </Button>,
      ]}
    >
      {loading && !data ? (
        <Skeleton active title={false} />
      ) : (
        <>
          {beforehand ? (
            <Alert
              type="warning"
              showIcon
              role="alert"
              title={t('claim.refused')}
              description={beforehand.message}
            />
          ) : (
            <p className="modal-explanation">{t('claim.explain')}</p>
          )}
          <Form
            form={form}
            layout="vertical"
            className="claim-form"
            initialValues={{
              who: contacts.find((contact) => contact.primary)?.id ?? contacts[0]?.id ?? someoneNew,
              way: 'PHONE',
              next: null,
              ...draft.kept,
            }}
            onValuesChange={(_changed, { contactName, contactTitle, mobile, phone, note }) =>
              draft.keep({ contactName, contactTitle, mobile, phone, note })
            }
            onFinish={(fields) => void submit(fields)}
          >
            {contacts.length > 0 ? (
              <Form.Item name="who" label={t('claim.who')}>
                <Radio.Group className="claim-contacts">
                  {contacts.map((contact) => (
                    <Radio key={contact.id} value={contact.id}>
                      {[contact.name, contact.title, numberOf(contact)].filter(Boolean).join(' · ')}
                    </Radio>
                  ))}
                  <Radio value={someoneNew}>{t('claim.someoneNew')}</Radio>
                </Radio.Group>
              </Form.Item>
            ) : (
              <Form.Item name="who" hidden>
                <Input />
              </Form.Item>
            )}
            {who === someoneNew || contacts.length === 0 ? <NewContactFields /> : null}
            {gaps.length > 0 ? <CompanyFields gaps={gaps} /> : null}
            <Form.Item name="way" label={t('claim.way')}>
              <Segmented
                aria-label={t('claim.way')}
                options={ways.map((value) => ({ value, label: t(`claim.ways.${value}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="note"
              label={t('claim.note')}
              rules={[{ required: true, whitespace: true, message: t('claim.noteMissing') }]}
            >
              <Input.TextArea
                autoSize={{ minRows: 3, maxRows: 8 }}
                maxLength={10_000}
                placeholder={t('claim.notePlaceholder')}
              />
            </Form.Item>
            <Form.Item
              name="next"
              label={t('claim.next')}
              getValueFromEvent={(value: Dayjs | null) => value && fromPicker(value)}
              rules={[
                {
                  validator: (_rule, value: Dayjs | null) =>
                    !value || value.isAfter(businessClock.now())
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('claim.later'))),
                },
              ]}
            >
              <DatePicker
                showTime={{ format: 'HH:mm', minuteStep: 5 }}
                format="YYYY-MM-DD HH:mm"
                disabledDate={(date) => date.isBefore(businessClock.now(), 'day')}
              />
            </Form.Item>
          </Form>
          {refusal ? (
            <Alert
              type="warning"
              showIcon
              role="alert"
              title={refusal.message}
              description={lost ? t('claim.takenHelp') : undefined}
            />
          ) : null}
        </>
      )}
    </Modal>
  );
}

function numberOf({ mobile, phone }: { mobile: string | null; phone: string | null }): string | undefined {
  const number = mobile ?? phone;
  return number === null ? undefined : spacedPhone(number);
}
