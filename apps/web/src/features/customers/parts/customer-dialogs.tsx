import { useQuery } from '@apollo/client/react';
import {
  AbandonCustomerDocument,
  ApplyForIntentDocument,
  CustomerPolicyDocument,
  LockPoolCustomerDocument,
  MarkLostDocument,
  ReviewCustomerProtectionDocument,
  type CustomerPartsFragment,
} from '@tidewater/contract';
import { App } from 'antd';
import type { Outcome } from '../../../shared/graphql/use-run.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { ReasonModal } from '../../../shared/ui/reason-modal.js';
import type { CustomerDialog } from '../actions.js';
import { useCustomersText } from '../i18n.js';
import { ContractDialog } from './contract-dialog.js';
import { ExtensionDialog } from './extension-dialog.js';
import { VerdictModal } from './verdict-modal.js';

interface CustomerDialogsProps {
  customer: CustomerPartsFragment;
  dialog: CustomerDialog | undefined;
  close: () => void;
}

const afterwards = ['CustomerRecord', 'CustomerJournal', 'CustomerCounts', 'ToDoCounts'];

/** The dialogs behind a customer's actions. */
export function CustomerDialogs({ customer, dialog, close }: CustomerDialogsProps) {
  const { t } = useCustomersText();
  const { message } = App.useApp();
  const run = useRun();
  const { data } = useQuery(CustomerPolicyDocument, { skip: dialog === undefined });
  const policy = data?.policy;
  const { id } = customer;
  const said = (words: string) => (outcome: Outcome<unknown>) => {
    if (outcome.kind === 'done') void message.success(words);
    return outcome;
  };
  switch (dialog) {
    case undefined:
      return null;
    case 'intent':
      return (
        <ReasonModal
          title={t('intent.title')}
          explanation={policy ? t('intent.explain', { days: policy.intentDays }) : undefined}
          placeholder={t('intent.placeholder')}
          okText={t('intent.ok')}
          close={close}
          submit={(reason) =>
            run(
              ApplyForIntentDocument,
              { customerId: id, reason },
              { pick: (answer) => answer.applyForIntent, quiet: true, refetch: afterwards },
            ).then(said(t('intent.done')))
          }
        />
      );
    case 'extension':
      return <ExtensionDialog customerId={id} policy={policy} close={close} />;
    case 'abandon':
      return (
        <ReasonModal
          title={t('abandon.title')}
          explanation={policy ? t('abandon.explain', { days: policy.cooldownDays }) : undefined}
          placeholder={t('abandon.placeholder')}
          okText={t('abandon.ok')}
          danger
          close={close}
          submit={(reason) =>
            run(
              AbandonCustomerDocument,
              { id, reason },
              { pick: (answer) => answer.abandonCustomer, quiet: true, refetch: afterwards },
            ).then(said(t('abandon.done')))
          }
        />
      );
    case 'contract':
      return <ContractDialog customerId={id} close={close} />;
    case 'lock':
      return (
        <ReasonModal
          title={t('lock.title')}
          explanation={t('lock.explain')}
          okText={t('lock.ok')}
          close={close}
          submit={(reason) =>
            run(
              LockPoolCustomerDocument,
              { id, reason },
              { pick: (answer) => answer.lockPoolCustomer, quiet: true, refetch: afterwards },
            ).then(said(t('lock.done')))
          }
        />
      );
    case 'lost':
      return (
        <ReasonModal
          title={t('lost.title')}
          explanation={t('lost.explain')}
          okText={t('lost.ok')}
          danger
          close={close}
          submit={(reason) =>
            run(
              MarkLostDocument,
              { id, reason },
              { pick: (answer) => answer.markLost, quiet: true, refetch: afterwards },
            ).then(said(t('lost.done')))
          }
        />
      );
    case 'review':
      return (
        <VerdictModal
          title={t('review.title')}
          explanation={t('review.explain')}
          approveText={t('review.approve')}
          rejectText={t('review.reject')}
          label={t('review.reason')}
          close={close}
          submit={async (decision, reason) =>
            said(t(decision === 'APPROVE' ? 'review.approved' : 'review.rejected'))(
              await run(
                ReviewCustomerProtectionDocument,
                { customerId: id, decision, reason: reason || null },
                { pick: (answer) => answer.reviewProtection, quiet: true, refetch: afterwards },
              ),
            )
          }
        />
      );
  }
}
