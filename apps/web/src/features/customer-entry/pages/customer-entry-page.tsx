import { CreateCustomerDocument, type RefusalPartsFragment } from '@tidewater/contract';
import { Alert, App, AutoComplete, Button, Collapse, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import {
  contactFields,
  fieldOfPath,
  inputOf,
  isEntryField,
  isEntryForm,
  moreFields,
  requiredFields,
  type EntryField,
  type EntryForm,
} from '../entry-fields.js';
import { useEntryText } from '../i18n.js';
import { industries } from '../industries.js';
import { CollisionPanel } from '../parts/collision-panel.js';
import { EntryItem } from '../parts/entry-item.js';
import { useCollisions } from '../use-collisions.js';
import './customer-entry-page.css';

/** LC-2: enters a customer. What is typed is checked for collisions meanwhile and survives a reload. */
export function CustomerEntryPage() {
  const { t } = useEntryText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const { user, counts } = useViewer();
  const navigate = useNavigate();
  const run = useRun();
  const phone = useIsPhone();
  const [form] = Form.useForm<EntryForm>();
  const draft = useDraft(`customer-entry.${user.id}`, isEntryForm);
  const [typed, setTyped] = useState<EntryForm>(draft.kept ?? {});
  const [restored, setRestored] = useState(draft.kept !== undefined);
  const [confirmation, setConfirmation] = useState('');
  const [confirmationProblem, setConfirmationProblem] = useState<string>();
  const [refusal, setRefusal] = useState<RefusalPartsFragment>();
  const [busy, setBusy] = useState(false);
  const checked = useCollisions({
    name: typed.name ?? '',
    phone: typed.phone ?? '',
    creditCode: typed.creditCode ?? '',
    country: typed.country ?? '',
  });
  // What the server found when it was submitted counts as much as what was found while typing.
  const hitsOnSubmit = refusal?.details?.hits;
  const watch =
    hitsOnSubmit && checked.collisions?.hits.length === 0
      ? {
          state: 'answered' as const,
          collisions: { __typename: 'CollisionResult' as const, verdict: 'ASK' as const, hits: hitsOnSubmit },
        }
      : checked;
  const needsConfirmation = refusal?.refusalCode === 'NEAR_DUPLICATE' || watch.collisions?.verdict === 'ASK';
  const [open, setOpen] = useState<string[]>(openSections(typed));
  const keep = (changed: EntryForm, all: EntryForm) => {
    form.setFields(
      Object.keys(changed).flatMap((name) => (isEntryField(name) ? [{ name, errors: [] }] : [])),
    );
    const words = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    setTyped(words);
    draft.keep(words);
    setRefusal(undefined);
  };
  const startOver = () => {
    draft.discard();
    form.resetFields();
    for (const field of [...requiredFields, ...moreFields, ...contactFields])
      form.setFieldValue(field, undefined);
    setTyped({});
    setRestored(false);
    setConfirmation('');
    setRefusal(undefined);
  };
  const submit = async (values: EntryForm) => {
    if (needsConfirmation && confirmation.trim() === '') {
      setConfirmationProblem(t('confirm.missing'));
      document.getElementById('confirm-duplicate')?.focus();
      return;
    }
    setBusy(true);
    setRefusal(undefined);
    const outcome = await run(
      CreateCustomerDocument,
      { input: inputOf({ ...typed, ...values }, needsConfirmation ? confirmation : '') },
      { pick: (data) => data.createCustomer, quiet: true, refetch: ['ToDoCounts'] },
    );
    setBusy(false);
    if (outcome.kind === 'refused') showRefusal(outcome.refusal);
    if (outcome.kind === 'done') {
      draft.discard();
      void message.success(t('done'));
      void navigate(`/customers/${outcome.value.id}`, { replace: true });
    }
  };
  const showRefusal = (next: RefusalPartsFragment) => {
    setRefusal(next);
    const problems = (next.details?.fields ?? []).flatMap(({ path, message: words }) => {
      const name = fieldOfPath(path);
      return name ? [{ name, errors: [words] }] : [];
    });
    form.setFields(problems);
    setOpen((before) => [...new Set([...before, ...problems.map(({ name }) => sectionOf(name))])]);
    const first = problems[0];
    if (first) setTimeout(() => form.scrollToField(first.name, { focus: true }), 200);
  };
  useEffect(() => {
    if (hitsOnSubmit?.length && phone)
      document.getElementById('collision-title')?.scrollIntoView({ block: 'center' });
  }, [hitsOnSubmit, phone]);
  const full = counts.potential >= counts.potentialCap;
  const panel = <CollisionPanel watch={watch} typedName={typed.name ?? ''} />;
  return (
    <div className="page entry-page">
      <PageHeader
        title={t('title')}
        aside={
          <span className="quiet numbers">
            {t('caps', { count: counts.potential, cap: counts.potentialCap })}
          </span>
        }
      />
      {full ? (
        <Alert
          type="warning"
          showIcon
          title={t('capFull', { count: counts.potential, cap: counts.potentialCap })}
        />
      ) : null}
      {restored ? (
        <Alert
          type="info"
          showIcon
          title={t('draftRestored')}
          action={
            <Button size="small" onClick={startOver}>
              {t('discard')}
            </Button>
          }
        />
      ) : null}
      <div className="entry-columns">
        <Form
          form={form}
          layout="vertical"
          className="panel entry-form"
          initialValues={draft.kept ?? {}}
          onValuesChange={keep}
          onFinish={(values) => void submit(values)}
          scrollToFirstError={{ focus: true, block: 'center' }}
          autoComplete="off"
        >
          <EntryItem field="name" required hint={t('hint.name')}>
            <Input autoFocus maxLength={200} placeholder={t('placeholder.name')} />
          </EntryItem>
          {phone ? panel : null}
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
            activeKey={open}
            onChange={(keys) => setOpen([keys].flat().map(String))}
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
                    requiredIf={contactGiven(typed) && field === 'contactName'}
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
          {needsConfirmation ? (
            <div className="entry-confirm">
              <h2>{t('confirm.title')}</h2>
              <p>{t('confirm.help')}</p>
              <Form.Item
                label={t('confirm.label')}
                htmlFor="confirm-duplicate"
                required
                validateStatus={confirmationProblem ? 'error' : ''}
                help={confirmationProblem}
              >
                <Input.TextArea
                  id="confirm-duplicate"
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  maxLength={2000}
                  value={confirmation}
                  onChange={(event) => {
                    setConfirmation(event.target.value);
                    setConfirmationProblem(undefined);
                  }}
                />
              </Form.Item>
            </div>
          ) : null}
          {refusal ? (
            <Alert type="warning" showIcon role="alert" title={refusal.message} className="entry-refusal" />
          ) : null}
          <div className="entry-foot">
            <Button type="primary" htmlType="submit" loading={busy}>
              {t(busy ? 'submitting' : 'submit')}
            </Button>
            <Button onClick={() => void navigate(-1)}>{shared('verb.cancel')}</Button>
          </div>
        </Form>
        {phone ? null : panel}
      </div>
    </div>
  );
}

function contactGiven(form: EntryForm): boolean {
  return contactFields.some((field) => (form[field] ?? '').trim() !== '');
}

function sectionOf(field: EntryField): string {
  return contactFields.some((one) => one === field) ? 'contact' : 'more';
}

function openSections(form: EntryForm): string[] {
  return [
    ...(contactGiven(form) ? ['contact'] : []),
    ...(moreFields.some((field) => form[field]) ? ['more'] : []),
  ];
}
