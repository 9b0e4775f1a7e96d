import { Form, Input } from 'antd';
import type { CompanyGap } from '../claim-fields.js';
import { usePoolText } from '../i18n.js';

/** Edge case 25: the company's facts that are missing. */
export function CompanyFields({ gaps }: { gaps: CompanyGap[] }) {
  const { t } = usePoolText();
  return (
    <fieldset className="claim-gaps">
      <legend>{t('claim.gaps')}</legend>
      {gaps.map((gap) => (
        <Form.Item
          key={gap}
          name={`company_${gap}`}
          label={t(`claim.gap.${gap}`)}
          rules={[{ required: true, whitespace: true, message: t('claim.gapMissing') }]}
        >
          {gap === 'introduction' ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={5000} />
          ) : (
            <Input
              maxLength={gap === 'address' ? 500 : 100}
              inputMode={gap === 'phone' ? 'tel' : 'text'}
              autoComplete="off"
            />
          )}
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** Somebody at the customer who does not stand there yet. */
export function NewContactFields() {
  const { t } = usePoolText();
  return (
    <div className="claim-pair">
      <Form.Item
        name="contactName"
        label={t('claim.name')}
        rules={[{ required: true, whitespace: true, message: t('claim.nameMissing') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactTitle" label={t('claim.contactTitle')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="mobile"
        label={t('claim.mobile')}
        dependencies={['phone']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value: string | undefined) =>
              value?.trim() || String(getFieldValue('phone') ?? '').trim()
                ? Promise.resolve()
                : Promise.reject(new Error(t('claim.mobileMissing'))),
          }),
        ]}
      >
        <Input inputMode="tel" maxLength={30} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('claim.phone')}>
        <Input inputMode="tel" maxLength={50} autoComplete="off" />
      </Form.Item>
    </div>
  );
}
