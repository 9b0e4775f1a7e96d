import { useMay, useReads } from '../../../shared/graphql/use-viewer.js';
import type { FilterField } from '../../../shared/ui/filter-bar.js';
import { useCustomersText } from '../i18n.js';

/** The filters above the customer list. */
export function useListFilters(): FilterField[] {
  const { t } = useCustomersText();
  const may = useMay();
  const reads = useReads();
  const seesOthers = may('customer.assign', 'customer.recycle', 'protection.review', 'approval.decide');
  const others: FilterField[] = [
    {
      key: 'whose',
      label: t('filter.whose'),
      kind: 'choice',
      options: [{ value: 'mine', label: t('filter.mine') }],
    },
    { key: 'owner', label: t('filter.owner'), kind: 'person' },
  ];
  const quiet: FilterField = {
    key: 'quiet',
    label: t('filter.quiet'),
    kind: 'choice',
    options: [
      { value: '7', label: t('filter.quiet7') },
      { value: '15', label: t('filter.quiet15') },
      { value: '30', label: t('filter.quiet30') },
    ],
  };
  return [
    ...(seesOthers ? others : []),
    {
      key: 'due',
      label: t('filter.due'),
      kind: 'choice',
      options: [
        { value: '0', label: t('filter.dueToday') },
        { value: '1', label: t('filter.due1') },
        { value: '3', label: t('filter.due3') },
        { value: '7', label: t('filter.due7') },
      ],
    },
    ...(reads('Customer.lastFollowUpAt', 'activity') ? [quiet] : []),
    {
      key: 'state',
      label: t('filter.state'),
      kind: 'choice',
      options: [{ value: 'review', label: t('filter.reviewPending') }],
    },
    { key: 'industry', label: t('filter.industry'), kind: 'text' },
  ];
}
