import { OrganisationEnableUserDocument, type MemberPartsFragment } from '@tidewater/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useOrganisationText } from '../i18n.js';
import { DisableDialog } from './disable-dialog.js';

/** Edge 16: disables who owns nothing any more, leads to the handover of who does, and lets people back in. */
export function MemberStatus({ member, done }: { member: MemberPartsFragment; done: () => void }) {
  const { t } = useOrganisationText();
  const { message } = App.useApp();
  const run = useRun();
  const [disabling, setDisabling] = useState(false);
  const { id, name, active, customersOwned } = member;
  const enable = async () => {
    const outcome = await run(
      OrganisationEnableUserDocument,
      { id },
      { pick: (data) => data.enableUser, refetch: ['OrganisationMembers', 'OrganisationTree'] },
    );
    if (outcome.kind !== 'done') return;
    void message.success(t('member.enabledDone', { name }));
    done();
  };
  return (
    <span className="organisation-status">
      {active ? (
        <Button danger onClick={() => setDisabling(true)}>
          {t('member.disable')}
        </Button>
      ) : (
        <Button onClick={() => void enable()}>{t('member.enable')}</Button>
      )}
      {customersOwned > 0 ? <Link to={`/allocation?from=${id}`}>{t('member.handOver')}</Link> : null}
      {disabling ? <DisableDialog member={member} close={() => setDisabling(false)} done={done} /> : null}
    </span>
  );
}
