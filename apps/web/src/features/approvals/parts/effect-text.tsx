import { useSayTime } from '../../../shared/ui/date-time-text.js';
import type { Effect } from '../effect.js';
import { useApprovalsText } from '../i18n.js';

/** The effect of a decision in a sentence. */
export function useSayEffect(): (effect: Effect | undefined) => string | undefined {
  const { t } = useApprovalsText();
  const sayTime = useSayTime();
  return (effect) =>
    effect &&
    t(`effect.${effect.kind}`, {
      date: 'until' in effect ? sayTime(effect.until, { dateOnly: true }) : '',
      days: 'days' in effect ? effect.days : 0,
      count: 'count' in effect ? effect.count : 0,
    });
}
