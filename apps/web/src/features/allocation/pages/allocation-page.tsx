import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useAllocationText } from '../i18n.js';
import { HandoverTab } from '../parts/handover-tab.js';
import { HistoryTab } from '../parts/history-tab.js';
import './allocation-page.css';

/** LC-14: handing over what a leaver owns, and what was done in bulk lately. */
export function AllocationPage() {
  const { t } = useAllocationText();
  const may = useMay();
  const { params, change } = useAddress();
  const handsOver = may('customer.handOver');
  const tab = handsOver && params.get('tab') !== 'history' ? 'handover' : 'history';
  return (
    <div className="page">
      <PageHeader title={t('title')} />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          ...(handsOver ? [{ key: 'handover' as const, label: t('tab.handover') }] : []),
          { key: 'history' as const, label: t('tab.history') },
        ]}
        choose={(next) => change({ tab: next === 'history' ? 'history' : undefined })}
      />
      {tab === 'handover' ? <HandoverTab /> : <HistoryTab />}
    </div>
  );
}
