import { UpdateCustomerDocument, type CustomerPartsFragment, type CustomerPatch } from '@tidewater/contract';
import { App } from 'antd';
import { problemOf } from '../../../shared/graphql/problem-of.js';
import { useRun } from '../../../shared/graphql/use-run.js';
import { useSharedText } from '../../../shared/i18n/shared-text.js';
import type { SaveOutcome } from '../../../shared/ui/editable-field.js';
import { useCustomersText } from '../i18n.js';

interface FieldChange {
  label: string;
  patch: CustomerPatch;
  /** The patch that restores what stood there. */
  before: CustomerPatch;
  /** Reads the field from a record, to show what another has written. */
  read: (customer: CustomerPartsFragment) => string | null;
}

/** Saves one field of a customer; offers to undo it; a stale version comes back as a conflict. */
export function useSaveField(customer: CustomerPartsFragment): (change: FieldChange) => Promise<SaveOutcome> {
  const { t } = useCustomersText();
  const { t: shared } = useSharedText();
  const { message } = App.useApp();
  const run = useRun();
  const send = (version: number, patch: CustomerPatch) =>
    run(
      UpdateCustomerDocument,
      { id: customer.id, version, patch },
      { pick: (data) => data.updateCustomer, quiet: true, refetch: ['CustomerJournal'] },
    );
  return async ({ label, patch, before, read }) => {
    const outcome = await send(customer.version, patch);
    if (outcome.kind === 'failed') return { kind: 'failed' };
    if (outcome.kind === 'refused') {
      const { refusal } = outcome;
      const current = refusal.details?.current;
      if (refusal.refusalCode === 'STALE' && current) return { kind: 'conflict', theirs: read(current) };
      return { kind: 'problem', message: problemOf(refusal) };
    }
    const { version } = outcome.value;
    const key = `saved-${customer.id}`;
    void message.success({
      key,
      duration: 6,
      content: (
        <>
          {t('edit.saved', { field: label })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              message.destroy(key);
              void send(version, before);
            }}
          >
            {shared('verb.undo')}
          </button>
        </>
      ),
    });
    return { kind: 'saved' };
  };
}
