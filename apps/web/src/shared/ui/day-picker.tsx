import { DatePicker } from 'antd';
import { useNow } from '../hooks/use-now.js';
import { inCompanyZone } from '../hooks/business-clock.js';

interface DayPickerProps {
  label: string;
  className?: string;
  id?: string;
  /** No label stands beside it: it stands in the field. */
  alone?: boolean;
  /** Only today and later can be chosen. */
  ahead?: boolean;
  /** `2026-11-22` */
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** Chooses one of the company's days. */
export function DayPicker(props: DayPickerProps) {
  const { label, className = '', id, alone = false, ahead = false, value, onChange } = props;
  const now = useNow();
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(alone ? { placeholder: label } : {})}
      className={className}
      disabledDate={(day) => ahead && day.isBefore(now, 'day')}
      aria-label={label}
      value={value === undefined ? null : inCompanyZone(`${value}T12:00:00+08:00`)}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
    />
  );
}
