import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { TabLine } from '../../../shared/ui/tab-line.js';
import { useTerritoryText } from '../i18n.js';
import { RedrawHistory } from '../parts/redraw-history.js';
import { TerritoryList } from '../parts/territory-list.js';
import { TerritoryOpened } from '../parts/territory-opened.js';
import './territories-page.css';

/** AC-9: which customers belong together, who sees them, and what a redraw would move. */
export function TerritoriesPage() {
  const { t } = useTerritoryText();
  const { params, change } = useAddress();
  const tab = params.get('tab') === 'history' ? 'history' : 'list';
  return (
    <div className="page page-fill">
      <PageHeader
        title={t('title')}
        actions={
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => change({ territory: 'new' })}
          >
            {t('add')}
          </Button>
        }
      />
      <TabLine
        label={t('title')}
        current={tab}
        tabs={[
          { key: 'list', label: t('tab.list') },
          { key: 'history', label: t('tab.history') },
        ]}
        choose={(next) => change({ tab: next === 'history' ? 'history' : undefined })}
      />
      {tab === 'history' ? <RedrawHistory /> : <TerritoryList />}
      <TerritoryOpened />
    </div>
  );
}
