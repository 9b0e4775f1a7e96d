import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

/** Days are the company's days, never the browser's (LC-17). */
export const companyZone = 'Asia/Shanghai';

let offset = 0;
const listeners = new Set<() => void>();

/** The application's clock as the server tells it: in a demo it may stand days ahead of the real one. */
export const businessClock = {
  now: (): Dayjs => dayjs().add(offset, 'millisecond').tz(companyZone),
  set(serverNow: string): void {
    offset = dayjs(serverNow).diff(dayjs());
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const inCompanyZone = (instant: string): Dayjs => dayjs(instant).tz(companyZone);

/** What a picker shows is meant in the company's zone, whatever zone the browser is in. */
export const fromPicker = (shown: Dayjs): Dayjs => dayjs.tz(shown.format('YYYY-MM-DDTHH:mm:ss'), companyZone);

/** First and last moment of a day of the company, counted from a date like `2026-11-22`. */
export const startOfDay = (date: string, daysLater = 0): string =>
  dayjs.tz(date, companyZone).add(daysLater, 'day').startOf('day').toISOString();
export const endOfDay = (date: string, daysLater = 0): string =>
  dayjs.tz(date, companyZone).add(daysLater, 'day').endOf('day').toISOString();
