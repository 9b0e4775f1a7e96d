import { OrganisationDisableUserDocument, type MemberPartsFragment } from '@tidewater/contract';
import { App, Checkbox } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useDialogDeed } from '../../../shared/hooks/use-dialog-deed.js';
import { DeedDialog } from '../../../shared/ui/deed-dialog.js';
import { useOrganisationText } from '../i18n.js';
import { useGrantsGiven } from '../use-grants-given.js';

interface DisableDialogProps {
  member: MemberPartsFragment;
  close: () => void;
  done: () => void;
}

/** Edge 16, AC-5: ends a person's access, if chosen with all they have given others. */
export function DisableDialog({ member: { id, name }, close, done }: DisableDialogProps) {
  const { t } = useOrganisationText();
  const { message } = App.useApp();
  const run = useRun();
  const given = useGrantsGiven(id);
  const [cascade, setCascade] = useState(false);
  const deed = useDialogDeed(async () => {
    const outcome = await run(
      OrganisationDisableUserDocument,
      { id, cascade },
      { pick: (data) => data.disableUser, refetch: ['OrganisationMembers', 'OrganisationTree'], quiet: true },
    );
    if (outcome.kind === 'done') void message.success(t('member.disabledDone', { name }));
    return outcome;
  }, done);
  return (
    <DeedDialog
      deed={deed}
      title={t('member.disableTitle', { name })}
      okText={t('member.disable')}
      danger
      close={close}
    >
      <p className="modal-explanation">{t('member.disableHelp')}</p>
      {given && given.count > 0 ? (
        <Checkbox checked={cascade} onChange={(event) => setCascade(event.target.checked)}>
          {t('given.cascade', { grants: t('given.grants', { count: given.count }) })}
        </Checkbox>
      ) : null}
    </DeedDialog>
  );
}
