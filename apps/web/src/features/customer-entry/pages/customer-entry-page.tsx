import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useEntryText } from '../i18n.js';
import { CollisionPanel } from '../parts/collision-panel.js';
import { EntryFormPart } from '../parts/entry-form.js';
import { useEntry } from '../use-entry.js';
import './customer-entry-page.css';

/** LC-2: enters a customer. What is typed is checked for collisions meanwhile and survives a reload. */
export function CustomerEntryPage() {
  const { t } = useEntryText();
  const { counts } = useViewer();
  const phone = useIsPhone();
  const entry = useEntry();
  const cap = { count: counts.potential, cap: counts.potentialCap };
  const hitsOnSubmit = entry.refusal?.details?.hits?.length ?? 0;
  useEffect(() => {
    if (hitsOnSubmit > 0 && phone) {
      document.getElementById('collision-title')?.scrollIntoView({ block: 'center' });
    }
  }, [hitsOnSubmit, phone]);
  const panel = <CollisionPanel watch={entry.watch} typedName={entry.typed.name ?? ''} />;
  return (
    <div className="page entry-page">
      <PageHeader title={t('title')} aside={<span className="quiet numbers">{t('caps', cap)}</span>} />
      {cap.count >= cap.cap ? <Alert type="warning" showIcon title={t('capFull', cap)} /> : null}
      {entry.restored ? (
        <Alert
          type="info"
          showIcon
          title={t('draftRestored')}
          action={
            <Button size="small" onClick={entry.startOver}>
              {t('discard')}
            </Button>
          }
        />
      ) : null}
      <div className="entry-columns">
        <EntryFormPart entry={entry} belowName={phone ? panel : null} />
        {phone ? null : panel}
      </div>
    </div>
  );
}
