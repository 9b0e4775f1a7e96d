import type { Dayjs } from 'dayjs';
import { currentLocale } from '../../shared/i18n/i18n.js';

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  'en-US': ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** A day in full even when it is today: the demo is about which day it is. */
export function useSayDay(): (day: Dayjs) => string {
  return (day) => `${day.format('YYYY-MM-DD')} ${weekdays[currentLocale()][day.day()] ?? ''}`;
}
