import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ImportJobPartsFragment } from '@tidewater/contract';
import { useImportText } from '../i18n.js';
import './job-status-text.css';

const icons = {
  QUEUED: <ClockCircleOutlined aria-hidden="true" />,
  RUNNING: <SyncOutlined aria-hidden="true" />,
  DONE: <CheckCircleOutlined aria-hidden="true" />,
  FAILED: <CloseCircleOutlined aria-hidden="true" />,
  CANCELLED: <StopOutlined aria-hidden="true" />,
};

/** Where an import stands, in a word and a sign. */
export function JobStatusText({ job: { status } }: { job: Pick<ImportJobPartsFragment, 'status'> }) {
  const { t } = useImportText();
  return (
    <span className="import-status" data-status={status}>
      {icons[status]} {t(`status.${status}`)}
    </span>
  );
}
