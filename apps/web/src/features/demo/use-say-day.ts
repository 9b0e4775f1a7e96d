import type { Dayjs } from 'dayjs';
import { currentLocale } from '../../shared/i18n/i18n.js';
import { fullDate } from '../../shared/ui/say-moment.js';

/** A day in full even when it is today: the demo is about which day it is. */
export function useSayDay(): (day: Dayjs) => string {
  return (day) => fullDate(day, currentLocale());
}
