import { dayOf, inCompanyZone } from '../hooks/business-clock.js';
import { useNow } from '../hooks/use-now.js';
import { useSharedText } from '../i18n/shared-text.js';
import { fullDate, sayMoment } from './say-moment.js';

interface DateTimeTextProps {
  /** An ISO instant. */
  value: string;
  /** Leave the time of day out. */
  dateOnly?: boolean;
}

/** A moment as people say it: 今天 14:30, 昨天 09:00, 2026-11-22 周日. Always in the company's zone. */
export function DateTimeText({ value, dateOnly = false }: DateTimeTextProps) {
  const say = useSayTime();
  const moment = inCompanyZone(value);
  return (
    <time dateTime={value} title={moment.format('YYYY-MM-DD HH:mm:ss')} className="numbers">
      {say(value, { dateOnly })}
    </time>
  );
}

/** The same in plain text, for sentences and labels. */
export function useSayTime(): (value: string, options?: { dateOnly?: boolean }) => string {
  const { t, locale } = useSharedText();
  const now = useNow();
  const near = { today: t('date.today'), yesterday: t('date.yesterday'), tomorrow: t('date.tomorrow') };
  return (value, { dateOnly = false } = {}) =>
    sayMoment(inCompanyZone(value), now, { near, locale, dateOnly });
}

/** A calendar date (not an instant), `2026-11-22` → `2026-11-22 周日`. */
export function DateText({ value }: { value: string }) {
  const { locale } = useSharedText();
  return (
    <time dateTime={value} className="numbers">
      {fullDate(dayOf(value), locale)}
    </time>
  );
}
