import { AddFollowUpDocument, type FollowUpWay } from '@tidewater/contract';
import { Alert, App, Button, DatePicker, Input, Segmented, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { businessClock, fromPicker } from '../../../shared/hooks/business-clock.js';
import { useDraft } from '../../../shared/hooks/use-draft.js';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useCustomersText } from '../i18n.js';
import type { RecordCustomer } from '../record-customer.js';
import { useClearButton } from '../../../shared/ui/use-clear-button.js';

const ways: readonly FollowUpWay[] = ['PHONE', 'VISIT', 'WECHAT', 'EMAIL', 'MEETING', 'OTHER'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const tomorrowAtTen = (days: number) =>
  businessClock.now().add(days, 'day').hour(10).minute(0).second(0).millisecond(0);

/** LC-12: what happened, how, with whom, and when next. The words survive a reload. */
export function FollowUpForm({ customer }: { customer: RecordCustomer }) {
  const clearButton = useClearButton();
  const { t } = useCustomersText();
  const { message } = App.useApp();
  const { user } = useViewer();
  const run = useRun();
  const draft = useDraft(`follow-up.${user.id}.${customer.id}`, isText);
  const [note, setNote] = useState(draft.kept ?? '');
  const [way, setWay] = useState<FollowUpWay>('PHONE');
  const contacts = customer.contacts.edges.map((edge) => edge.node);
  const [contactId, setContactId] = useState<string | null>(contacts.find((one) => one.primary)?.id ?? null);
  const [next, setNext] = useState<Dayjs | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    if (note.trim() === '') return setProblem(t('followUp.noteMissing'));
    if (next && !next.isAfter(businessClock.now())) return setProblem(t('followUp.later'));
    setBusy(true);
    setProblem(undefined);
    const outcome = await run(
      AddFollowUpDocument,
      {
        customerId: customer.id,
        input: { way, note: note.trim(), contactId, nextContactAt: next?.toISOString() ?? null },
      },
      {
        pick: (data) => data.addFollowUp,
        quiet: true,
        refetch: ['CustomerFollowUps', 'CustomerRecord', 'CustomerJournal', 'ToDoCounts', 'ToDoReminders'],
      },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setProblem(problemOf(outcome.refusal));
    if (outcome.kind === 'done') {
      setNote('');
      setNext(null);
      draft.discard();
      void message.success(t('followUp.saved'));
    }
    return undefined;
  };
  return (
    <form
      className="follow-up-form"
      aria-label={t('followUp.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Segmented
        aria-label={t('followUp.way')}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t(`followUp.ways.${value}`) }))}
      />
      <Input.TextArea
        id="follow-up-note"
        aria-label={t('followUp.note')}
        placeholder={t('followUp.notePlaceholder')}
        autoSize={{ minRows: 2, maxRows: 10 }}
        maxLength={10_000}
        value={note}
        status={problem ? 'error' : ''}
        onChange={(event) => {
          setNote(event.target.value);
          draft.keep(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      />
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
      <div className="follow-up-line">
        {contacts.length > 0 ? (
          <Select
            aria-label={t('followUp.contact')}
            placeholder={t('followUp.contact')}
            allowClear={clearButton}
            className="follow-up-contact"
            value={contactId}
            onChange={(id: string | null) => setContactId(id ?? null)}
            options={contacts.map((contact) => ({
              value: contact.id,
              label: contact.title ? `${contact.name} · ${contact.title}` : contact.name,
            }))}
          />
        ) : null}
        <DatePicker
          aria-label={t('followUp.next')}
          placeholder={t('followUp.next')}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          value={next}
          onChange={(value) => setNext(value && fromPicker(value))}
          disabledDate={(date) => date.isBefore(businessClock.now(), 'day')}
          presets={[
            { label: t('followUp.nextQuick.tomorrow'), value: () => tomorrowAtTen(1) },
            { label: t('followUp.nextQuick.threeDays'), value: () => tomorrowAtTen(3) },
            { label: t('followUp.nextQuick.nextWeek'), value: () => tomorrowAtTen(7) },
          ]}
        />
        <Button type="primary" htmlType="submit" loading={busy} className="follow-up-submit">
          {t('followUp.submit')}
        </Button>
      </div>
    </form>
  );
}
