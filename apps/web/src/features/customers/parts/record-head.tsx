import { CopyOutlined } from '@ant-design/icons';
import type { CustomerPartsFragment } from '@tidewater/contract';
import { App, Tooltip } from 'antd';
import { useMemo } from 'react';
import { useOfferCommands } from '../../../shared/hooks/commands.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { ActionMenu } from '../../../shared/ui/action-menu.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useCustomerActions } from '../actions.js';
import { useDeadlineWords } from '../deadline-words.js';
import { useCustomersText } from '../i18n.js';
import { CustomerDialogs } from './customer-dialogs.js';
import { CustomerFlags } from './customer-flags.js';

interface RecordHeadProps {
  customer: CustomerPartsFragment;
  inDrawer: boolean;
  writeFollowUp: () => void;
  why: () => void;
}

/** Name, stage, days left, owner, and what can be done: the likeliest as buttons, the rest under "more". */
export function RecordHead({ customer, inDrawer, writeFollowUp, why }: RecordHeadProps) {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const sayTime = useSayTime();
  const deadlineWords = useDeadlineWords();
  const phone = useIsPhone();
  const { likely, rest, dialog, closeDialog } = useCustomerActions(customer, writeFollowUp);
  const buttons = phone ? likely.slice(0, 2) : likely;
  const menu = phone ? [...likely.slice(2), ...rest] : rest;
  const group = t('action.palette');
  useOfferCommands(
    useMemo(
      () =>
        [...likely, ...rest].map(({ key, label, icon, whyNot, run }) => ({
          key,
          label,
          icon,
          whyNot,
          run,
          group,
        })),
      [likely, rest, group],
    ),
  );
  const copyCode = async () => {
    await navigator.clipboard?.writeText(customer.code);
    void message.success(shared('said.copied'));
  };
  const { nextDeadline } = customer;
  return (
    <header className="record-head">
      {inDrawer ? (
        <h2 className="record-name">{customer.name}</h2>
      ) : (
        <h1 className="record-name">{customer.name}</h1>
      )}
      <div className="record-facts-line">
        <StageChip stage={customer.stage} />
        <CustomerFlags customer={customer} />
        {customer.stage === 'POOL' ? null : <DaysLeft days={customer.daysLeft} />}
        {nextDeadline ? (
          <span className="quiet">
            {t('record.nextAt', {
              date: sayTime(nextDeadline.at, { dateOnly: true }),
              what: deadlineWords(nextDeadline.what),
            })}
          </span>
        ) : null}
        <button type="button" className="link-button" onClick={why}>
          {t('record.why')}
        </button>
      </div>
      <div className="record-facts-line">
        <span>
          <span className="quiet">{t('record.owner')} </span>
          <PersonName person={customer.owner} withDepartment />
        </span>
        <Tooltip title={t('record.copyCode')}>
          <button type="button" className="link-button quiet numbers" onClick={() => void copyCode()}>
            {t('record.code', { code: customer.code })} <CopyOutlined aria-hidden="true" />
          </button>
        </Tooltip>
      </div>
      <div className="record-actions">
        {buttons.map((action, index) => (
          <ActionButton key={action.key} action={action} type={index === 0 ? 'primary' : 'default'} />
        ))}
        <ActionMenu actions={menu} label={t('action.more')} />
      </div>
      <CustomerDialogs customer={customer} dialog={dialog} close={closeDialog} />
    </header>
  );
}
