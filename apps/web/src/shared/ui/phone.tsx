import { Tooltip } from 'antd';
import { useSharedText } from '../i18n/shared-text.js';
import { spacedPhone } from './spaced-phone.js';

/** A number to call: 138 0013 8000; masked ones (138 **** 8000) are text and say why. */
export function Phone({ number }: { number: string }) {
  const { t } = useSharedText();
  const shown = spacedPhone(number);
  if (number.includes('*')) {
    return (
      <Tooltip title={t('withheld.masked')}>
        <span className="phone" tabIndex={0} role="note" aria-label={`${shown} ${t('withheld.masked')}`}>
          {shown}
        </span>
      </Tooltip>
    );
  }
  return (
    <a
      className="phone"
      href={`tel:${number.replaceAll(/[^\d+]/gu, '')}`}
      aria-label={t('phone.call', { number: shown })}
      onClick={(event) => event.stopPropagation()}
    >
      {shown}
    </a>
  );
}
