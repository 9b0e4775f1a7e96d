import { Alert, Modal, type ModalProps } from 'antd';
import type { ReactNode } from 'react';
import type { DialogDeed } from '../hooks/use-dialog-deed.js';
import { useSharedText } from '../i18n/shared-text.js';

interface DeedDialogProps extends Pick<ModalProps, 'afterOpenChange' | 'mask' | 'width'> {
  deed: DialogDeed;
  title: string;
  okText: string;
  danger?: boolean;
  disabled?: boolean;
  /** Leaves it undone. */
  close: () => void;
  children: ReactNode;
}

/** A dialog that does one thing. A refusal is shown inside. */
export function DeedDialog({
  deed,
  danger = false,
  disabled = false,
  close,
  children,
  ...modal
}: DeedDialogProps) {
  const { t } = useSharedText();
  return (
    <Modal
      {...modal}
      open
      cancelText={t('verb.cancel')}
      okButtonProps={{ danger, loading: deed.busy, disabled }}
      onOk={deed.go}
      onCancel={close}
      destroyOnHidden
    >
      {children}
      {deed.refusal ? <Alert type="warning" showIcon title={deed.refusal} role="alert" /> : null}
    </Modal>
  );
}
