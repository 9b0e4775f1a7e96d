import { OrganisationRevokeGivenDocument, type MemberPartsFragment } from '@tidewater/contract';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import { useOrganisationText } from '../i18n.js';
import type { GrantsGiven } from '../use-grants-given.js';

interface GivenGrantsProps {
  member: MemberPartsFragment;
  given: GrantsGiven | undefined;
}

/** AC-5: how much of what a person gave others is in force, and a way to take it all back. */
export function GivenGrants({ member: { id, name }, given }: GivenGrantsProps) {
  const { t } = useOrganisationText();
  const { message } = App.useApp();
  const run = useRun();
  const [asking, setAsking] = useState(false);
  if (!given || given.count === 0) return <p className="quiet">{given ? t('given.none') : null}</p>;
  const grants = t('given.grants', { count: given.count });
  const customers = t('given.customers', { count: given.customers });
  const revoke = async (reason: string) => {
    const outcome = await run(
      OrganisationRevokeGivenDocument,
      { personId: id, reason: reason || null },
      { pick: (data) => data.revokeGrantsGivenBy, refetch: ['OrganisationGrantsGiven'], quiet: true },
    );
    if (outcome.kind === 'done') {
      void message.success(t('given.done', { grants: t('given.grants', { count: outcome.value.count }) }));
    }
    return outcome;
  };
  return (
    <div className="given-grants">
      <span>{t('given.inForce', { grants, customers })}</span>
      <Button size="small" danger onClick={() => setAsking(true)}>
        {t('given.revoke')}
      </Button>
      {asking ? (
        <ReasonModal
          title={t('given.title', { name })}
          explanation={t('given.explain', { grants, customers })}
          okText={t('given.revoke')}
          danger
          minimum={0}
          label={t('given.reason')}
          placeholder={t('given.example')}
          submit={revoke}
          close={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
