import { DecideApplicationDocument, type ApplicationPartsFragment } from '@tidewater/contract';
import { App } from 'antd';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useCustomersText } from '../i18n.js';
import { VerdictModal } from './verdict-modal.js';

/** Decides an application from the customer's page. */
export function DecideDialog({
  application,
  close,
}: {
  application: ApplicationPartsFragment;
  close: () => void;
}) {
  const { t } = useCustomersText();
  const { message } = App.useApp();
  const run = useRun();
  return (
    <VerdictModal
      title={t(`application.kind.${application.kind}`)}
      explanation={application.reason ?? ''}
      approveText={t('application.approve')}
      rejectText={t('application.reject')}
      label={t('application.comment')}
      close={close}
      submit={async (decision, comment) => {
        const outcome = await run(
          DecideApplicationDocument,
          { id: application.id, decision, comment: comment || null },
          {
            pick: (data) => data.decideApproval,
            quiet: true,
            refetch: ['CustomerRecord', 'CustomerJournal'],
          },
        );
        if (outcome.kind === 'done') void message.success(t('application.decided'));
        return outcome;
      }}
    />
  );
}
