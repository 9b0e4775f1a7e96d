import { orderFields } from '../model/order.js';

/** Where each subscription is listened to. */
export const knownSubscriptions: Readonly<Record<string, string>> = {
  customerChanged: 'run/judge-subscriptions.ts',
  toDosChanged: 'apps/api/test/platform/subscriptions.spec.ts: counts of the listener’s own, no customer’s',
};

/** Arguments that random questions make use of. */
export const knownArguments: readonly string[] = [
  'active',
  'after',
  'byHand',
  'customerId',
  'direction',
  'field',
  'filter',
  'first',
  'givenByMe',
  'id',
  'live',
  'locale',
  'on',
  'open',
  'orderBy',
  'personId',
  'recordId',
  'recordType',
  'redrawId',
  'search',
  'territoryId',
  'text',
  'userId',
  // Of questions behind a plain right.
  'a',
  'b',
  'roleId',
];

export const knownOperators: readonly string[] = [
  'eq',
  'ne',
  'in',
  'contains',
  'isNull',
  'gt',
  'gte',
  'lt',
  'lte',
];

export function knownOrders(): Readonly<Record<string, readonly string[]>> {
  return {
    Customer: orderFields('Customer'),
    Contact: orderFields('Contact'),
    Approval: ['CREATED_AT', 'DECIDED_AT', 'DUE'],
  };
}

/** Uses of section 3 that no root, argument or type of the API offers yet, and the words by which they would. */
export const notThereYet: Readonly<Record<string, RegExp>> = {
  'group by it': /group(ed)?By|GroupField|Bucket/,
  'aggregate it (sum, mean)': /aggregat|sumOf|\bsum\b|Sum$|Totals$|average/i,
};
