import { DatePicker } from 'antd';
import { useNow } from '../hooks/use-now.js';
import { inCompanyZone } from '../hooks/business-clock.js';

interface DayPickerProps {
  label: string;
  className?: string;
  id?: string;
  /** Only today and later can be chosen. */
  ahead?: boolean;
  /** `2026-11-22` */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** Chooses one of the company's days. */
export function DayPicker({ label, className = '', id, ahead = false, value, onChange }: DayPickerProps) {
  const now = useNow();
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      className={className}
      disabledDate={(day) => ahead && day.isBefore(now, 'day')}
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : inCompanyZone(`${value}T12:00:00+08:00`)}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
    />
  );
}
