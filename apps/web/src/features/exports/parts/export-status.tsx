import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ExportJobPartsFragment } from '@tidewater/contract';
import { useExportsText } from '../i18n.js';
import './export-status.css';

const icons = {
  QUEUED: <ClockCircleOutlined aria-hidden="true" />,
  RUNNING: <SyncOutlined aria-hidden="true" />,
  DONE: <CheckCircleOutlined aria-hidden="true" />,
  FAILED: <CloseCircleOutlined aria-hidden="true" />,
  CANCELLED: <StopOutlined aria-hidden="true" />,
};

/** Where an export stands, in a word and a sign. */
export function ExportStatusText({ job: { status } }: { job: Pick<ExportJobPartsFragment, 'status'> }) {
  const { t } = useExportsText();
  return (
    <span className="export-status" data-status={status}>
      {icons[status]} {t(`status.${status}`)}
    </span>
  );
}
