import { CloseCircleFilled } from '@ant-design/icons';
import { useMemo, type ReactNode } from 'react';
import { useSharedText } from '../i18n/shared-text.js';

/** The cross that empties a field, with a name in the viewer's language; for `allowClear`. */
export function useClearButton(): { clearIcon: ReactNode; label: string } {
  const { t } = useSharedText();
  const label = t('verb.clear');
  return useMemo(() => ({ clearIcon: <CloseCircleFilled aria-label={label} />, label }), [label]);
}
