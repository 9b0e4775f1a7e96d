import { SettingsClearHolidayDocument, SettingsSetHolidayDocument } from '@tidewater/contract';
import { Alert, App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { DateText } from '../../../shared/ui/date-time-text.js';
import { useHolidayText } from '../holiday-text.js';
import type { CalendarDay } from '../year-calendar.js';

/** LC-17: one day made a working day or a day off, or given back to the announced calendar. */
export function DayDialog({ day, close }: { day: CalendarDay; close: () => void }) {
  const { t } = useHolidayText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const isWorking = day.kind === 'work' || day.kind === 'makeUp';
  const [working, setWorking] = useState(day.overridden ? isWorking : !isWorking);
  const [name, setName] = useState(day.overridden ? (day.name ?? '') : '');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<'set' | 'reset'>();
  const save = async () => {
    if (name.trim() === '') return setProblem(t('dialog.nameMissing'));
    setBusy('set');
    const outcome = await run(
      SettingsSetHolidayDocument,
      { date: day.date, working, name: name.trim() },
      { pick: (data) => data.setHoliday, quiet: true },
    );
    setBusy(undefined);
    if (outcome.kind === 'refused') return setProblem(outcome.refusal.message);
    if (outcome.kind === 'failed') return undefined;
    void message.success(t('dialog.saved'));
    return close();
  };
  const reset = async () => {
    setBusy('reset');
    const outcome = await run(
      SettingsClearHolidayDocument,
      { date: day.date },
      { pick: (data) => data.clearHoliday },
    );
    setBusy(undefined);
    if (outcome.kind !== 'done') return;
    void message.success(t('dialog.wasReset'));
    close();
  };
  return (
    <Modal
      open
      title={<DateText value={day.date} />}
      onCancel={close}
      footer={[
        ...(day.overridden
          ? [
              <Button key="reset" loading={busy === 'reset'} onClick={() => void reset()}>
                {t('dialog.reset')}
              </Button>,
            ]
          : []),
        <Button key="cancel" onClick={close}>
          {shared('verb.cancel')}
        </Button>,
        <Button key="save" type="primary" loading={busy === 'set'} onClick={() => void save()}>
          {shared('verb.save')}
        </Button>,
      ]}
    >
      <p className="modal-explanation">
        {t('dialog.now', { what: [day.name, t(`kind.${day.kind}`)].filter(Boolean).join(' · ') })}{' '}
        {day.overridden ? t('dialog.overridden') : ''}
      </p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('dialog.set')}>
          <Radio.Group
            aria-label={t('dialog.set')}
            optionType="button"
            value={working}
            onChange={(event) => setWorking(event.target.value === true)}
            options={[
              { value: false, label: t('dialog.off') },
              { value: true, label: t('dialog.work') },
            ]}
          />
        </Form.Item>
        <Form.Item
          label={t('dialog.name')}
          htmlFor="holiday-name"
          required
          validateStatus={problem ? 'error' : ''}
        >
          <Input
            id="holiday-name"
            autoFocus
            maxLength={40}
            value={name}
            placeholder={t('dialog.namePlaceholder')}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(undefined);
            }}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void save();
            }}
          />
        </Form.Item>
      </Form>
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
      <p className="quiet">{t('dialog.running')}</p>
    </Modal>
  );
}
