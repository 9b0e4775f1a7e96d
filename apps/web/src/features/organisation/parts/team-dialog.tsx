import {
  OrganisationSaveTeamDocument,
  type PersonPartsFragment,
  type TeamPartsFragment,
} from '@tidewater/contract';
import { Alert, App, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
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
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const ids = members.map(({ id }) => id);
  const save = async () => {
    setBusy(true);
    const outcome = await run(
      OrganisationSaveTeamDocument,
      { input: { id: team?.id ?? null, name, memberIds: ids } },
      { pick: (data) => data.saveTeam, refetch: ['OrganisationTeams', 'OrganisationMembers'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    void message.success(t('team.saved', { name: outcome.value.name }));
    close();
  };
  return (
    <Modal
      open
      title={t(team ? 'team.edit' : 'team.add')}
      okText={shared('verb.save')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ loading: busy, disabled: name.trim() === '' }}
      onOk={() => void save()}
      onCancel={close}
      destroyOnHidden
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
        {refusal ? <Alert type="warning" showIcon role="alert" title={refusal} /> : null}
      </Form>
    </Modal>
  );
}
