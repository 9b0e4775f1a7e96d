import { Radio } from 'antd';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { useImportText } from '../i18n.js';
import type { ImportWizard } from '../use-import-wizard.js';

/** Edge 25: into the pool, or entered as one's own with review, caps and collision check. */
export function TargetPanel({ wizard }: { wizard: ImportWizard }) {
  const { t } = useImportText();
  const { counts } = useViewer();
  const may = useMay();
  const { draft, setTarget } = wizard;
  const room = Math.max(0, counts.potentialCap - counts.potential);
  return (
    <section className="panel" aria-labelledby="import-target">
      <h2 id="import-target" className="panel-head">
        {t('target.title')}
      </h2>
      <Radio.Group
        className="import-body import-targets"
        aria-labelledby="import-target"
        value={draft?.target}
        onChange={({ target }) => setTarget(target.value === 'OWNER' ? 'OWNER' : 'POOL')}
      >
        <Radio value="POOL">
          {t('target.POOL')}
          <span className="quiet">{t('target.poolHelp')}</span>
        </Radio>
        <Radio value="OWNER" disabled={!may('customer.create')}>
          {t('target.OWNER')}
          <span className="quiet">
            {may('customer.create') ? t('target.ownerHelp', { count: room }) : t('target.ownerNotAllowed')}
          </span>
        </Radio>
      </Radio.Group>
    </section>
  );
}
