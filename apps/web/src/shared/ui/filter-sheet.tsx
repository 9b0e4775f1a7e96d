import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSharedText } from '../i18n/shared-text.js';

interface FilterSheetProps {
  clear: () => void;
  /** Called when it has slid shut. */
  close: () => void;
  children: ReactNode;
}

/** The filters of a list on a phone: a sheet from below. */
export function FilterSheet({ clear, close, children }: FilterSheetProps) {
  const { t } = useSharedText();
  const [open, setOpen] = useState(true);
  return (
    <Drawer
      open={open}
      onClose={() => setOpen(false)}
      afterOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
      placement="bottom"
      size="auto"
      title={t('filter.title')}
      footer={
        <div className="filter-sheet-foot">
          <Button onClick={clear}>{t('list.clearFilters')}</Button>
          <Button type="primary" onClick={() => setOpen(false)}>
            {t('filter.apply')}
          </Button>
        </div>
      }
    >
      <div className="filter-sheet">{children}</div>
    </Drawer>
  );
}
