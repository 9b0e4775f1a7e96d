import { CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { RoleDeleteDocument, RoleListDocument, type RolePartsFragment } from '@tidewater/contract';
import { accessNames, scopes } from '@tidewater/domain';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useMay } from '../../../shared/graphql/use-viewer.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import type { Action } from '../../../shared/ui/action.js';
import { DateTimeText } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { useRolesText } from '../i18n.js';
import { CopyDialog } from './copy-dialog.js';

/** All roles, with what each may see and how many have it. */
export function RoleList() {
  const { t } = useRolesText();
  const { t: shared } = useSharedText();
  const { params, change } = useAddress();
  const navigate = useNavigate();
  const phone = useIsPhone();
  const search = params.get('q');
  const variables = useMemo(() => ({ search, first: 50 }), [search]);
  const pages = usePages(RoleListDocument, variables, (data) => data.roles);
  const [copying, setCopying] = useState<RolePartsFragment>();
  const actionsOf = useRoleActions(setCopying);
  return (
    <>
      <FilterBar searchPlaceholder={t('search')} fields={[]} />
      <RecordList
        name="roles"
        label={t('list')}
        pages={pages}
        columns={useRoleColumns()}
        nameOf={({ name }) => name}
        hrefOf={({ id }) => `/roles/${id}`}
        open={({ id }) => void navigate(`/roles/${id}`)}
        rowActions={(role) =>
          actionsOf(role).map((action) => (
            <ActionButton key={action.key} action={action} size={phone ? 'large' : 'small'} block={phone} />
          ))
        }
        empty={
          search ? (
            <EmptyState
              title={shared('list.noMatch')}
              help={shared('list.noMatchHelp')}
              action={<Button onClick={() => change({ q: undefined })}>{shared('list.clearFilters')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty')} help={t('emptyHelp')} />
          )
        }
      />
      {copying ? (
        <CopyDialog
          role={copying}
          close={() => setCopying(undefined)}
          done={({ id }) => void navigate(`/roles/${id}`)}
        />
      ) : null}
    </>
  );
}

function useRoleColumns(): Column<RolePartsFragment>[] {
  const { t, locale } = useRolesText();
  const names = accessNames(locale);
  const sees = ({ rights }: RolePartsFragment) => {
    const given = rights.scopes.find(({ action }) => action === 'customer.read')?.scope;
    return names.scopes[scopes.find((scope) => scope === given) ?? 'none'];
  };
  return [
    { key: 'name', title: t('column.name'), render: ({ name }) => name },
    {
      key: 'members',
      title: t('column.members'),
      number: true,
      render: ({ members }) => <span className="numbers">{members ?? ''}</span>,
    },
    { key: 'sees', title: t('column.sees'), render: sees },
    {
      key: 'changedAt',
      title: t('column.changedAt'),
      render: ({ changedAt }) => (changedAt ? <DateTimeText value={changedAt} /> : null),
    },
  ];
}

function useRoleActions(copy: (role: RolePartsFragment) => void): (role: RolePartsFragment) => Action[] {
  const { t } = useRolesText();
  const { modal, message } = App.useApp();
  const may = useMay();
  const run = useRun();
  if (!may('role.update')) return () => [];
  const remove = (role: RolePartsFragment) =>
    void modal.confirm({
      title: t('remove.title', { name: role.name }),
      content: t('remove.help'),
      okText: t('remove.ok'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const outcome = await run(
          RoleDeleteDocument,
          { id: role.id, version: role.version },
          { pick: (data) => data.deleteRole, refetch: ['RoleList', 'RoleChanges'] },
        );
        if (outcome.kind === 'done') void message.success(t('remove.done', { name: role.name }));
      },
    });
  return (role) => [
    {
      key: 'copy',
      label: t('action.copy'),
      icon: <CopyOutlined aria-hidden="true" />,
      run: () => copy(role),
    },
    {
      key: 'delete',
      label: t('action.delete'),
      icon: <DeleteOutlined aria-hidden="true" />,
      danger: true,
      whyNot: role.members ? t('used', { count: role.members }) : undefined,
      run: () => remove(role),
    },
  ];
}
