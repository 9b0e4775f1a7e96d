import {
  WithdrawApplicationDocument,
  type ApplicationPartsFragment,
  type CustomerPartsFragment,
} from '@tidewater/contract';
import { Alert, App, Popconfirm, Button } from 'antd';
import { useState } from 'react';
import { useViewer } from '../../../shared/graphql/use-viewer.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import { useSayTime } from '../../../shared/ui/date-time-text.js';
import { useCustomersText } from '../i18n.js';
import { DecideDialog } from './decide-dialog.js';

/** What is going on with a customer beside its stage: review, application, lock. */
export function RecordBanners({ customer }: { customer: CustomerPartsFragment }) {
  const { t } = useCustomersText();
  const sayTime = useSayTime();
  const { user } = useViewer();
  const { review, application, lock } = customer;
  return (
    <div className="record-banners">
      {review?.status === 'PENDING' ? (
        <Alert
          type="info"
          showIcon
          title={[
            t(customer.owner?.id === user.id ? 'reviewBanner.mine' : 'reviewBanner.PENDING'),
            review.due ? t('reviewBanner.due', { date: sayTime(review.due, { dateOnly: true }) }) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ) : null}
      {review?.status === 'REJECTED' && customer.stage === 'POOL' && review.reason ? (
        <Alert type="warning" showIcon title={t('reviewBanner.REJECTED', { reason: review.reason })} />
      ) : null}
      {application?.status === 'PENDING' && application.kind !== 'PROTECTION_REVIEW' ? (
        <ApplicationBanner application={application} />
      ) : null}
      {lock ? (
        <Alert
          type="warning"
          showIcon
          title={t('poolBanner.lockedBy', {
            name: lock.by?.name ?? '–',
            time: sayTime(lock.at),
            reason: lock.reason,
          })}
        />
      ) : null}
    </div>
  );
}

function ApplicationBanner({ application }: { application: ApplicationPartsFragment }) {
  const { t, list } = useCustomersText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const sayTime = useSayTime();
  const run = useRun();
  const [deciding, setDeciding] = useState(false);
  const can = (action: string) => application.allowed.some((one) => one.action === action && !one.refusal);
  const waiting =
    application.steps.find((step) => step.decision === null)?.approvers.map((person) => person.name) ?? [];
  const withdraw = async () => {
    const outcome = await run(
      WithdrawApplicationDocument,
      { id: application.id },
      { pick: (data) => data.withdrawApproval, refetch: ['CustomerRecord', 'CustomerJournal'] },
    );
    if (outcome.kind === 'done') void message.success(t('application.withdrawn'));
  };
  const facts = [
    application.days === null ? undefined : t('application.days', { count: application.days }),
    waiting.length > 0
      ? t('application.waitingFor', { names: list(waiting) })
      : t('application.status.PENDING'),
    application.due === null
      ? undefined
      : t('application.due', { date: sayTime(application.due, { dateOnly: true }) }),
  ].filter((fact) => fact !== undefined);
  return (
    <Alert
      type="info"
      showIcon
      title={`${t(`application.kind.${application.kind}`)} · ${facts.join(' · ')}`}
      description={
        <>
          {application.reason ? <p className="application-reason">{application.reason}</p> : null}
          <p className="quiet">
            {t('application.by', { name: application.applicant.name, time: sayTime(application.createdAt) })}
          </p>
        </>
      }
      action={
        <span className="banner-actions">
          {can('decideApproval') ? (
            <Button size="small" type="primary" onClick={() => setDeciding(true)}>
              {t('action.decideApproval')}
            </Button>
          ) : null}
          {can('withdrawApproval') ? (
            <Popconfirm
              title={t('application.withdrawSure')}
              okText={t('action.withdrawApproval')}
              cancelText={shared('verb.cancel')}
              onConfirm={() => void withdraw()}
            >
              <Button size="small">{t('action.withdrawApproval')}</Button>
            </Popconfirm>
          ) : null}
          {deciding ? <DecideDialog application={application} close={() => setDeciding(false)} /> : null}
        </span>
      }
    />
  );
}
