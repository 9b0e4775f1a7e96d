import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { JobStatus } from '@tidewater/contract';
import './job-status-text.css';

const icons = {
  QUEUED: <ClockCircleOutlined aria-hidden="true" />,
  RUNNING: <SyncOutlined aria-hidden="true" />,
  DONE: <CheckCircleOutlined aria-hidden="true" />,
  FAILED: <CloseCircleOutlined aria-hidden="true" />,
  CANCELLED: <StopOutlined aria-hidden="true" />,
};

/** Where background work stands, in a sign and the word its feature has for it. */
export function JobStatusText({ status, label }: { status: JobStatus; label: string }) {
  return (
    <span className="job-status" data-status={status}>
      {icons[status]} {label}
    </span>
  );
}
