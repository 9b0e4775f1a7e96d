import {
  OrganisationDisableUserDocument,
  OrganisationEnableUserDocument,
  type MemberPartsFragment,
} from '@tidewater/contract';
import { App, Button } from 'antd';
import { Link } from 'react-router';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useOrganisationText } from '../i18n.js';

/** Edge 16: disables who owns nothing any more, leads to the handover of who does, and lets people back in. */
export function MemberStatus({ member, done }: { member: MemberPartsFragment; done: () => void }) {
  const { t } = useOrganisationText();
  const { modal, message } = App.useApp();
  const run = useRun();
  const { id, name, active, customersOwned } = member;
  const refetch = ['OrganisationMembers', 'OrganisationTree'];
  const enable = async () => {
    const outcome = await run(
      OrganisationEnableUserDocument,
      { id },
      { pick: (data) => data.enableUser, refetch },
    );
    if (outcome.kind !== 'done') return;
    void message.success(t('member.enabledDone', { name }));
    done();
  };
  const disable = () =>
    void modal.confirm({
      title: t('member.disableTitle', { name }),
      content: t('member.disableHelp'),
      okText: t('member.disable'),
      okButtonProps: { danger: true },
      onOk: async () => {
        const outcome = await run(
          OrganisationDisableUserDocument,
          { id },
          { pick: (data) => data.disableUser, refetch },
        );
        if (outcome.kind !== 'done') return;
        void message.success(t('member.disabledDone', { name }));
        done();
      },
    });
  return (
    <span className="organisation-status">
      {active ? (
        <Button danger onClick={disable}>
          {t('member.disable')}
        </Button>
      ) : (
        <Button onClick={() => void enable()}>{t('member.enable')}</Button>
      )}
      {customersOwned > 0 ? <Link to={`/allocation?from=${id}`}>{t('member.handOver')}</Link> : null}
    </span>
  );
}
