import type { SharedCustomersQuery } from '@tidewater/contract';
import { useMemo } from 'react';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { useExplainText } from '../i18n.js';

export type SharedGrant = SharedCustomersQuery['grants']['edges'][number]['node'];

/** The columns of the list of shared customers; the first names the customer. */
export function useSharedColumns(): Column<SharedGrant>[] {
  const { t } = useExplainText();
  return useMemo(() => {
    const mayWhat = ({ cause, level }: SharedGrant) => {
      if (cause === 'MANUAL') return t(level === 'WRITE' ? 'shared.write' : 'shared.read');
      if (cause === 'FORMER_OWNER') return t('shared.formerOwner');
      return t(cause === 'RULE' ? 'shared.afterSales' : 'shared.collaborator');
    };
    return [
      { key: 'customer', title: t('shared.customer'), render: (row) => row.customer.name },
      { key: 'principal', title: t('shared.principal'), render: (row) => row.principal.name },
      { key: 'level', title: t('shared.level'), render: mayWhat },
      {
        key: 'until',
        title: t('shared.until'),
        render: (row) => (row.until === null ? t('shared.forever') : <DateTimeText value={row.until} />),
      },
      { key: 'owner', title: t('shared.owner'), render: (row) => <PersonName person={row.customer.owner} /> },
      { key: 'by', title: t('shared.by'), render: (row) => <PersonName person={row.by} /> },
      { key: 'reason', title: t('shared.reason'), render: (row) => row.reason ?? '' },
    ];
  }, [t]);
}
