import type { Dayjs } from 'dayjs';
import type { Locale } from '../i18n/locale.js';

interface Manner {
  near: { today: string; yesterday: string; tomorrow: string };
  locale: Locale;
  /** Leave the time of day out. */
  dateOnly: boolean;
}

/** A moment as people say it: 今天 14:30, 昨天 09:00, 2026-11-22 周日; the time of day only within a week. */
export function sayMoment(moment: Dayjs, now: Dayjs, { near, locale, dateOnly }: Manner): string {
  const days = moment.startOf('day').diff(now.startOf('day'), 'day');
  const word =
    days === 0 ? near.today : days === -1 ? near.yesterday : days === 1 ? near.tomorrow : undefined;
  const time = dateOnly ? '' : ` ${moment.format('HH:mm')}`;
  if (word) return `${word}${time}`;
  return Math.abs(days) < 7 ? `${fullDate(moment, locale)}${time}` : fullDate(moment, locale);
}

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'en-US': ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** `2026-11-22 周日` */
export function fullDate(moment: Dayjs, locale: Locale): string {
  return `${moment.format('YYYY-MM-DD')} ${weekdays[locale][moment.day()] ?? ''}`;
}
