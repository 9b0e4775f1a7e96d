import { DatePicker } from 'antd';
import { inCompanyZone } from '../hooks/business-clock.js';

export interface DayPickerProps {
  label: string;
  className: string;
  /** `2026-11-22` */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** Chooses one of the company's days. */
export function DayPicker({ label, className, value, onChange }: DayPickerProps) {
  return (
    <DatePicker
      className={className}
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : inCompanyZone(`${value}T12:00:00+08:00`)}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
    />
  );
}
