import { useQuery } from '@apollo/client/react';
import { SecurityDataDocument, SecuritySaveDataDocument, type SecurityDataQuery } from '@tidewater/contract';
import { mostExportRows } from '@tidewater/domain';
import { App, Button, Form, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSecurityText } from '../i18n.js';
import { SecurityPanel } from './security-panel.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';

type Settings = Omit<SecurityDataQuery['safeguards'], '__typename'>;

/** DA-7: how much may leave in a day, and when looking at very many customers rings. */
export function DataTab() {
  const { data, error, refetch } = useQuery(SecurityDataDocument, { fetchPolicy: 'cache-and-network' });
  if (data) return <DataForm key={JSON.stringify(data.safeguards)} settings={data.safeguards} />;
  if (!error) return <Skeleton active paragraph={{ rows: 6 }} />;
  return <QueryTrouble error={error} refetch={refetch} />;
}

const fields = [
  { name: 'exportRowsPerDay', words: 'rows', least: 0 },
  { name: 'openedPerHour', words: 'opened', least: 1 },
  { name: 'listedPerHour', words: 'listed', least: 1 },
] as const;

function DataForm({ settings }: { settings: Settings }) {
  const { t } = useSecurityText();
  const { message } = App.useApp();
  const run = useRun();
  const [draft, setDraft] = useState(settings);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const { exportRowsPerDay, openedPerHour, listedPerHour } = draft;
    const outcome = await run(
      SecuritySaveDataDocument,
      { input: { exportRowsPerDay, openedPerHour, listedPerHour } },
      { pick: (data) => data.saveSafeguards, refetch: ['SecurityData'] },
    );
    setBusy(false);
    if (outcome.kind === 'done') void message.success(t('data.saved'));
  };
  return (
    <div className="security-columns">
      <section className="panel security-panel" aria-label={t('tab.data')}>
        <Form className="security-form security-body" layout="vertical" onFinish={() => void save()}>
          {fields.map(({ name, words, least }) => (
            <Form.Item key={name} label={t(`data.${words}`)} htmlFor={name} help={t(`data.${words}Help`)}>
              <InputNumber
                id={name}
                min={least}
                max={mostExportRows}
                precision={0}
                value={draft[name]}
                onChange={(value) => {
                  if (value !== null) setDraft({ ...draft, [name]: value });
                }}
              />
            </Form.Item>
          ))}
          <div>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('data.save')}
            </Button>
          </div>
        </Form>
      </section>
      <SecurityPanel id="data-alarm" title={t('data.alarm')} help={t('data.alarmHelp')}>
        <ul className="security-fixed">
          <li>{t('data.alarmFile')}</li>
          <li>{t('data.alarmRoles')}</li>
        </ul>
      </SecurityPanel>
    </div>
  );
}
