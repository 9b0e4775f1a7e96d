import { useLazyQuery } from '@apollo/client/react';
import { AccessExplanationDocument } from '@tidewater/contract';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useExplainText } from '../i18n.js';
import { CustomerSelect } from '../../../shared/ui/customer-select.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { ExplanationCard } from '../parts/explanation-card.js';
import { RecordSelect, type RecordChoice } from '../parts/record-select.js';
import './explain-page.css';

const customerFields = [
  'name',
  'phone',
  'address',
  'industry',
  'introduction',
  'creditCode',
  'postcode',
  'owner',
  'importance',
  'careClass',
  'dealCount',
  'lastFollowUpAt',
  'nextContactAt',
  'review',
  'poolReason',
] as const;
const contactFields = ['name', 'title', 'mobile', 'phone', 'email', 'wechat'] as const;

/** AC-10: why a person can or cannot see or change a record or a field of it. */
export function ExplainPage() {
  const { t, locale } = useExplainText();
  const [userId, setUserId] = useState<string>();
  const [customerId, setCustomerId] = useState<string>();
  const [record, setRecord] = useState<RecordChoice>();
  const [field, setField] = useState<string>();
  const [ask, { data, error, loading, refetch }] = useLazyQuery(AccessExplanationDocument, {
    fetchPolicy: 'network-only',
  });
  const chosen = record ?? (customerId ? { type: 'Customer' as const, id: customerId } : undefined);
  const fields: { value: string; label: string }[] =
    chosen?.type === 'Contact'
      ? contactFields.map((name) => ({ value: name, label: t(`fields.Contact.${name}`) }))
      : customerFields.map((name) => ({ value: name, label: t(`fields.Customer.${name}`) }));
  const isComplete = userId !== undefined && chosen !== undefined;
  const explain = () => {
    if (!isComplete) return;
    const variables = { userId, recordType: chosen.type, recordId: chosen.id, field: field ?? null, locale };
    void ask({ variables }).catch(() => undefined);
  };
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <p className="quiet">{t('intro')}</p>
      <div className="explain">
        <Form layout="vertical" component="div" className="explain-question panel">
          <Form.Item label={t('person')} htmlFor="explain-person">
            <PersonSelect id="explain-person" value={userId} onChange={setUserId} />
          </Form.Item>
          <Form.Item label={t('customer')} htmlFor="explain-customer">
            <CustomerSelect
              id="explain-customer"
              value={customerId}
              onChange={(id) => {
                setCustomerId(id);
                setRecord(undefined);
                setField(undefined);
              }}
            />
          </Form.Item>
          {customerId ? (
            <Form.Item label={t('record')} htmlFor="explain-record">
              <RecordSelect
                id="explain-record"
                customerId={customerId}
                value={chosen}
                onChange={(next) => {
                  setRecord(next);
                  setField(undefined);
                }}
              />
            </Form.Item>
          ) : null}
          <Form.Item label={t('field')} htmlFor="explain-field">
            <Select
              id="explain-field"
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('whole')}
              value={field ?? null}
              options={fields}
              onChange={(next: string | null) => setField(next ?? undefined)}
            />
          </Form.Item>
          <Button type="primary" disabled={!isComplete} loading={loading} onClick={explain}>
            {t('ask')}
          </Button>
        </Form>
        {error ? (
          <QueryTrouble error={error} refetch={refetch} />
        ) : (
          <ExplanationCard explanation={data?.explainAccess} />
        )}
      </div>
    </div>
  );
}
