import { useHolidayText } from '../holiday-text.js';
import { moved, type CalendarDay, type CalendarMonth } from '../year-calendar.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const english = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

interface MonthTableProps {
  year: number;
  month: CalendarMonth;
  today: string;
  /** The one day of the year that the Tab key reaches; arrows go on from there. */
  reachable: string;
  choose: ((day: CalendarDay) => void) | undefined;
  go: (date: string) => void;
}

/** One month as a table of days. */
export function MonthTable({ year, month, today, reachable, choose, go }: MonthTableProps) {
  const { t, locale } = useHolidayText();
  const name =
    locale === 'zh-CN' ? t('month', { month: month.month }) : english.format(Date.UTC(year, month.month - 1));
  return (
    <table className="month panel">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          // Weeks of a month stand where they stand.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekdays[weekday]}>
                {day ? (
                  <Day
                    day={day}
                    isToday={day.date === today}
                    isReachable={day.date === reachable}
                    choose={choose}
                    go={go}
                  />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: CalendarDay;
  isToday: boolean;
  isReachable: boolean;
  choose: ((day: CalendarDay) => void) | undefined;
  go: (date: string) => void;
}

function Day({ day, isToday, isReachable, choose, go }: DayProps) {
  const { t } = useHolidayText();
  const label = [
    `${day.day},`,
    day.date,
    day.name,
    t(`kind.${day.kind}`),
    day.overridden ? t('legend.overridden') : undefined,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className="month-day numbers"
      data-date={day.date}
      data-kind={day.kind}
      data-overridden={day.overridden}
      aria-current={isToday ? 'date' : undefined}
      aria-disabled={choose ? undefined : true}
      aria-label={label.join(' ')}
      title={day.name ? label.slice(2).join(' · ') : undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={() => choose?.(day)}
      onKeyDown={(event) => {
        const next = moved(day.date, event.key);
        if (next === undefined) return;
        event.preventDefault();
        go(next);
      }}
    >
      {day.day}
    </button>
  );
}
