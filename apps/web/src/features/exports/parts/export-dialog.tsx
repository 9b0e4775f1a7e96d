import { useQuery } from '@apollo/client/react';
import { ExportOptionsDocument, ExportStartDocument, type ExportOptionsQuery } from '@tidewater/contract';
import { Alert, App, Button, Checkbox, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import type { TaskProps } from '../../../shared/hooks/tasks.js';
import { usePreference } from '../../../shared/hooks/use-preference.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useExportsText } from '../i18n.js';
import { exportsInTray } from '../tray-memory.js';
import { usualColumns } from '../usual-columns.js';
import { QuotaLine } from './quota-line.js';
import './exports.css';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';

type Options = ExportOptionsQuery['exportOptions'];

/** DA-7: which columns of the list, or of the ticked customers, go into a file. */
export function ExportDialog({ input, close }: TaskProps<'export'>) {
  const { t } = useExportsText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const { data, error, refetch } = useQuery(ExportOptionsDocument, { fetchPolicy: 'network-only' });
  const [kept, keep] = usePreference('export.columns', usualColumns.join(' '));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(kept.split(' ')));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const options = data?.exportOptions;
  const columns = options?.columns.map(({ key }) => key).filter((key) => chosen.has(key)) ?? [];
  const { customers, done } = input;
  const start = async () => {
    if (columns.length === 0) return setProblem(t('dialog.missing'));
    setBusy(true);
    setProblem(undefined);
    const outcome = await run(
      ExportStartDocument,
      {
        columns,
        filter: input.filter,
        orderBy: input.orderBy,
        customerIds: customers?.map(({ id }) => id) ?? null,
      },
      { pick: (answer) => answer.exportCustomers, quiet: true, refetch: ['ExportTray', 'ExportJobList'] },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setProblem(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    exportsInTray.follow(outcome.value.id);
    keep(columns.join(' '));
    void message.success(t('dialog.started'));
    done?.();
    close();
  };
  return (
    <Modal
      open
      width={640}
      title={customers ? t('dialog.titleTicked', { count: customers.length }) : t('dialog.title')}
      okText={t('dialog.ok')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, disabled: options === undefined }}
      onOk={() => void start()}
      onCancel={close}
      destroyOnHidden
    >
      {customers ? null : <p className="modal-explanation">{t('dialog.what')}</p>}
      {options ? (
        <>
          <QuotaLine quota={options.quota} />
          <ColumnChoice options={options} chosen={chosen} choose={setChosen} />
          <p className="quiet">{t('dialog.mark')}</p>
        </>
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 6 }} />
      )}
      {problem ? <Alert type="warning" showIcon role="alert" title={problem} /> : null}
    </Modal>
  );
}

interface ColumnChoiceProps {
  options: Options;
  chosen: ReadonlySet<string>;
  choose: (keys: ReadonlySet<string>) => void;
}

function ColumnChoice({ options: { columns }, chosen, choose }: ColumnChoiceProps) {
  const { t } = useExportsText();
  const count = columns.filter(({ key }) => chosen.has(key)).length;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    choose(next);
  };
  return (
    <fieldset className="export-columns">
      <legend>{t('dialog.columns')}</legend>
      <div className="export-choices">
        <span className="quiet numbers" role="status">
          {t('dialog.chosen', { count })}
        </span>
        <Button size="small" type="link" onClick={() => choose(new Set(usualColumns))}>
          {t('dialog.usual')}
        </Button>
        <Button size="small" type="link" onClick={() => choose(new Set(columns.map(({ key }) => key)))}>
          {t('dialog.all')}
        </Button>
        <Button size="small" type="link" onClick={() => choose(new Set())}>
          {t('dialog.none')}
        </Button>
      </div>
      <div className="export-grid">
        {columns.map(({ key, label }) => (
          <Checkbox key={key} checked={chosen.has(key)} onChange={() => toggle(key)}>
            {label}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
