import { PlusOutlined } from '@ant-design/icons';
import { OrganisationMembersDocument, type MemberPartsFragment } from '@tidewater/contract';
import { Button, Tag } from 'antd';
import { useMemo } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import type { Column } from '../../../shared/ui/record-list-props.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { useOrganisationText } from '../i18n.js';
import { useRoleOptions } from '../use-role-options.js';
import type { Branch } from '../use-departments.js';
import { MemberOpened } from './member-opened.js';

/** The people of a department and of all below it, or of the whole company. */
export function MemberList({ departmentId, tree }: { departmentId: string | undefined; tree: Branch[] }) {
  const { t } = useOrganisationText();
  const { params, change } = useAddress();
  const roles = useRoleOptions();
  const [search, roleId, status] = [params.get('q'), params.get('role'), params.get('status')];
  const variables = useMemo(
    () => ({
      filter: {
        search,
        departmentId: departmentId ?? null,
        roleId,
        active: status === null ? null : status === 'active',
      },
      first: 50,
    }),
    [search, departmentId, roleId, status],
  );
  const pages = usePages(OrganisationMembersDocument, variables, (data) => data.members);
  const columns = useMemberColumns();
  return (
    <section className="organisation-people" aria-label={t('member.list')}>
      <div className="organisation-list-head">
        <FilterBar
          searchPlaceholder={t('member.search')}
          fields={[
            { key: 'role', label: t('member.roles'), kind: 'choice', options: roles },
            {
              key: 'status',
              label: t('member.status'),
              kind: 'choice',
              options: [
                { value: 'active', label: t('member.active') },
                { value: 'disabled', label: t('member.disabled') },
              ],
            },
          ]}
        />
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden="true" />}
          onClick={() => change({ person: 'new' })}
        >
          {t('member.add')}
        </Button>
      </div>
      <RecordList
        name="members"
        label={t('member.list')}
        pages={pages}
        columns={columns}
        nameOf={({ name }) => name}
        hrefOf={({ id }) => `/organisation?person=${id}`}
        open={({ id }) => change({ person: id })}
        empty={<EmptyState title={t('member.empty')} help={t('member.emptyHelp')} />}
      />
      <MemberOpened tree={tree} />
    </section>
  );
}

function useMemberColumns(): Column<MemberPartsFragment>[] {
  const { t, list } = useOrganisationText();
  const namesOf = (named: { name: string }[]) => list(named.map(({ name }) => name));
  return [
    { key: 'name', title: t('member.name'), render: ({ name }) => name },
    { key: 'account', title: t('member.account'), render: ({ account }) => account },
    { key: 'department', title: t('member.department'), render: ({ department }) => department?.name },
    { key: 'title', title: t('member.titleField'), render: ({ title }) => title },
    { key: 'superior', title: t('member.superior'), render: ({ superior }) => superior?.name },
    { key: 'roles', title: t('member.roles'), render: ({ roles }) => namesOf(roles) },
    {
      key: 'customers',
      title: t('member.customers'),
      number: true,
      render: ({ customersOwned }) => <span className="numbers">{customersOwned}</span>,
    },
    {
      key: 'status',
      title: t('member.status'),
      render: ({ active }) => (active ? t('member.active') : <Tag>{t('member.disabled')}</Tag>),
    },
    { key: 'post', title: t('member.post'), optional: true, render: ({ post }) => post },
    {
      key: 'manages',
      title: t('member.manages'),
      optional: true,
      render: ({ managedDepartments }) => namesOf(managedDepartments),
    },
    { key: 'teams', title: t('member.teams'), optional: true, render: ({ teams }) => namesOf(teams) },
  ];
}
