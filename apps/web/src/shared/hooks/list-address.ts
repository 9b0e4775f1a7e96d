import { openCustomerParameter } from './use-open-record.js';

/**
 * What of an address makes a list the list it is, in one order whatever order it was written in: a view is known by
 * it again, and the customer open beside the list does not make another list of it.
 */
export function listAddress(params: URLSearchParams): string {
  const copy = new URLSearchParams(params);
  copy.delete(openCustomerParameter);
  copy.sort();
  return copy.toString();
}
