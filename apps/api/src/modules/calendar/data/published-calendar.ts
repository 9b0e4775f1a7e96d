import type { LocalDate } from '@tidewater/domain';
import chineseDays from 'chinese-days';

/** A day the State Council announced: off, or worked in exchange. */
export interface PublishedDay {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly name: { readonly 'zh-CN': string; readonly 'en-US': string };
}

const firstYear = 2004;
/** Looked for so far ahead; a newer version of the library brings further years without a change here. */
const lastYear = 2060;

const byYear = new Map<number, readonly PublishedDay[]>();
for (let year = firstYear; year <= lastYear; year++) {
  const days = announcedIn(year);
  if (days.length > 0) byYear.set(year, days);
}

/** Years whose holidays and make-up days have been announced. */
export const publishedYears: readonly number[] = [...byYear.keys()];

/** The announced days of a year in order; empty for a year that is not known. */
export function publishedDays(year: number): readonly PublishedDay[] {
  return byYear.get(year) ?? [];
}

function announcedIn(year: number): PublishedDay[] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  if (chineseDays.getHolidaysInRange(from, to, false).length === 0) return [];
  // A weekend that is worked, or a day off with a holiday's name: the name then has three parts.
  const days = [
    ...chineseDays.getHolidaysInRange(from, to, true),
    ...chineseDays.getWorkdaysInRange(from, to, true),
  ];
  return days
    .flatMap((date) => {
      const { name, work } = chineseDays.getDayDetail(date);
      const [english, chinese] = name.split(',');
      return english && chinese
        ? [{ date, working: work, name: { 'zh-CN': chinese, 'en-US': english } }]
        : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
}
