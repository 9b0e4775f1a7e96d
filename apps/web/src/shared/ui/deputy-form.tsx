import { NameDeputyDocument } from '@tidewater/contract';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../graphql/problem-of.js';
import { useRun } from '../graphql/use-run.js';
import { endOfDay, startOfDay } from '../hooks/business-clock.js';
import { DayPicker } from './day-picker.js';
import { useDeputyText } from './deputy-words.js';
import { PersonSelect } from './person-select.js';

interface Chosen {
  deputyId: string | undefined;
  from: string | undefined;
  until: string | undefined;
  reason: string;
}

const nothing: Chosen = { deputyId: undefined, from: undefined, until: undefined, reason: '' };

/** Names somebody who stands in for a person, by days of the company. */
export function DeputyForm({ personId }: { personId: string }) {
  const { t } = useDeputyText();
  const { message } = App.useApp();
  const run = useRun();
  const [chosen, setChosen] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const { deputyId, from, until, reason } = chosen;
  const name = async () => {
    if (deputyId === undefined || until === undefined) return;
    setBusy(true);
    setRefusal(undefined);
    const input = {
      personId,
      deputyId,
      from: from === undefined ? null : startOfDay(from),
      until: endOfDay(until),
      reason: reason.trim() || null,
    };
    const outcome = await run(
      NameDeputyDocument,
      { input },
      { pick: (data) => data.nameDeputy, refetch: ['Deputies'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(problemOf(outcome.refusal));
    }
    if (outcome.kind !== 'done') return;
    void message.success(t('named', { deputy: outcome.value.deputy.name }));
    setChosen(nothing);
  };
  return (
    <Form layout="vertical" component="div" className="deputy-form">
      {refusal ? (
        <Alert className="deputy-wide" type="warning" showIcon role="alert" title={refusal} />
      ) : null}
      <Form.Item className="deputy-wide" label={t('who')} htmlFor="deputy-who">
        <PersonSelect
          id="deputy-who"
          value={deputyId}
          except={[personId]}
          onChange={(id) => setChosen({ ...chosen, deputyId: id })}
        />
      </Form.Item>
      <Form.Item label={t('from')} extra={t('fromHelp')}>
        <DayPicker label={t('from')} value={from} onChange={(day) => setChosen({ ...chosen, from: day })} />
      </Form.Item>
      <Form.Item label={t('until')} extra={t('untilHelp')}>
        <DayPicker
          label={t('until')}
          value={until}
          onChange={(day) => setChosen({ ...chosen, until: day })}
        />
      </Form.Item>
      <Form.Item className="deputy-wide" label={t('reason')} htmlFor="deputy-reason">
        <Input
          id="deputy-reason"
          maxLength={200}
          value={reason}
          onChange={(event) => setChosen({ ...chosen, reason: event.target.value })}
        />
      </Form.Item>
      <Button
        type="primary"
        loading={busy}
        disabled={deputyId === undefined || until === undefined}
        onClick={() => void name()}
      >
        {t('name')}
      </Button>
    </Form>
  );
}
