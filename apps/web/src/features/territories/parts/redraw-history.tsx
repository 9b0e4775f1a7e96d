import { TerritoryHistoryDocument, type TerritoryRedrawPartsFragment } from '@tidewater/contract';
import { Modal } from 'antd';
import { useMemo, useState } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { PersonName } from '../../../shared/ui/person-name.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { useTerritoryText } from '../i18n.js';
import { RedrawEffect } from './redraw-effect.js';

const firstPage = { first: 50 };

/** Every redraw that was confirmed, the newest first; opening one shows what it moved. */
export function RedrawHistory() {
  const { t } = useTerritoryText();
  const [open, setOpen] = useState<TerritoryRedrawPartsFragment>();
  const pages = usePages(TerritoryHistoryDocument, firstPage, (data) => data.territoryRedraws);
  const columns = useHistoryColumns();
  return (
    <>
      <RecordList
        name="territory-history"
        label={t('history')}
        pages={pages}
        columns={columns}
        nameOf={({ name }) => name}
        hrefOf={() => '/territories?tab=history'}
        open={setOpen}
        empty={<EmptyState title={t('historyEmpty')} help={t('historyEmptyHelp')} />}
      />
      <Modal
        open={open !== undefined}
        width={640}
        title={open?.name}
        footer={null}
        onCancel={() => setOpen(undefined)}
        destroyOnHidden
      >
        {open ? <RedrawEffect redraw={open} /> : null}
      </Modal>
    </>
  );
}

function useHistoryColumns(): Column<TerritoryRedrawPartsFragment>[] {
  const { t } = useTerritoryText();
  return useMemo(
    () => [
      { key: 'name', title: t('name'), render: ({ name }) => name },
      { key: 'what', title: t('what'), render: ({ kind }) => t(`redraw.${kind}`) },
      {
        key: 'moves',
        title: t('moves'),
        number: true,
        render: ({ entering, leaving }) => (
          <span className="numbers">
            +{entering.toLocaleString('en-US')} / −{leaving.toLocaleString('en-US')}
          </span>
        ),
      },
      { key: 'by', title: t('by'), render: ({ by }) => <PersonName person={by} /> },
      {
        key: 'at',
        title: t('at'),
        render: ({ confirmedAt }) => (confirmedAt === null ? null : <DateTimeText value={confirmedAt} />),
      },
      {
        key: 'status',
        title: t('status'),
        render: ({ status, moved }) =>
          status === 'DONE' ? t('done') : t('running', { count: moved.toLocaleString('en-US') }),
      },
    ],
    [t],
  );
}
