import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { isOpenJob } from '../../../shared/graphql/is-open-job.js';
import { useImportText } from '../i18n.js';
import type { ImportWizard } from '../use-import-wizard.js';
import { JobProgress } from './job-progress.js';

/** The rehearsal, then the import itself, each with what became of it. */
export function RunPanel({ wizard }: { wizard: ImportWizard }) {
  const { t } = useImportText();
  return (
    <section className="panel" aria-labelledby="import-run">
      <h2 id="import-run" className="panel-head">
        {t('run.title')}
      </h2>
      <div className="import-body">
        {wizard.draft?.runId ? <Running wizard={wizard} /> : <Preparing wizard={wizard} />}
      </div>
    </section>
  );
}

function Preparing({ wizard }: { wizard: ImportWizard }) {
  const { t, list } = useImportText();
  const { dryRun, busy, start, missing, draft } = wizard;
  const rehearsing = Boolean(dryRun && isOpenJob(dryRun));
  const rehearsed = dryRun?.status === 'DONE';
  const again = draft?.dryRunId !== null && dryRun !== undefined;
  return (
    <>
      {dryRun ? <JobProgress job={dryRun} /> : <p className="quiet">{t('run.help')}</p>}
      {rehearsed && dryRun.created === 0 ? <Alert type="warning" showIcon title={t('run.nothing')} /> : null}
      {missing.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('run.missing', { fields: list(missing.map((field) => t(`field.${field}`))) })}
        />
      ) : null}
      <div className="import-buttons">
        {rehearsed ? (
          <Button
            type={dryRun.created > 0 ? 'primary' : 'default'}
            loading={busy === 'RUN'}
            onClick={() => void start('RUN')}
          >
            {t('run.run', { count: dryRun.created })}
          </Button>
        ) : null}
        <Button
          type={rehearsed ? 'default' : 'primary'}
          loading={busy === 'DRY_RUN'}
          disabled={rehearsing}
          onClick={() => void start('DRY_RUN')}
        >
          {t(again ? 'run.dryRunAgain' : 'run.dryRun')}
        </Button>
        {rehearsed ? null : (
          <Button loading={busy === 'RUN'} disabled={rehearsing} onClick={() => void start('RUN')}>
            {t('run.runAtOnce')}
          </Button>
        )}
      </div>
    </>
  );
}

function Running({ wizard }: { wizard: ImportWizard }) {
  const { t } = useImportText();
  const { running, forget } = wizard;
  const over = running === null || (running !== undefined && !isOpenJob(running));
  return (
    <>
      {running ? <JobProgress job={running} /> : null}
      {running === null ? <Alert type="warning" showIcon title={t('run.gone')} /> : null}
      {over ? null : <p className="quiet">{t('run.leave')}</p>}
      <div className="import-buttons">
        <Button type={over ? 'primary' : 'default'} onClick={forget}>
          {t('run.another')}
        </Button>
        {running && over && running.created > 0 ? (
          <Link to={running.target === 'POOL' ? '/pool' : '/customers?whose=mine'}>
            {t(running.target === 'POOL' ? 'run.toPool' : 'run.toMine')}
          </Link>
        ) : null}
      </div>
    </>
  );
}
