import type { CustomerRowPartsFragment } from '@tidewater/contract';
import { useCustomersText } from '../i18n.js';
import './customer-flags.css';

type Flagged = Pick<
  CustomerRowPartsFragment,
  'review' | 'application' | 'incomplete' | 'importance' | 'lock'
>;

/** What is special about a customer, in a word each. */
export function CustomerFlags({ customer }: { customer: Flagged }) {
  const { t } = useCustomersText();
  const flags = [
    customer.review?.status === 'PENDING' ? t('flag.reviewPending') : undefined,
    customer.application?.status === 'PENDING' && customer.application.kind !== 'PROTECTION_REVIEW'
      ? t('flag.applicationPending')
      : undefined,
    customer.lock ? t('flag.locked') : undefined,
    customer.incomplete ? t('flag.incomplete') : undefined,
    customer.importance === 'IMPORTANT' ? t('flag.important') : undefined,
  ].filter((flag) => flag !== undefined);
  return flags.map((flag) => (
    <span key={flag} className="customer-flag">
      {flag}
    </span>
  ));
}
