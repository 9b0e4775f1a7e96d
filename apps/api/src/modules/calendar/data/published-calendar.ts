import type { LocalDate } from '@tidewater/domain';
import { createRequire } from 'node:module';

/** A day the State Council announced: off, or worked in exchange. */
export interface PublishedDay {
  readonly date: LocalDate;
  readonly working: boolean;
  readonly name: { readonly 'zh-CN': string; readonly 'en-US': string };
}

/** By date: `New Year's Day,元旦,1`. */
type Announcements = Readonly<Record<LocalDate, string>>;

// The library's data as it is: asking it day by day takes a third of a second at every start.
const announced: { readonly holidays: Announcements; readonly workdays: Announcements } = createRequire(
  import.meta.url,
)('chinese-days/dist/chinese-days.json');

const byYear = new Map<number, PublishedDay[]>();
for (const day of [...daysOf(announced.holidays, false), ...daysOf(announced.workdays, true)]) {
  const year = Number(day.date.slice(0, 4));
  const days = byYear.get(year);
  if (days === undefined) byYear.set(year, [day]);
  else days.push(day);
}
for (const days of byYear.values()) days.sort((a, b) => a.date.localeCompare(b.date));

/** Years whose holidays and make-up days have been announced. */
export const publishedYears: readonly number[] = [...byYear.keys()].sort((a, b) => a - b);

/** The announced days of a year in order; empty for a year that is not known. */
export function publishedDays(year: number): readonly PublishedDay[] {
  return byYear.get(year) ?? [];
}

function daysOf(announcements: Announcements, working: boolean): PublishedDay[] {
  return Object.entries(announcements).map(([date, names]) => {
    const [english = '', chinese = ''] = names.split(',');
    return { date, working, name: { 'zh-CN': chinese, 'en-US': english } };
  });
}
