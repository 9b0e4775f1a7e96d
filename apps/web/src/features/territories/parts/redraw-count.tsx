import type { TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { useTerritoryText } from '../i18n.js';

/** How far the count of a large preview has come. */
export function RedrawCount({ redraw: { lookedAt, toLookAt } }: { redraw: TerritoryRedrawPartsFragment }) {
  const { t } = useTerritoryText();
  return (
    <div className="redraw-count">
      <p role="status">{t(lookedAt < toLookAt ? 'counting' : 'countingSight')}</p>
      <progress aria-label={t('countProgress')} max={toLookAt || 1} value={lookedAt} />
      <span className="quiet numbers">
        {t('counted', { done: lookedAt.toLocaleString('en-US'), total: toLookAt.toLocaleString('en-US') })}
      </span>
    </div>
  );
}
