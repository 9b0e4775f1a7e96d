import dayjs, { type Dayjs } from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);

// Days are the company's days, never the browser's (LC-17); whose they are the server says before a page is shown.
let zone: string | undefined;
let offset = 0;
const listeners = new Set<() => void>();

const here = (): string => zone ?? 'Asia/Shanghai';

export interface ServerClock {
  now: string;
  /** IANA name of the company's zone. */
  zone: string;
}

/** The application's clock as the server tells it: in a demo it may stand days ahead of the real one. */
export const businessClock = {
  now: (): Dayjs => dayjs().add(offset, 'millisecond').tz(here()),
  /** Whether the server has told; before that, days may be somebody else's. */
  isSet: (): boolean => zone !== undefined,
  set(server: ServerClock): void {
    offset = businessClock.ahead(server);
    zone = server.zone;
    for (const listener of listeners) listener();
  },
  /** By how many milliseconds it is ahead of the real one; or the server's, as it has just told. */
  ahead: (server?: ServerClock): number => (server ? dayjs(server.now).diff(dayjs()) : offset),
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const inCompanyZone = (instant: string): Dayjs => dayjs(instant).tz(here());

/** A date like `2026-11-22` as the company's day. */
export const dayOf = (date: string): Dayjs => dayjs.tz(date, here());

/** What a picker shows is meant in the company's zone, whatever zone the browser is in. */
export const fromPicker = (shown: Dayjs): Dayjs => dayjs.tz(shown.format('YYYY-MM-DDTHH:mm:ss'), here());

/** First and last moment of a day of the company, counted from a date like `2026-11-22`. */
export const startOfDay = (date: string, daysLater = 0): string =>
  dayOf(date).add(daysLater, 'day').startOf('day').toISOString();
export const endOfDay = (date: string, daysLater = 0): string =>
  dayOf(date).add(daysLater, 'day').endOf('day').toISOString();
