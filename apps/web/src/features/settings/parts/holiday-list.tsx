import type { HolidayYearPartsFragment } from '@tidewater/contract';
import { useHolidayText } from '../holiday-text.js';
import { rangesOf } from '../year-calendar.js';

interface HolidayListProps {
  holidays: HolidayYearPartsFragment;
  workingDays: number;
}

/** The year's special days in words. */
export function HolidayList({ holidays, workingDays }: HolidayListProps) {
  const { t } = useHolidayText();
  const ranges = rangesOf(holidays);
  return (
    <section className="panel holiday-list" aria-labelledby="holiday-list">
      <h2 id="holiday-list">{t('list')}</h2>
      <p className="quiet numbers">{t('total', { count: workingDays })}</p>
      {ranges.length === 0 ? (
        <p>{t('noneKnown')}</p>
      ) : (
        <ul>
          {ranges.map((range) => (
            <li key={range.from} data-working={range.working}>
              <strong>{range.name}</strong>
              <span className="numbers">
                {range.count === 1
                  ? range.from.slice(5)
                  : t('range', { from: range.from.slice(5), to: range.to.slice(5) })}
              </span>
              <span className="quiet numbers">
                {range.working ? t('works') : t('days', { count: range.count })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
