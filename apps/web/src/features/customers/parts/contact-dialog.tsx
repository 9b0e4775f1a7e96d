import {
  AddContactDocument,
  UpdateContactDocument,
  type ContactPartsFragment,
  type RefusalPartsFragment,
} from '@tidewater/contract';
import { Alert, App, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { contactChanges, contactTexts, type ContactFields } from '../contact-changes.js';
import { useCustomersText } from '../i18n.js';
import './dialogs.css';
import { focusFirstField } from '../../../shared/ui/focus-first-field.js';

interface ContactDialogProps {
  customerId: string;
  /** Edited; a new one when left out. */
  contact: ContactPartsFragment | undefined;
  close: () => void;
}

/** Adds or edits a contact. Withheld fields are not shown, so that a mask can never overwrite a number. */
export function ContactDialog({ customerId, contact, close }: ContactDialogProps) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [form] = Form.useForm<ContactFields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const texts = contactTexts(contact);
  const submit = async (values: ContactFields) => {
    const input = contactChanges(contact, values);
    if (contact && Object.keys(input).length === 0) return close();
    setBusy(true);
    setRefusal(undefined);
    const options = { quiet: true, refetch: ['CustomerRecord', 'CustomerJournal'] };
    const outcome = contact
      ? await run(
          UpdateContactDocument,
          { id: contact.id, version: contact.version, patch: input },
          { pick: (data) => data.updateContact, ...options },
        )
      : await run(AddContactDocument, { customerId, input }, { pick: (data) => data.addContact, ...options });
    setBusy(false);
    if (outcome.kind === 'refused') showRefusal(outcome.refusal);
    if (outcome.kind === 'done') {
      void message.success(t('contact.saved'));
      close();
    }
  };
  const showRefusal = ({ refusalCode, message: words, details }: RefusalPartsFragment) => {
    setRefusal(refusalCode === 'STALE' ? t('contact.stale') : words);
    for (const problem of details?.fields ?? []) {
      const name = texts.find((field) => field === problem.path.at(-1));
      if (name) form.setFields([{ name, errors: [problem.message] }]);
    }
  };
  return (
    <Modal
      open
      afterOpenChange={focusFirstField}
      title={t(contact ? 'contact.edit' : 'contact.add')}
      okText={shared('verb.save')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={form.submit}
      onCancel={close}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={contact ?? { primary: false }}
        onFinish={(values) => void submit(values)}
      >
        {texts.map((field) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`contact.${field}`)}
            {...(field === 'name' && {
              rules: [{ required: true, whitespace: true, message: t('contact.nameMissing') }],
            })}
          >
            <Input
              autoFocus={field === 'name'}
              maxLength={field === 'email' ? 254 : 100}
              autoComplete="off"
              inputMode={
                field === 'mobile' || field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'text'
              }
            />
          </Form.Item>
        ))}
        <Form.Item name="primary" valuePropName="checked" noStyle>
          <Checkbox>{t('contact.primary')}</Checkbox>
        </Form.Item>
      </Form>
      {refusal ? (
        <Alert className="dialog-refusal" type="warning" showIcon role="alert" title={refusal} />
      ) : null}
    </Modal>
  );
}
