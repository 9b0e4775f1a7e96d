import {
  OrganisationSaveTeamDocument,
  type PersonPartsFragment,
  type TeamPartsFragment,
} from '@tidewater/contract';
import { App, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
import { PersonSelect } from '../../../shared/ui/person-select.js';
import { useOrganisationText } from '../i18n.js';

/** Names a team and says who is in it. */
export function TeamDialog({ team, close }: { team: TeamPartsFragment | undefined; close: () => void }) {
  const { t } = useOrganisationText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState<readonly PersonPartsFragment[]>(team?.members ?? []);
  const ids = members.map(({ id }) => id);
  const deed = useDialogDeed(async () => {
    const outcome = await run(
      OrganisationSaveTeamDocument,
      { input: { id: team?.id ?? null, name, memberIds: ids } },
      { pick: (data) => data.saveTeam, refetch: ['OrganisationTeams', 'OrganisationMembers'], quiet: true },
    );
    if (outcome.kind === 'done') void message.success(t('team.saved', { name: outcome.value.name }));
    return outcome;
  }, close);
  return (
    <DeedDialog
      deed={deed}
      title={t(team ? 'team.edit' : 'team.add')}
      okText={shared('verb.save')}
      disabled={name.trim() === ''}
      close={close}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t('team.name')} htmlFor="team-name" required>
          <Input
            id="team-name"
            autoFocus
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('team.addMember')} htmlFor="team-member">
          <PersonSelect
            // A new search begins with every person added.
            key={ids.length}
            id="team-member"
            except={ids}
            onPerson={(person) => person && setMembers([...members, person])}
          />
        </Form.Item>
        <ul className="organisation-team" aria-label={t('team.members')}>
          {members.map((person) => (
            <li key={person.id}>
              <Tag
                closable={{ 'aria-label': t('team.remove', { name: person.name }) }}
                onClose={() => setMembers(members.filter(({ id }) => id !== person.id))}
              >
                {person.name}
              </Tag>
            </li>
          ))}
        </ul>
      </Form>
    </DeedDialog>
  );
}
