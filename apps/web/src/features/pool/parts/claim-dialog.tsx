import { useQuery } from '@apollo/client/react';
import { PoolCustomerDocument } from '@tidewater/contract';
import { Alert, Button, Form, Modal, Skeleton } from 'antd';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { gapsOf, isClaimDraft, someoneNew, type ClaimFields } from '../claim-fields.js';
import { usePoolText } from '../i18n.js';
import { useClaim } from '../use-claim.js';
import { CompanyFields, NewContactFields } from './claim-form-parts.js';
import { FollowUpFields } from './follow-up-fields.js';
import { WhoField } from './who-field.js';
import '../pages/pool-page.css';

/** LC-8: claims in one step, with whom was reached and what was said. Who comes second is told kindly. */
export function ClaimDialog({ input, close }: TaskProps<'claim'>) {
  const { customerId, name } = input;
  const { t } = usePoolText();
  const { t: shared } = useSharedText();
  const { user } = useViewer();
  const [form] = Form.useForm<ClaimFields>();
  const who = Form.useWatch('who', form);
  const draft = useDraft(`claim.${user.id}.${customerId}`, isClaimDraft);
  const { data, loading } = useQuery(PoolCustomerDocument, {
    variables: { id: customerId },
    fetchPolicy: 'network-only',
  });
  const contacts = data?.customer?.contacts.edges.map((edge) => edge.node) ?? [];
  const beforehand = data?.customer?.allowed.find((one) => one.action === 'claimCustomer')?.refusal;
  const gaps = data?.customer?.incomplete ? gapsOf(data.customer) : [];
  const { claim, busy, refusal } = useClaim({
    customerId,
    contacts,
    gaps,
    form,
    done: () => {
      draft.discard();
      close();
    },
  });
  const lost =
    refusal?.refusalCode === 'TAKEN' ||
    refusal?.refusalCode === 'NOT_IN_POOL' ||
    refusal?.refusalCode === 'NOT_FOUND';
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
            onFinish={(fields) => void claim(fields)}
          >
            <WhoField contacts={contacts} />
            {who === someoneNew || contacts.length === 0 ? <NewContactFields /> : null}
            {gaps.length > 0 ? <CompanyFields gaps={gaps} /> : null}
            <FollowUpFields />
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
