import { DatePicker, Form, Radio } from 'antd';
import { businessClock, endOfDay } from '../../../shared/hooks/business-clock.js';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { useAccessText } from '../access-words.js';

const presets = ['tomorrow', 'week', 'date', 'forever'] as const;
type Preset = (typeof presets)[number];

export interface Until {
  preset: Preset;
  /** `2026-11-30`, where a date is chosen. */
  date: string | null;
}

/** The moment a choice means: the end of a day of the company; null without end, undefined while none is chosen. */
export function untilOf({ preset, date }: Until): string | null | undefined {
  const today = businessClock.now().format('YYYY-MM-DD');
  switch (preset) {
    case 'tomorrow':
      return endOfDay(today, 1);
    case 'week':
      return endOfDay(today, 7);
    case 'date':
      return date === null ? undefined : endOfDay(date);
    case 'forever':
      return null;
    default:
      return preset satisfies never;
  }
}

interface GrantUntilProps {
  value: Until;
  onChange: (until: Until) => void;
  tried: boolean;
}

/** Until tomorrow, for a week, until a day, or without end. */
export function GrantUntil({ value, onChange, tried }: GrantUntilProps) {
  const { t } = useAccessText();
  const now = useNow();
  const sayTime = useSayTime();
  const until = untilOf(value);
  const missing = tried && until === undefined;
  const labels: Record<Preset, string> = {
    tomorrow: t('dialog.untilTomorrow'),
    week: t('dialog.untilWeek'),
    date: t('dialog.untilDate'),
    forever: t('dialog.untilForever'),
  };
  return (
    <Form.Item
      label={t('dialog.until')}
      validateStatus={missing ? 'error' : ''}
      help={
        missing ? t('dialog.dateMissing') : until ? t('dialog.ends', { time: sayTime(until) }) : undefined
      }
    >
      <div className="grant-until-choice">
        <Radio.Group
          optionType="button"
          aria-label={t('dialog.until')}
          value={value.preset}
          options={presets.map((preset) => ({ value: preset, label: labels[preset] }))}
          onChange={(event) => {
            const preset = presets.find((one) => one === event.target.value);
            if (preset) onChange({ ...value, preset });
          }}
        />
        {value.preset === 'date' ? (
          <DatePicker
            aria-label={t('dialog.date')}
            placeholder={t('dialog.date')}
            disabledDate={(day) => day.isBefore(now, 'day')}
            onChange={(day) => onChange({ ...value, date: day?.format('YYYY-MM-DD') ?? null })}
          />
        ) : null}
      </div>
    </Form.Item>
  );
}
