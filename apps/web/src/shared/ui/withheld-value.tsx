import { LockOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useId } from 'react';
import { useSharedText } from '../i18n/shared-text.js';

export type WithheldClass = 'contact' | 'amount' | 'note' | 'other';

const classOfField: Record<string, WithheldClass> = {
  mobile: 'contact',
  phone: 'contact',
  email: 'contact',
  wechat: 'contact',
  address: 'contact',
  amount: 'amount',
  note: 'note',
};

/** A value the viewer may not see: not empty, withheld; says which class of field and whom to ask. */
export function WithheldValue({ field }: { field: string }) {
  const { t } = useSharedText();
  const id = useId();
  const help = t('withheld.help', { what: t(`withheld.${classOfField[field] ?? 'other'}`) });
  return (
    <Tooltip title={help}>
      <span className="withheld" tabIndex={0} role="note" aria-describedby={id}>
        <LockOutlined aria-hidden="true" />
        {t('withheld.title')}
        <span id={id} hidden>
          {help}
        </span>
      </span>
    </Tooltip>
  );
}
