import type { Dayjs } from 'dayjs';
import { dayOf, inCompanyZone } from '../hooks/business-clock.js';
import { useNow } from '../hooks/use-now.js';
import { useSharedText } from '../i18n/shared-text.js';

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
  return (value, { dateOnly = false } = {}) => {
    const moment = inCompanyZone(value);
    const days = moment.startOf('day').diff(now.startOf('day'), 'day');
    const near =
      days === 0
        ? t('date.today')
        : days === -1
          ? t('date.yesterday')
          : days === 1
            ? t('date.tomorrow')
            : undefined;
    const time = dateOnly ? '' : ` ${moment.format('HH:mm')}`;
    if (near) return `${near}${time}`;
    return Math.abs(days) < 7 || dateOnly ? `${fullDate(moment, locale)}${time}` : fullDate(moment, locale);
  };
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

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'en-US': ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

function fullDate(moment: Dayjs, locale: keyof typeof weekdays): string {
  return `${moment.format('YYYY-MM-DD')} ${weekdays[locale][moment.day()] ?? ''}`;
}
