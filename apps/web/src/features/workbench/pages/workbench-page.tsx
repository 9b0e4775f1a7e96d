import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useMay, useViewer } from '../../../shared/graphql/use-viewer.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { useWorkbenchText } from '../i18n.js';
import { ApprovalsPanels } from '../parts/approvals-panels.js';
import { CountsPanel } from '../parts/counts-panel.js';
import { DropsPanel } from '../parts/drops-panel.js';
import { ExpiringPanel } from '../parts/expiring-panel.js';
import { RemindersPanel } from '../parts/reminders-panel.js';

/** Where the day begins: whom to contact, what runs out, what waits. */
export function WorkbenchPage() {
  const { t } = useWorkbenchText();
  const { user, counts } = useViewer();
  const may = useMay();
  const navigate = useNavigate();
  const hour = useNow().hour();
  const sells = may('customer.create', 'customer.claim');
  // A manager who protects nobody has no use for meters that stand at zero.
  const holds = counts.potential + counts.intent + counts.claimsToday > 0;
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        aside={<span className="quiet">{t(`hello.${partOfDay(hour)}`, { name: user.name })}</span>}
        actions={
          may('customer.create') ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden="true" />}
              onClick={() => void navigate('/customers/new')}
            >
              {t('enter')}
            </Button>
          ) : null
        }
      />
      {sells && (holds || !may('customer.assign')) ? <CountsPanel /> : null}
      <div className="workbench-columns">
        <div className="workbench-column">
          <RemindersPanel />
          {may('pool.read', 'customer.claim') ? <DropsPanel /> : null}
        </div>
        <div className="workbench-column">
          {sells ? <ExpiringPanel /> : null}
          <ApprovalsPanels />
        </div>
      </div>
    </div>
  );
}

function partOfDay(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
