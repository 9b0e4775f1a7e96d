import { Field, InputType, registerEnumType } from 'type-graphql';

import { customerNameSql, type Sight, type SortColumn, type SortKey } from '../../../access/index.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { ApprovalStatus, Direction, namedSql } from '../../customers/index.js';
import { ApprovalKind, dueSql } from './approval.type.js';

@InputType()
export class ApprovalFilter {
  @Field(() => Boolean, { nullable: true }) waitingForMe?: boolean | null;
  @Field(() => Boolean, { nullable: true }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true }) decidedByMe?: boolean | null;
  @Field(() => ApprovalKind, { nullable: true }) kind?: string | null;
  @Field(() => ApprovalStatus, { nullable: true }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'A part of the name of its customer.' })
  customer?: string | null;
}

const orderFields = {
  CREATED_AT: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.created_at` },
  DUE: { class: 'identity', type: 'timestamptz', sql: dueSql, nullable: true },
  DECIDED_AT: { class: 'identity', type: 'timestamptz', sql: (row) => `${row}.decided_at`, nullable: true },
} as const satisfies Record<string, SortColumn>;
type OrderField = keyof typeof orderFields;

const ApprovalOrderField = enumOf(Object.keys(orderFields));
registerEnumType(ApprovalOrderField, { name: 'ApprovalOrderField' });

@InputType()
export class ApprovalOrder {
  @Field(() => ApprovalOrderField) field: OrderField;
  @Field(() => Direction) direction: 'ASC' | 'DESC';
}

/** Newest first where nothing else is asked for. */
export function approvalOrder(orderBy: readonly ApprovalOrder[] | null | undefined): SortKey[] {
  const wanted = orderBy?.length ? orderBy : [{ field: 'CREATED_AT', direction: 'DESC' } as const];
  return wanted.map(({ field, direction }) => ({ ...orderFields[field], direction }));
}

/** SQL of the filter for approvals whose row stands as `row`. */
export function approvalCondition(
  { waitingForMe, mine, decidedByMe, kind, status, customer }: ApprovalFilter,
  row: string,
  sight: Sight,
): string {
  const me = () => sight.bindings.bind(sight.viewer.id, 'uuid');
  const { id, standsInFor } = sight.viewer;
  const whose = () => sight.bindings.bind([id, ...standsInFor], 'uuid[]');
  const tests = [
    ...asked(waitingForMe, () => `(${row}.status = 'PENDING' AND ${row}.waiting_for && ${whose()})`),
    ...asked(mine, () => `${row}.applicant_id = ${me()}`),
    ...asked(decidedByMe, () => `${row}.decided_by @> ARRAY[${me()}]`),
    ...(kind ? [`${row}.kind = ${sight.bindings.bind(kind, 'text')}`] : []),
    ...(status ? [`${row}.status = ${sight.bindings.bind(status, 'text')}`] : []),
    ...(customer ? [ofCustomer(customer, row, sight)] : []),
  ];
  return tests.length === 0 ? 'true' : `(${tests.join(' AND ')})`;
}

/** An approval may be in sight while its customer is not; then no name of it is found. */
function ofCustomer(name: string, row: string, sight: Sight): string {
  const named = `SELECT named.id FROM customer named WHERE named.deleted_at IS NULL AND ${namedSql(name, 'named', sight)}`;
  return `(${row}.customer_id = ANY(ARRAY(${named})) AND ${customerNameSql(`${row}.customer_id`, sight)} IS NOT NULL)`;
}

function asked(wanted: boolean | null | undefined, test: () => string): string[] {
  if (wanted === null || wanted === undefined) return [];
  return [wanted ? test() : `(${test()}) IS NOT TRUE`];
}
