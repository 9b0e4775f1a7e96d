import { useQuery } from '@apollo/client/react';
import { ExportOptionsDocument } from '@tidewater/contract';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useExportsText } from '../i18n.js';
import { ExportList } from '../parts/export-list.js';
import { QuotaLine } from '../parts/quota-line.js';
import '../parts/exports.css';

/** What I have exported, what of it can still be fetched, and how much is left today. */
export function ExportsPage() {
  const { t } = useExportsText();
  const { data } = useQuery(ExportOptionsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <div className="page exports-page">
      <PageHeader title={t('title')} />
      <p className="quiet">{t('help')}</p>
      {data ? (
        <section className="panel" aria-labelledby="export-quota">
          <h2 id="export-quota" className="panel-head">
            {t('quota.title')}
          </h2>
          <div className="export-body">
            <QuotaLine quota={data.exportOptions.quota} />
          </div>
        </section>
      ) : null}
      <ExportList />
    </div>
  );
}
