import { currentLocale } from '../i18n/i18n.js';
import { useSharedText } from '../i18n/shared-text.js';

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

/** `-1234567.8` → `-1,234,567.80` */
export function groupDigits(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped}.${fraction.padEnd(2, '0')}`;
}
