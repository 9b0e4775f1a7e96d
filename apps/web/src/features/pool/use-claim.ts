import { useApolloClient } from '@apollo/client/react';
import {
  ClaimCustomerDocument,
  type ContactInput,
  type PoolCustomerQuery,
  type RefusalPartsFragment,
} from '@tidewater/contract';
import { App, type FormInstance } from 'antd';
import { useState } from 'react';
import { useRun } from '../../shared/graphql/use-run.js';
import { useOpenCustomer } from '../../shared/hooks/use-open-record.js';
import { formFieldOf, newContact, type ClaimFields, type CompanyGap } from './claim-fields.js';
import { usePoolText } from './i18n.js';

type PoolContact = NonNullable<PoolCustomerQuery['customer']>['contacts']['edges'][number]['node'];

interface Claim {
  customerId: string;
  contacts: readonly PoolContact[];
  gaps: readonly CompanyGap[];
  form: FormInstance<ClaimFields>;
  done: () => void;
}

/** Claims with what the form says. A refusal goes to the fields it names; who came too late sees so behind the dialog. */
export function useClaim({ customerId, contacts, gaps, form, done }: Claim) {
  const { t } = usePoolText();
  const { message } = App.useApp();
  const run = useRun();
  const client = useApolloClient();
  const open = useOpenCustomer();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalPartsFragment>();
  const lookAgain = () =>
    void client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => queryName === 'PoolStill',
    });
  const claim = async (fields: ClaimFields) => {
    setBusy(true);
    setRefusal(undefined);
    const chosen = contacts.find((contact) => contact.id === fields.who);
    const contact: ContactInput = chosen ? { name: chosen.name ?? '' } : newContact(fields);
    const followUp = {
      way: fields.way,
      note: fields.note.trim(),
      contactId: chosen?.id ?? null,
      nextContactAt: fields.next?.toISOString() ?? null,
    };
    const outcome = await run(
      ClaimCustomerDocument,
      { id: customerId, input: { contact, followUp, company: companyOf(fields, gaps) } },
      {
        pick: (answer) => answer.claimCustomer,
        quiet: true,
        refetch: ['ToDoCounts', 'CustomerRecord', 'CustomerCounts'],
      },
    );
    setBusy(false);
    if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal);
      lookAgain();
      for (const problem of outcome.refusal.details?.fields ?? []) {
        const field = formFieldOf(problem.path);
        if (field) form.setFields([{ name: field, errors: [problem.message] }]);
      }
    }
    if (outcome.kind === 'done') {
      void message.success(t('claim.done'));
      done();
      open(customerId);
    }
  };
  return { claim, busy, refusal };
}

function companyOf(fields: ClaimFields, gaps: readonly CompanyGap[]) {
  if (gaps.length === 0) return null;
  return Object.fromEntries(gaps.map((gap) => [gap, fields[`company_${gap}`]?.trim()]));
}
