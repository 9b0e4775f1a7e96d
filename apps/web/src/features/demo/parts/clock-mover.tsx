import { FastForwardOutlined, LoadingOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { inCompanyZone } from '../../../shared/hooks/business-clock.js';
import { useDemoText } from '../i18n.js';
import { useSayDay } from '../use-say-day.js';

const steps = [1, 3, 15, 30];

interface ClockMoverProps {
  /** Where the clock is just being moved to. */
  target: string | undefined;
  move: (days: number) => void;
}

/** Moves the clock on by days; while that runs it says so. */
export function ClockMover({ target, move }: ClockMoverProps) {
  const { t } = useDemoText();
  const sayDay = useSayDay();
  return (
    <span className="demo-bar-part demo-clock">
      <span className="quiet demo-clock-label">
        <FastForwardOutlined aria-hidden="true" /> {t('forward')}
        <Tooltip title={t('forwardHelp')}>
          <button type="button" className="demo-help" aria-label={t('forwardHelp')}>
            <QuestionCircleOutlined aria-hidden="true" />
          </button>
        </Tooltip>
      </span>
      <span className="demo-clock-steps">
        {steps.map((days) => (
          <Button
            key={days}
            size="small"
            disabled={target !== undefined}
            aria-label={t('forwardDays', { count: days })}
            onClick={() => move(days)}
          >
            {t('days', { count: days })}
          </Button>
        ))}
      </span>
      <span role="status" className="demo-clock-running">
        {target === undefined ? null : (
          <>
            <LoadingOutlined aria-hidden="true" /> {t('running', { date: sayDay(inCompanyZone(target)) })}
          </>
        )}
      </span>
    </span>
  );
}
