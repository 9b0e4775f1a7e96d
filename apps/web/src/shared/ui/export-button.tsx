import { DownloadOutlined } from '@ant-design/icons';
import { useTask, type Tasks } from '../hooks/tasks.js';
import { ActionButton } from './action-button.js';

interface ExportButtonProps {
  label: string;
  whyNot: string | undefined;
  list: Pick<Tasks['export'], 'filter' | 'orderBy'>;
}

/** Takes out a whole list, as it is filtered and ordered. */
export function ExportButton({ label, whyNot, list }: ExportButtonProps) {
  const openTask = useTask();
  const { filter, orderBy } = list;
  const run = () => openTask('export', { filter, orderBy, customers: null });
  return (
    <ActionButton
      action={{ key: 'export', label, icon: <DownloadOutlined aria-hidden="true" />, whyNot, run }}
    />
  );
}
