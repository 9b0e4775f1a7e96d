import { TerritoryListDocument, type TerritoryRowPartsFragment } from '@tidewater/contract';
import { Tag } from 'antd';
import { useEffect, useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { ruleOf } from '../draft.js';
import { useTerritoryText } from '../i18n.js';
import { useRuleWords } from '../use-rule-words.js';

const firstPage = { first: 30 };
const lookAgainMs = 2_000;

/** The territories; while customers of one are moving it looks again every other second. */
export function TerritoryList() {
  const { t } = useTerritoryText();
  const { change } = useAddress();
  const pages = usePages(TerritoryListDocument, firstPage, (data) => data.territories);
  const columns = useTerritoryColumns();
  const { rows, refresh } = pages;
  const moves = rows.some(({ runningRedrawId }) => runningRedrawId !== null);
  useEffect(() => {
    if (!moves) return undefined;
    const timer = setInterval(refresh, lookAgainMs);
    return () => clearInterval(timer);
  }, [moves, refresh]);
  return (
    <RecordList
      name="territories"
      label={t('list')}
      pages={pages}
      columns={columns}
      nameOf={({ name }) => name}
      hrefOf={({ id }) => `/territories?territory=${id}`}
      open={({ id }) => change({ territory: id })}
      cardBadge={(territory) => <Moving territory={territory} />}
      cardSkips={['moving']}
      empty={<EmptyState title={t('empty')} help={t('emptyHelp')} />}
    />
  );
}

function useTerritoryColumns(): Column<TerritoryRowPartsFragment>[] {
  const { t, list } = useTerritoryText();
  const words = useRuleWords();
  return useMemo(() => {
    return [
      { key: 'name', title: t('name'), render: ({ name }) => name },
      {
        key: 'rules',
        title: t('rules'),
        render: ({ someRules: { edges, pageInfo } }) =>
          list(edges.map(({ node }) => words(ruleOf(node)))) + (pageInfo.hasNextPage ? '…' : ''),
      },
      { key: 'members', title: t('members'), render: ({ members }) => list(members.map(({ name }) => name)) },
      {
        key: 'customers',
        title: t('customers'),
        number: true,
        render: ({ customerCount }) => (
          <span className="numbers">{customerCount.toLocaleString('en-US')}</span>
        ),
      },
      { key: 'moving', title: t('status'), render: (row) => <Moving territory={row} /> },
    ];
  }, [t, list, words]);
}

function Moving({ territory }: { territory: TerritoryRowPartsFragment }) {
  const { t } = useTerritoryText();
  return territory.runningRedrawId === null ? null : <Tag color="processing">{t('moving')}</Tag>;
}
