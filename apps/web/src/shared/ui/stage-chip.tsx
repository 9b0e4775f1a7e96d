import type { CustomerStage } from '@tidewater/contract';
import { useSharedText } from '../i18n/shared-text.js';

// The tide rises with the stage, so that the shape tells what the colour tells.
const waterLine: Record<CustomerStage, number> = { POTENTIAL: 8, INTENT: 5, FORMAL: 0, POOL: 12 };

/** A customer's stage, by colour, shape and word. */
export function StageChip({ stage }: { stage: CustomerStage }) {
  const { t } = useSharedText();
  return (
    <span className="stage-chip" data-stage={stage}>
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
        <clipPath id={`tide-${stage}`}>
          <rect x="0" y={waterLine[stage]} width="12" height="12" />
        </clipPath>
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle cx="6" cy="6" r="5" fill="currentColor" clipPath={`url(#tide-${stage})`} />
      </svg>
      {t(`stage.${stage}`)}
    </span>
  );
}
