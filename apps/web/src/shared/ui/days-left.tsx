import { useSharedText } from '../i18n/shared-text.js';

/** Days until the protection ends: quiet above 7, amber from 7, red from 3; the number always in words. */
export function DaysLeft({ days }: { days: number | null | undefined }) {
  const { t } = useSharedText();
  if (days === null || days === undefined) return <span className="days-left">{t('days.none')}</span>;
  return (
    <span className="days-left" data-urgency={urgencyOf(days)}>
      {days < 0 ? t('days.overdue') : days === 0 ? t('days.today') : t('days.left', { count: days })}
    </span>
  );
}

function urgencyOf(days: number): 'calm' | 'soon' | 'now' {
  if (days <= 3) return 'now';
  return days <= 7 ? 'soon' : 'calm';
}
