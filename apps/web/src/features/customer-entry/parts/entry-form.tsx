import { Alert, AutoComplete, Button, Collapse, Form, Input } from 'antd';
import type { MouseEvent, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { contactFields, hasContact, moreFields } from '../entry-fields.js';
import { useEntryText } from '../i18n.js';
import { industries } from '../industries.js';
import type { Entry } from '../use-entry.js';
import { DuplicateConfirmation } from './duplicate-confirmation.js';
import { EntryItem } from './entry-item.js';

interface EntryFormPartProps {
  entry: Entry;
  /** What stands right below the name, where there is no room beside. */
  belowName: ReactNode;
}

/** One column, the required first, the rest folded. */
export function EntryFormPart({ entry, belowName }: EntryFormPartProps) {
  const { t } = useEntryText();
  const { t: shared } = useSharedText();
  const navigate = useNavigate();
  return (
    <Form
      form={entry.form}
      layout="vertical"
      className="panel entry-form"
      initialValues={entry.initial}
      onValuesChange={entry.keep}
      onFinish={(values) => void entry.submit(values)}
      scrollToFirstError={{ focus: true, block: 'center' }}
      autoComplete="off"
    >
      <EntryItem field="name" required hint={t('hint.name')}>
        <Input autoFocus maxLength={200} placeholder={t('placeholder.name')} />
      </EntryItem>
      {belowName}
      <EntryItem field="phone" required>
        <Input inputMode="tel" maxLength={50} placeholder={t('placeholder.phone')} />
      </EntryItem>
      <EntryItem field="address" required>
        <Input maxLength={500} placeholder={t('placeholder.address')} />
      </EntryItem>
      <EntryItem field="industry" required>
        <AutoComplete
          options={industries.map((value) => ({ value }))}
          showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
          maxLength={100}
          placeholder={t('placeholder.industry')}
        />
      </EntryItem>
      <EntryItem field="introduction" required>
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={5000}
          placeholder={t('placeholder.introduction')}
        />
      </EntryItem>
      <Collapse
        ghost
        activeKey={entry.openSections}
        onChange={(keys) => entry.setOpenSections([keys].flat().map(String))}
        className="entry-more"
        items={[
          {
            key: 'contact',
            label: t('contact'),
            forceRender: true,
            children: contactFields.map((field) => (
              <EntryItem
                key={field}
                field={field}
                requiredIf={hasContact(entry.typed) && field === 'contactName'}
              >
                <Input
                  maxLength={field === 'contactEmail' ? 254 : 100}
                  inputMode={field === 'contactMobile' ? 'tel' : 'text'}
                />
              </EntryItem>
            )),
          },
          {
            key: 'more',
            label: t('more'),
            forceRender: true,
            children: moreFields.map((field) => (
              <EntryItem key={field} field={field}>
                <Input maxLength={field === 'country' ? 2 : 40} placeholder={t(`placeholder.${field}`)} />
              </EntryItem>
            )),
          },
        ]}
      />
      {entry.needsConfirmation ? <DuplicateConfirmation entry={entry} /> : null}
      {entry.refusal ? <Alert type="warning" showIcon role="alert" title={entry.refusal.message} /> : null}
      <div className="entry-foot">
        <Button type="primary" htmlType="submit" loading={entry.busy} onMouseDown={keepFocus}>
          {t(entry.busy ? 'submitting' : 'submit')}
        </Button>
        <Button onMouseDown={keepFocus} onClick={() => void navigate(-1)}>
          {shared('verb.cancel')}
        </Button>
      </div>
    </Form>
  );
}

// Leaving a field shows or clears its problem and moves what is below: the button would slip from under the click.
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
