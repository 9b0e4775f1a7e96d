import { Field, InputType, registerEnumType } from 'type-graphql';

import {
  declareField,
  declareFilterTerm,
  filterOf,
  type SortColumn,
  type SortKey,
} from '../../../access/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { searchSql } from '../reads/search-sql.js';
import { CustomerStage, Direction, PoolCause } from './customer.enums.js';
import { Customer } from './customer.type.js';

@InputType()
export class StageOps {
  @Field(() => CustomerStage, { nullable: true }) eq?: string | null;
  @Field(() => [CustomerStage], { nullable: true }) in?: string[] | null;
}

@InputType()
export class PoolCauseOps {
  @Field(() => PoolCause, { nullable: true }) eq?: string | null;
  @Field(() => [PoolCause], { nullable: true }) in?: string[] | null;
}

declareField(Customer, 'poolCause', { class: 'identity', filter: 'choice', operators: () => PoolCauseOps });
declareField(Customer, 'stage', { class: 'identity', filter: 'choice', operators: () => StageOps });
for (const [name, sharesRightOf] of [
  ['ownerId', 'owner'],
  ['ownerDepartmentId', 'owner'],
  ['creatorId', 'creator'],
] as const) {
  declareField(Customer, name, { class: 'profile', filter: 'id', filterOnly: true, sharesRightOf });
}
declareField(Customer, 'reviewPending', {
  class: 'application',
  sharesRightOf: 'review',
  filter: 'boolean',
  filterOnly: true,
  sql: (row) => `(${row}.review_due IS NOT NULL)`,
});
declareField(Customer, 'locked', {
  class: 'profile',
  sharesRightOf: 'lock',
  filter: 'boolean',
  filterOnly: true,
  sql: (row) => `(${row}.lock_at IS NOT NULL)`,
});
declareFilterTerm(Customer, 'search', (text, row, sight) => searchSql(String(text), row, sight));

export const CustomerFilter = filterOf(Customer);

const orderFields = {
  NAME: { class: 'identity', type: 'text', sql: (row) => `${row}.name` },
  STAGE: { class: 'identity', type: 'text', sql: (row) => `${row}.stage` },
  PROTECTED_UNTIL: {
    class: 'identity',
    type: 'timestamptz',
    sql: (row) => `${row}.protected_until`,
    nullable: true,
  },
  CREATED_AT: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.created_at` },
  UPDATED_AT: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.updated_at` },
  LAST_FOLLOW_UP_AT: {
    field: 'Customer.lastFollowUpAt',
    type: 'timestamptz',
    sql: (row) => `${row}.last_follow_up_at`,
    nullable: true,
  },
  POOL_SINCE: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.pool_since`, nullable: true },
  NEXT_CONTACT_AT: {
    field: 'Customer.nextContactAt',
    type: 'timestamptz',
    sql: (row) => `${row}.next_contact_at`,
    nullable: true,
  },
} as const satisfies Record<string, SortColumn>;
type OrderField = keyof typeof orderFields;

const CustomerOrderField = enumOf(Object.keys(orderFields));
registerEnumType(CustomerOrderField, { name: 'CustomerOrderField' });

@InputType()
export class CustomerOrder {
  @Field(() => CustomerOrderField) field: OrderField;
  @Field(() => Direction) direction: 'ASC' | 'DESC';
}

/** Newest first where nothing else is asked for. */
export function customerOrder(orderBy: readonly CustomerOrder[] | null | undefined): SortKey[] {
  if (!orderBy?.length) return [{ ...orderFields.CREATED_AT, direction: 'DESC' }];
  return orderBy.map(({ field, direction }) => {
    return { ...orderFields[field], direction, asked: { of: 'CustomerOrderField', word: field } };
  });
}
