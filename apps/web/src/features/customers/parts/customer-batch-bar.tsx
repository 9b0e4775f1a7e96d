import { DownloadOutlined, RollbackOutlined, UserSwitchOutlined } from '@ant-design/icons';
import type { CustomerFilter, CustomerOrder, CustomerRowPartsFragment } from '@tidewater/contract';
import { Button } from 'antd';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useTask } from '../../../shared/hooks/tasks.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { useCustomersText } from '../i18n.js';

interface CustomerBatchBarProps {
  rows: CustomerRowPartsFragment[];
  /** Where they were ticked: an export keeps its order. */
  list: { filter: CustomerFilter; orderBy: CustomerOrder[] };
  clear: () => void;
}

/** What can be done with the ticked customers. Each row is judged by the server and answered for by itself. */
export function CustomerBatchBar({ rows, list, clear }: CustomerBatchBarProps) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const may = useMay();
  const openTask = useTask();
  const customers = rows.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <strong className="numbers">{shared('list.selected', { count: rows.length })}</strong>
      {may('customer.assign') ? (
        <ActionButton
          action={{
            key: 'assign',
            label: t('batch.assign'),
            icon: <UserSwitchOutlined aria-hidden="true" />,
            run: () => openTask('assign', { customers, done: clear }),
          }}
        />
      ) : null}
      {may('customer.recycle') ? (
        <ActionButton
          action={{
            key: 'recycle',
            label: t('batch.recycle'),
            icon: <RollbackOutlined aria-hidden="true" />,
            danger: true,
            run: () => openTask('recycle', { customers, done: clear }),
          }}
        />
      ) : null}
      {may('customer.export') ? (
        <ActionButton
          action={{
            key: 'export',
            label: t('batch.export'),
            icon: <DownloadOutlined aria-hidden="true" />,
            run: () => openTask('export', { ...list, customers, done: clear }),
          }}
        />
      ) : null}
      <Button type="link" onClick={clear}>
        {shared('list.clearSelection')}
      </Button>
    </>
  );
}
