import type { FilterField } from '../../../shared/ui/filter-bar.js';
import { usePoolText } from '../i18n.js';

/** The filters above the pool. */
export function usePoolFilters(): FilterField[] {
  const { t } = usePoolText();
  return [
    {
      key: 'since',
      label: t('filter.since'),
      kind: 'choice',
      options: [
        { value: '1', label: t('filter.since1') },
        { value: '7', label: t('filter.since7') },
        { value: '30', label: t('filter.since30') },
      ],
    },
    {
      key: 'state',
      label: t('filter.state'),
      kind: 'choice',
      options: [
        { value: 'free', label: t('filter.free') },
        { value: 'locked', label: t('filter.locked') },
      ],
    },
    {
      key: 'entered',
      label: t('filter.entered'),
      kind: 'choice',
      options: [{ value: 'mine', label: t('filter.mine') }],
    },
    { key: 'industry', label: t('filter.industry'), kind: 'text' },
  ];
}
