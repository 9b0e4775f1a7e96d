import { useQuery } from '@apollo/client/react';
import { PreviewRevokeAccessDocument, RevokeAccessDocument, type PrincipalKind } from '@tidewater/contract';
import { App, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useRun } from '../graphql/use-run.js';
import { ReasonModal } from './reason-modal.js';
import { useRevokeText } from './revoke-words.js';

interface RevokeDialogProps {
  grant: { id: string; principal: { kind: PrincipalKind; name: string } };
  close: () => void;
}

/**
 * AC-5: revokes a grant, if chosen with all that whoever had it has given on the customer; of a group, with what its
 * members could give only because of it.
 */
export function RevokeDialog({ grant: { id, principal }, close }: RevokeDialogProps) {
  const { t } = useRevokeText();
  const { message } = App.useApp();
  const run = useRun();
  const [cascade, setCascade] = useState(false);
  const { data } = useQuery(PreviewRevokeAccessDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const { given = 0, passedOn = 0 } = data?.previewRevokeAccess ?? {};
  const said = { name: principal.name, grants: t('grants', { count: given + passedOn }) };
  const isGroup = principal.kind !== 'USER';
  const revoke = async (reason: string) => {
    const outcome = await run(
      RevokeAccessDocument,
      { id, reason: reason || null, cascade },
      {
        pick: (answer) => answer.revokeAccess,
        refetch: ['CustomerGrants', 'CustomerOnlookers', 'SharedCustomers'],
        quiet: true,
      },
    );
    if (outcome.kind === 'done') void message.success(t('done'));
    return outcome;
  };
  return (
    <ReasonModal
      title={t('title', { name: principal.name })}
      explanation={t('help')}
      okText={t('revoke')}
      danger
      minimum={0}
      label={t('reason')}
      placeholder={t('example')}
      submit={revoke}
      close={close}
    >
      {given > 0 ? (
        <Form.Item extra={t(isGroup ? 'membersHelp' : 'cascadeHelp')}>
          <Checkbox checked={cascade} onChange={(event) => setCascade(event.target.checked)}>
            {t(isGroup ? 'cascadeMembers' : 'cascade', said)}
          </Checkbox>
        </Form.Item>
      ) : null}
    </ReasonModal>
  );
}
