import { AuditLogDocument } from '@tidewater/contract';
import { auditDeeds } from '@tidewater/domain';
import { Button, Tag } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordDrawer } from '../../../shared/ui/record-drawer.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { auditFilter, auditFilterNames } from '../audit-filter.js';
import { useAuditText } from '../i18n.js';
import { useAuditColumns } from '../parts/audit-columns.js';
import { AuditLine } from '../parts/audit-line.js';
import { useVerify } from '../parts/verify-button.js';
import './audit-page.css';

/** AC-11: who did what and when, searchable, and proven whole on demand. */
export function AuditPage() {
  const { t } = useAuditText();
  const { t: shared } = useSharedText();
  const { params, change } = useAddress();
  const key = auditFilterNames.map((name) => params.get(name) ?? '').join('\n');
  // The open line is in the address as well, and no reason to ask anew.
  // oxlint-disable-next-line react/exhaustive-deps
  const variables = useMemo(() => ({ filter: auditFilter(params), first: 50 }), [key]);
  const pages = usePages(AuditLogDocument, variables, (data) => data.auditLog);
  const columns = useAuditColumns();
  const open = (id: string) => change({ line: id }, { push: true });
  const { button, result } = useVerify(open);
  const close = () => change({ line: undefined });
  const line = params.get('line');
  const filtered = auditFilterNames.some((name) => params.has(name));
  const clear = () => change(Object.fromEntries(auditFilterNames.map((name) => [name, undefined])));
  return (
    <div className="page page-fill">
      <PageHeader title={t('title')} aside={<CountText total={pages.total} />} actions={button} />
      <p className="quiet">{t('help')}</p>
      {result}
      <FilterBar
        searchPlaceholder={t('search')}
        fields={[
          {
            key: 'deed',
            label: t('filter.deed'),
            kind: 'choice',
            options: auditDeeds.map((deed) => ({ value: deed, label: t(`deed.${deed}`) })),
          },
          { key: 'actor', label: t('filter.actor'), kind: 'person' },
          { key: 'from', label: t('filter.from'), kind: 'day' },
          { key: 'to', label: t('filter.to'), kind: 'day' },
        ]}
      />
      {params.has('subject') ? (
        <p>
          <Tag
            closable
            onClose={() => change({ subject: undefined })}
            closeIcon
            aria-label={t('filter.everything')}
          >
            {t('filter.subject')}
          </Tag>
        </p>
      ) : null}
      <RecordList
        name="audit"
        label={t('list')}
        pages={pages}
        columns={columns}
        nameOf={({ deed }) => t(`deed.${deed}`)}
        hrefOf={({ id }) => `/audit?line=${id}`}
        open={({ id }) => open(id)}
        empty={
          filtered ? (
            <EmptyState
              title={shared('list.noMatch')}
              help={shared('list.noMatchHelp')}
              action={<Button onClick={clear}>{shared('list.clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty')} help={t('emptyHelp')} />
          )
        }
      />
      <RecordDrawer open={line !== null} close={close} label={t('line.label')}>
        {line === null ? null : (
          <AuditLine id={line} follow={(subject) => change({ subject, line: undefined }, { push: true })} />
        )}
      </RecordDrawer>
    </div>
  );
}
