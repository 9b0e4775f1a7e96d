import { OrganisationDisableUserDocument, type MemberPartsFragment } from '@tidewater/contract';
import { Alert, App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
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
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const given = useGrantsGiven(id);
  const [cascade, setCascade] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const disable = async () => {
    setBusy(true);
    setRefusal(undefined);
    const outcome = await run(
      OrganisationDisableUserDocument,
      { id, cascade },
      { pick: (data) => data.disableUser, refetch: ['OrganisationMembers', 'OrganisationTree'], quiet: true },
    );
    setBusy(false);
    if (outcome.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome.kind !== 'done') return;
    void message.success(t('member.disabledDone', { name }));
    done();
  };
  return (
    <Modal
      open
      title={t('member.disableTitle', { name })}
      okText={t('member.disable')}
      cancelText={shared('verb.cancel')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void disable()}
      onCancel={close}
      destroyOnHidden
    >
      <p className="modal-explanation">{t('member.disableHelp')}</p>
      {given && given.count > 0 ? (
        <Checkbox checked={cascade} onChange={(event) => setCascade(event.target.checked)}>
          {t('given.cascade', { grants: t('given.grants', { count: given.count }) })}
        </Checkbox>
      ) : null}
      {refusal ? <Alert type="warning" showIcon title={refusal} role="alert" /> : null}
    </Modal>
  );
}
