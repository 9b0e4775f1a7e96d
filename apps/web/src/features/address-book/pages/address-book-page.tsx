import { AddressBookDocument } from '@tidewater/contract';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { CountText } from '../../../shared/ui/count-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { PageHeader } from '../../../shared/ui/page-header.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { useAddressBookText } from '../i18n.js';
import { nameOfContact, useAddressBookColumns } from '../parts/address-book-columns.js';
import './address-book-page.css';

/** LC-13: the people the viewer brought in, for as long as their customers can be read. */
export function AddressBookPage() {
  const { t } = useAddressBookText();
  const may = useMay();
  const navigate = useNavigate();
  const open = useOpenCustomer();
  const { params, change } = useAddress();
  const search = params.get('q') ?? '';
  const variables = useMemo(() => ({ search: search || null, first: 50 }), [search]);
  const pages = usePages(AddressBookDocument, variables, (data) => data.addressBook);
  return (
    <div className="page page-fill">
      <PageHeader title={t('title')} aside={<CountText total={pages.total} />} />
      <FilterBar searchPlaceholder={t('search')} fields={[]} />
      <RecordList
        name="address-book"
        label={t('list')}
        pages={pages}
        columns={useAddressBookColumns()}
        nameOf={nameOfContact}
        hrefOf={(row) => `/customers/${row.customer.id}`}
        open={(row) => open(row.customer.id)}
        cardBadge={(row) => (
          <>
            <StageChip stage={row.customer.stage} />
            <span className="address-book-customer">{row.customer.name}</span>
          </>
        )}
        cardSkips={['customer', 'stage']}
        empty={
          search === '' ? (
            <EmptyState
              title={t('empty')}
              help={t('emptyHelp')}
              action={
                may('customer.create') ? (
                  <Button type="primary" onClick={() => void navigate('/customers/new')}>
                    {t('fill')}
                  </Button>
                ) : undefined
              }
            />
          ) : (
            <EmptyState
              title={t('noMatch', { text: search })}
              help={t('noMatchHelp')}
              action={<Button onClick={() => change({ q: undefined })}>{t('clear')}</Button>}
            />
          )
        }
      />
    </div>
  );
}
