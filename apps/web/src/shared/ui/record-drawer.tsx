import { CloseOutlined, ExpandAltOutlined } from '@ant-design/icons';
import { Button, Drawer, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useIsPhone } from '../hooks/use-is-phone.js';
import { useSharedText } from '../i18n/shared-text.js';
import './record-drawer.css';

interface RecordDrawerProps {
  open: boolean;
  close: () => void;
  /** Where the full page of the record is, if it has one. */
  page?: string;
  label: string;
  children: ReactNode;
}

/** A record over the list one came from; a sheet of full width on a phone. */
export function RecordDrawer({ open, close, page, label, children }: RecordDrawerProps) {
  const { t } = useSharedText();
  const phone = useIsPhone();
  return (
    <Drawer
      open={open}
      onClose={close}
      size={phone ? '100%' : 'min(760px, 92vw)'}
      closable={false}
      rootClassName="record-drawer"
      aria-label={label}
      destroyOnHidden
    >
      <div className="record-drawer-bar">
        {page === undefined ? null : (
          <Tooltip title={t('drawer.openPage')}>
            <Link to={page} className="icon-link" aria-label={t('drawer.openPage')}>
              <ExpandAltOutlined aria-hidden="true" />
            </Link>
          </Tooltip>
        )}
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden="true" />}
          aria-label={t('drawer.close')}
          onClick={close}
        />
      </div>
      {children}
    </Drawer>
  );
}
