import { DateText, useSayTime } from '../../../shared/ui/date-time-text.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { FieldValue } from '../../../shared/ui/field-value.js';
import { Money } from '../../../shared/ui/money.js';
import { useCustomersText } from '../i18n.js';
import type { RecordCustomer } from '../record-customer.js';

/** The contracts a customer has signed. */
export function ContractsTab({ customer }: { customer: RecordCustomer }) {
  const { t } = useCustomersText();
  const sayTime = useSayTime();
  const contracts = customer.contracts.edges.map((edge) => edge.node);
  if (contracts.length === 0) return <EmptyState title={t('contract.none')} help={t('contract.explain')} />;
  return (
    <ul className="contract-list">
      {contracts.map((contract) => (
        <li key={contract.id} className="contract">
          <div className="contract-head">
            <strong className="numbers">{contract.number}</strong>
            <FieldValue
              field="amount"
              withheld={contract.withheld}
              value={contract.amount ? <Money {...contract.amount} /> : null}
            />
          </div>
          <span className="quiet">
            <DateText value={contract.signedOn} /> ·{' '}
            {t('contract.recordedBy', {
              name: contract.recordedBy?.name ?? '–',
              time: sayTime(contract.recordedAt),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
