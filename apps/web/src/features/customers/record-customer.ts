import type { CustomerRecordQuery } from '@tidewater/contract';

/** A customer as its record page asks for it. */
export type RecordCustomer = NonNullable<CustomerRecordQuery['customer']>;
