import { useSharedText } from '../i18n/shared-text.js';

/** How many records a list has: exact, or more than the limit of counting. */
export function CountText({ total }: { total: { value: number; capped: boolean } | undefined }) {
  const { t } = useSharedText();
  if (!total) return null;
  return (
    <span className="page-count numbers">
      {t(total.capped ? 'list.totalCapped' : 'list.total', { count: total.value })}
    </span>
  );
}
