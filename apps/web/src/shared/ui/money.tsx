import { currentLocale } from '../i18n/i18n.js';
import { useSharedText } from '../i18n/shared-text.js';
import { groupDigits } from './group-digits.js';

interface MoneyProps {
  value: string;
  currency: string;
}

/** An amount of money: 1,234,567.89 元. The decimal string is grouped as it stands, never made a float. */
export function Money({ value, currency }: MoneyProps) {
  const { t } = useSharedText();
  return (
    <span className="money">
      {groupDigits(value)} {currency === 'CNY' && currentLocale() === 'zh-CN' ? t('money.yuan') : currency}
    </span>
  );
}
