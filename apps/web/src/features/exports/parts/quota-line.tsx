import type { ExportQuotaPartsFragment } from '@tidewater/contract';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { useExportsText } from '../i18n.js';

/** How many rows may still leave today. */
export function QuotaLine({ quota }: { quota: ExportQuotaPartsFragment }) {
  const { t } = useExportsText();
  const sayTime = useSayTime();
  const { limit, used, left, renewsAt } = quota;
  return (
    <p className="export-quota numbers">
      <strong data-empty={left === 0}>{t('quota.left', { left: left.toLocaleString('en-US') })}</strong>
      <span className="quiet">
        {t('quota.of', {
          limit: limit.toLocaleString('en-US'),
          used: used.toLocaleString('en-US'),
          time: sayTime(renewsAt),
        })}
      </span>
    </p>
  );
}
