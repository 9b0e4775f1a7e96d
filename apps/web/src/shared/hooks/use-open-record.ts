import { useCallback } from 'react';
import { useAddress } from './use-address.js';

/** The address parameter that names the customer open in the drawer. The shell shows the drawer on any page. */
export const openCustomerParameter = 'customer';

/** Opens a customer in the drawer over the page one is on. */
export function useOpenCustomer(): (id: string) => void {
  const { change } = useAddress();
  return useCallback((id) => change({ [openCustomerParameter]: id }, { push: true }), [change]);
}
