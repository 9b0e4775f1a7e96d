import { normalisePhone } from '@tidewater/domain/matching';

/** One spelling for every way to write a number, or null when there is none to compare. */
export function phoneKey(phone: string | null, country: string): string | null {
  return phone === null ? null : (normalisePhone(phone, country)?.number ?? null);
}
