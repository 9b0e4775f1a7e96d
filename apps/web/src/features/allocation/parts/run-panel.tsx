import type { BulkResultPartsFragment } from '@tidewater/contract';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { endOfDay } from '../../../shared/hooks/business-clock.js';
import { DayPicker } from '../../../shared/ui/day-picker.js';
import { useAllocationText } from '../i18n.js';
import { countsOf, sharesOf, type Plan, type Receiver } from '../plan.js';
import { useHandover } from '../use-handover.js';
import type { Owned } from '../use-owned.js';
import { RefusedList } from './refused-list.js';

interface RunPanelProps {
  from: Receiver;
  plan: Plan;
  owned: Owned;
  done: (result: BulkResultPartsFragment) => void;
}

/** LC-14a: first what would happen, with what is refused and why; then the deed, with a reason. */
export function RunPanel({ from, plan, owned, done }: RunPanelProps) {
  const { t } = useAllocationText();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [readsUntil, setReadsUntil] = useState<string>();
  const handover = useHandover(from.id, sharesOf(plan));
  const counts = countsOf(plan, owned.customers);
  const { result, busy } = handover;
  const nameOf = (id: string) => owned.customers.find((customer) => customer.id === id)?.name ?? id;
  const run = () => {
    if (reason.trim() === '') return setMissing(true);
    return void handover.run(reason.trim(), readsUntil === undefined ? null : endOfDay(readsUntil), done);
  };
  return (
    <section className="panel allocation-panel" aria-labelledby="handover-run">
      <h2 id="handover-run">{t('run.title')}</h2>
      <p className="quiet">{t('run.keeps')}</p>
      <Form layout="vertical" component="div">
        <Form.Item
          label={t('run.reason')}
          htmlFor="handover-reason"
          required
          validateStatus={missing ? 'error' : ''}
          help={missing ? t('run.reasonMissing') : undefined}
        >
          <Input.TextArea
            id="handover-reason"
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={2000}
            placeholder={t('run.reasonPlaceholder')}
            value={reason}
            aria-invalid={missing}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
        </Form.Item>
        <Form.Item
          label={t('run.formerReads', { name: from.name })}
          htmlFor="handover-former-reads"
          extra={t('run.formerReadsHelp')}
        >
          <DayPicker
            id="handover-former-reads"
            label={t('run.formerReads', { name: from.name })}
            className="allocation-former-reads"
            ahead
            value={readsUntil}
            onChange={setReadsUntil}
          />
        </Form.Item>
      </Form>
      <div role="status">
        {handover.isStale ? <Alert type="info" showIcon title={t('run.changed')} /> : null}
        {result ? (
          <div className="allocation-preview">
            <p>
              <strong>{t('run.would', { count: result.done })}</strong>{' '}
              {plan.receivers
                .filter((receiver) => counts.has(receiver.id))
                .map((receiver) =>
                  t('run.share', { name: receiver.name, count: counts.get(receiver.id) ?? 0 }),
                )
                .join(' · ')}
            </p>
            {result.refused.length === 0 ? (
              <p className="quiet">{t('run.noneRefused')}</p>
            ) : (
              <RefusedList
                title={t('run.refused', { count: result.refused.length })}
                refused={result.refused}
                nameOf={nameOf}
              />
            )}
          </div>
        ) : null}
      </div>
      <div className="allocation-run">
        <Button
          type={result ? 'default' : 'primary'}
          loading={busy === 'preview'}
          disabled={owned.loading || busy === 'run'}
          onClick={() => void handover.preview()}
        >
          {t(busy === 'preview' ? 'run.previewing' : 'run.preview')}
        </Button>
        {result && result.done > 0 ? (
          <Button type="primary" loading={busy === 'run'} disabled={busy === 'preview'} onClick={run}>
            {t('run.confirm')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
