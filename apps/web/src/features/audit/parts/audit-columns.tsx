import type { AuditLinePartsFragment } from '@tidewater/contract';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { useAuditText } from '../i18n.js';
import { useSayDetail } from '../say-detail.js';
import { AuditActor } from './audit-actor.js';
import { AuditSubjectText } from './audit-subject.js';

const shownFacts = 3;

export function useAuditColumns(): Column<AuditLinePartsFragment>[] {
  const { t, list } = useAuditText();
  const sayDetail = useSayDetail();
  return [
    { key: 'deed', title: t('column.deed'), render: ({ deed }) => t(`deed.${deed}`) },
    { key: 'at', title: t('column.at'), render: ({ at }) => <DateTimeText value={at} /> },
    { key: 'actor', title: t('column.actor'), render: (line) => <AuditActor line={line} /> },
    { key: 'subject', title: t('column.subject'), render: (line) => <AuditSubjectText line={line} /> },
    {
      key: 'detail',
      title: t('column.detail'),
      render: ({ detail }) =>
        sayDetail(detail)
          .filter(({ name }) => name !== 'name')
          .slice(0, shownFacts)
          .map(({ label, values }) => `${label} ${list(values.slice(0, 3))}`)
          .join(' · '),
    },
    {
      key: 'address',
      title: t('column.address'),
      optional: true,
      render: ({ address }) => <span className="numbers">{address}</span>,
    },
  ];
}
