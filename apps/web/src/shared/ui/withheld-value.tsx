import { useLazyQuery } from '@apollo/client/react';
import { LockOutlined } from '@ant-design/icons';
import { WithheldReasonDocument } from '@tidewater/contract';
import { Tooltip } from 'antd';
import { useContext, useId } from 'react';
import { useSharedText } from '../i18n/shared-text.js';
import { WithheldRecordContext } from './withheld-record.js';

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

/**
 * A value the viewer may not see: not empty, withheld; says which class of field and whom to ask. On a record it asks
 * what exactly withholds it, once somebody wants to know (AC-10).
 */
export function WithheldValue({ field }: { field: string }) {
  const { t, locale } = useSharedText();
  const id = useId();
  const record = useContext(WithheldRecordContext);
  const [ask, { data }] = useLazyQuery(WithheldReasonDocument);
  const plain = t('withheld.help', { what: t(`withheld.${classOfField[field] ?? 'other'}`) });
  const told = data?.explainMyAccess.sentences;
  const find = () => {
    if (record) void ask({ variables: { ...record, field, locale } }).catch(() => undefined);
  };
  return (
    <Tooltip
      trigger={['hover', 'focus']}
      onOpenChange={(isOpen) => {
        if (isOpen) find();
      }}
      title={
        told ? (
          <ul className="withheld-reasons">
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          plain
        )
      }
    >
      <span className="withheld" tabIndex={0} role="note" aria-describedby={id}>
        <LockOutlined aria-hidden="true" />
        {t('withheld.title')}
        <span id={id} hidden>
          {told?.join('; ') ?? plain}
        </span>
      </span>
    </Tooltip>
  );
}
