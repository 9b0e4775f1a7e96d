import { ExportOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import {
  ApprovalPolicyDocument,
  ApprovalRecordDocument,
  type ApprovalRecordQuery,
} from '@tidewater/contract';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useNow } from '../../../shared/hooks/use-now.js';
import { useOpenCustomer } from '../../../shared/hooks/use-open-record.js';
import { ApprovalStatus } from '../../../shared/ui/approval-status.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { DaysLeft } from '../../../shared/ui/days-left.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { QueryTrouble } from '../../../shared/ui/query-trouble.js';
import { StageChip } from '../../../shared/ui/stage-chip.js';
import { VerdictBar } from '../../../shared/ui/verdict-bar.js';
import { useApprovalActions, type Deciding } from '../actions.js';
import { effectOfApproval } from '../effect.js';
import { useApprovalsText } from '../i18n.js';
import { useSayAsked } from './approval-columns.js';
import { ApprovalSteps } from './approval-steps.js';
import { CustomerFacts } from './customer-facts.js';
import { DecideModal } from './decide-modal.js';
import { useSayEffect } from './effect-text.js';

type Approval = NonNullable<ApprovalRecordQuery['approval']>;

/** One application: what is asked, about whom, where it stands, and the decision. */
export function ApprovalRecord({ id, close }: { id: string; close: () => void }) {
  const { t } = useApprovalsText();
  const { data, error, refetch } = useQuery(ApprovalRecordDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.approval) return <Loaded approval={data.approval} close={close} />;
  if (data) return <EmptyState title={t('record.missing')} help={t('record.missingHelp')} />;
  if (error) return <QueryTrouble error={error} refetch={refetch} />;
  return (
    <div className="inbox-record">
      <Skeleton active />
    </div>
  );
}

function Loaded({ approval, close }: { approval: Approval; close: () => void }) {
  const { t } = useApprovalsText();
  const now = useNow();
  const sayTime = useSayTime();
  const sayAsked = useSayAsked();
  const sayEffect = useSayEffect();
  const openCustomer = useOpenCustomer();
  const [deciding, setDeciding] = useState<Deciding>();
  const { verdict, withdraw } = useApprovalActions(setDeciding)(approval);
  const { data } = useQuery(ApprovalPolicyDocument);
  const { customer } = approval;
  const effect =
    approval.status === 'PENDING'
      ? sayEffect(effectOfApproval(approval, now, data?.policy.intentDays))
      : undefined;
  return (
    <article className="inbox-record">
      <header>
        <h2>{customer?.name ?? t('noCustomer')}</h2>
        <p className="inbox-record-line">
          <strong>{sayAsked(approval)}</strong>
          <ApprovalStatus status={approval.status} />
          {customer ? <StageChip stage={customer.stage} /> : null}
          {customer && customer.daysLeft !== null ? <DaysLeft days={customer.daysLeft} /> : null}
        </p>
        <p className="quiet">
          {t('record.by', { name: approval.applicant.name, time: sayTime(approval.createdAt) })}
          {approval.due && approval.status === 'PENDING'
            ? ` · ${t('record.due', { date: sayTime(approval.due, { dateOnly: true }) })}`
            : ''}
        </p>
      </header>
      <section>
        <h3>{t('record.reason')}</h3>
        <p className="approval-reason">
          {approval.reason ?? <span className="empty-value">{t('record.noReason')}</span>}
        </p>
        {effect ? <p className="approval-effect">{effect}</p> : null}
      </section>
      <section>
        <h3>{t('record.steps')}</h3>
        <ApprovalSteps approval={approval} />
      </section>
      {customer ? (
        <section>
          <div className="approval-section-head">
            <h3>{t('record.customer')}</h3>
            <Button
              size="small"
              type="link"
              icon={<ExportOutlined aria-hidden="true" />}
              onClick={() => openCustomer(customer.id)}
            >
              {t('action.openCustomer')}
            </Button>
          </div>
          <CustomerFacts customer={customer} />
        </section>
      ) : null}
      <VerdictBar verdict={verdict} aside={withdraw} />
      {deciding ? (
        <DecideModal deciding={deciding} close={() => setDeciding(undefined)} decided={close} />
      ) : null}
    </article>
  );
}
