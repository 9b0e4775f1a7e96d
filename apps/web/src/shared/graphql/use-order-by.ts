import type { CustomerOrderField } from '@tidewater/contract';
import { useCallback } from 'react';
import { useReads } from './use-viewer.js';

/** Orders of customers by a field that a role can withhold: the field and its class. */
const withholdable: Partial<Record<CustomerOrderField, readonly [field: string, fieldClass: string]>> = {
  LAST_FOLLOW_UP_AT: ['Customer.lastFollowUpAt', 'activity'],
  NEXT_CONTACT_AT: ['Customer.nextContactAt', 'activity'],
};

/** L4: whether the viewer may put customers in this order; the API refuses one by what they can read nowhere. */
export function useOrderBy(): (field: CustomerOrderField) => boolean {
  const reads = useReads();
  return useCallback(
    (field) => {
      const needed = withholdable[field];
      return needed === undefined || reads(...needed);
    },
    [reads],
  );
}
