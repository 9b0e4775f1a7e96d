import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { SettingsHolidaysDocument, type HolidayYearPartsFragment } from '@tidewater/contract';
import { Alert, Button, Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { useHolidayText } from '../holiday-text.js';
import { DayDialog } from '../parts/day-dialog.js';
import { HolidayList } from '../parts/holiday-list.js';
import { MonthTable } from '../parts/month-table.js';
import { daysOfYear, monthsOf, type CalendarDay } from '../year-calendar.js';
import './holidays-page.css';

/** LC-17: the working days by which limits count, a year at a glance. */
export function HolidaysPage() {
  const { t } = useHolidayText();
  const editable = useMay()('holiday.update');
  const now = useNow();
  const { params, change } = useAddress();
  const inAddress = Number(params.get('year'));
  const year = inAddress >= 1900 && inAddress <= 2200 ? inAddress : now.year();
  const { data, previousData, error, refetch } = useQuery(SettingsHolidaysDocument, {
    variables: { year },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data?.holidays ?? (previousData?.holidays.year === year ? previousData.holidays : undefined);
  const show = (next: number) => change({ year: next === now.year() ? undefined : String(next) });
  return (
    <div className="page">
      <PageHeader
        title={t('title')}
        actions={
          <div className="holiday-years">
            <Button
              icon={<LeftOutlined aria-hidden="true" />}
              aria-label={t('previous', { year: year - 1 })}
              onClick={() => show(year - 1)}
            />
            <strong className="numbers" aria-live="polite">
              {t('year', { year })}
            </strong>
            <Button
              icon={<RightOutlined aria-hidden="true" />}
              aria-label={t('next', { year: year + 1 })}
              onClick={() => show(year + 1)}
            />
            <Button disabled={year === now.year()} onClick={() => show(now.year())}>
              {t('thisYear')}
            </Button>
          </div>
        }
      />
      <p className="quiet">{t(editable ? 'help' : 'readOnly')}</p>
      {shown ? (
        <Year holidays={shown} editable={editable} today={now.format('YYYY-MM-DD')} />
      ) : error ? (
        <QueryTrouble error={error} refetch={refetch} />
      ) : (
        <Skeleton active paragraph={{ rows: 10 }} />
      )}
    </div>
  );
}

interface YearProps {
  holidays: HolidayYearPartsFragment;
  editable: boolean;
  today: string;
}

function Year({ holidays, editable, today }: YearProps) {
  const { t } = useHolidayText();
  const [at, setAt] = useState<string>();
  const [chosen, setChosen] = useState<CalendarDay>();
  const calendar = useRef<HTMLDivElement>(null);
  const days = useMemo(() => daysOfYear(holidays), [holidays]);
  const months = useMemo(() => monthsOf(days), [days]);
  const first = `${holidays.year}-01-01`;
  const reachable = at && days.has(at) ? at : days.has(today) ? today : first;
  const go = (date: string) => {
    setAt(date);
    calendar.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  };
  return (
    <>
      {holidays.known ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('unknown', { year: holidays.year })}
          description={t('unknownHelp')}
        />
      )}
      <ul className="holiday-legend" aria-label={t('legend.label')}>
        {(['off', 'makeUp', 'weekend'] as const).map((kind) => (
          <li key={kind}>
            <span className="month-day" data-kind={kind} aria-hidden="true">
              8
            </span>
            {t(`legend.${kind}`)}
          </li>
        ))}
        <li>
          <span className="month-day" data-kind="work" data-overridden="true" aria-hidden="true">
            8
          </span>
          {t('legend.overridden')}
        </li>
      </ul>
      <div className="holiday-columns">
        <div className="holiday-months" ref={calendar}>
          {months.map((month) => (
            <MonthTable
              key={month.month}
              year={holidays.year}
              month={month}
              today={today}
              reachable={reachable}
              choose={editable ? setChosen : undefined}
              go={go}
            />
          ))}
        </div>
        <HolidayList
          holidays={holidays}
          workingDays={
            [...days.values()].filter((day) => day.kind === 'work' || day.kind === 'makeUp').length
          }
        />
      </div>
      {chosen ? <DayDialog key={chosen.date} day={chosen} close={() => setChosen(undefined)} /> : null}
    </>
  );
}
