import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Query, Resolver } from 'type-graphql';

import {
  answeredByLens,
  declareField,
  listRecords,
  oneRecord,
  type Sight,
  type SortKey,
} from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { ApprovalStatus, Customer } from '../../customers/index.js';
import { Approval, ApprovalConnection, ApprovalKind } from './approval.type.js';

@InputType()
export class ApprovalFilter {
  @Field(() => Boolean, { nullable: true }) waitingForMe?: boolean | null;
  @Field(() => Boolean, { nullable: true }) mine?: boolean | null;
  @Field(() => Boolean, { nullable: true }) decidedByMe?: boolean | null;
  @Field(() => ApprovalKind, { nullable: true }) kind?: string | null;
  @Field(() => ApprovalStatus, { nullable: true }) status?: string | null;
}

const newestFirst: SortKey = {
  class: 'identity',
  sql: (row) => `${row}.created_at`,
  type: 'timestamptz',
  direction: 'DESC',
};

declareField(Customer, 'application', {
  class: 'application',
  relation: {
    kind: 'one',
    view: () => Approval,
    on: (customer, approval) => `${approval}.customer_id = ${customer}.id AND ${approval}.status = 'PENDING'`,
  },
});

@Resolver(() => Customer)
export class CustomerApplicationResolver {
  @FieldResolver(() => Approval, { nullable: true, description: 'What is waiting to be decided about it.' })
  application(): never {
    return answeredByLens();
  }
}

@Resolver()
export class ApprovalsResolver {
  @Query(() => ApprovalConnection)
  approvals(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => ApprovalFilter, { nullable: true }) filter?: ApprovalFilter,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    const where = (row: string, sight: Sight) => conditionOf(filter ?? {}, row, sight);
    return listRecords(context, info, Approval, { order: [newestFirst], first, after, where });
  }

  @Query(() => Approval, { nullable: true })
  approval(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ) {
    return oneRecord(context, info, Approval, id);
  }
}

function conditionOf(
  { waitingForMe, mine, decidedByMe, kind, status }: ApprovalFilter,
  row: string,
  sight: Sight,
): string {
  const me = () => sight.bindings.bind(sight.viewer.id, 'uuid');
  const tests = [
    ...asked(waitingForMe, () => `(${row}.status = 'PENDING' AND ${row}.waiting_for @> ARRAY[${me()}])`),
    ...asked(mine, () => `${row}.applicant_id = ${me()}`),
    ...asked(decidedByMe, () => `${row}.decided_by @> ARRAY[${me()}]`),
    ...(kind ? [`${row}.kind = ${sight.bindings.bind(kind, 'text')}`] : []),
    ...(status ? [`${row}.status = ${sight.bindings.bind(status, 'text')}`] : []),
  ];
  return tests.length === 0 ? 'true' : `(${tests.join(' AND ')})`;
}

function asked(wanted: boolean | null | undefined, test: () => string): string[] {
  if (wanted === null || wanted === undefined) return [];
  return [wanted ? test() : `(${test()}) IS NOT TRUE`];
}
