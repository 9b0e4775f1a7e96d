import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import {
  OrganisationDeleteTeamDocument,
  OrganisationTeamsDocument,
  type TeamPartsFragment,
} from '@tidewater/contract';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { usePages } from '../../../shared/graphql/use-pages.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useAddress } from '../../../shared/hooks/use-address.js';
import { useIsPhone } from '../../../shared/hooks/use-is-phone.js';
import { ActionButton } from '../../../shared/ui/action-button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FilterBar } from '../../../shared/ui/filter-bar.js';
import { RecordList } from '../../../shared/ui/record-list.js';
import { useOrganisationText } from '../i18n.js';
import { TeamDialog } from './team-dialog.js';

/** AC-5: groups across departments that customers can be granted to. */
export function TeamList() {
  const { t, list } = useOrganisationText();
  const { params } = useAddress();
  const phone = useIsPhone();
  const [open, setOpen] = useState<TeamPartsFragment | 'new'>();
  const search = params.get('q');
  const variables = useMemo(() => ({ search, first: 50 }), [search]);
  const pages = usePages(OrganisationTeamsDocument, variables, (data) => data.teams);
  const remove = useRemove();
  return (
    <>
      <div className="organisation-list-head">
        <FilterBar searchPlaceholder={t('team.search')} fields={[]} />
        <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen('new')}>
          {t('team.add')}
        </Button>
      </div>
      <RecordList
        name="teams"
        label={t('team.list')}
        pages={pages}
        columns={[
          { key: 'name', title: t('team.name'), render: ({ name }) => name },
          {
            key: 'size',
            title: t('team.size'),
            number: true,
            render: ({ size }) => <span className="numbers">{size}</span>,
          },
          {
            key: 'members',
            title: t('team.members'),
            render: ({ members }) => list((members ?? []).map(({ name }) => name)),
          },
        ]}
        nameOf={({ name }) => name}
        hrefOf={() => '/organisation?tab=teams'}
        open={setOpen}
        rowActions={(team) => (
          <ActionButton
            action={{
              key: 'delete',
              label: t('team.delete'),
              icon: <DeleteOutlined aria-hidden="true" />,
              danger: true,
              run: () => remove(team),
            }}
            size={phone ? 'large' : 'small'}
            block={phone}
          />
        )}
        empty={<EmptyState title={t('team.empty')} help={t('team.emptyHelp')} />}
      />
      {open ? <TeamDialog team={open === 'new' ? undefined : open} close={() => setOpen(undefined)} /> : null}
    </>
  );
}

function useRemove(): (team: TeamPartsFragment) => void {
  const { t } = useOrganisationText();
  const { modal, message } = App.useApp();
  const run = useRun();
  return ({ id, name }) =>
    void modal.confirm({
      title: t('team.deleteTitle', { name }),
      content: t('team.deleteHelp'),
      okText: t('team.delete'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const outcome = await run(
          OrganisationDeleteTeamDocument,
          { id },
          { pick: (data) => data.deleteTeam, refetch: ['OrganisationTeams', 'OrganisationMembers'] },
        );
        if (outcome.kind === 'done') void message.success(t('team.deleted', { name }));
      },
    });
}
