import { endOfDate } from '@tidewater/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver } from 'type-graphql';

import { answeredByLens, listRecords, type SortKey } from '../../../access/index.js';
import { companyZone } from '../../../platform/company-zone.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { Reminder, ReminderConnection } from './reminder.type.js';

const soonestFirst: SortKey = {
  class: 'identity',
  sql: (row) => `${row}.due`,
  type: 'timestamptz',
  direction: 'ASC',
};

@Resolver(() => Reminder)
export class RemindersResolver {
  @Query(() => ReminderConnection, {
    description:
      'What waits for the viewer, and what is due for whom they stand in for: all that is open, or what is open by the end of a day, overdue ones included.',
  })
  reminders(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('on', () => DateScalar, { nullable: true }) on?: string,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ) {
    return listRecords(context, info, Reminder, {
      order: [soonestFirst],
      first,
      after,
      where: (row, sight) => {
        const open = `${row}.done_at IS NULL`;
        if (!on) return open;
        const end = new Date(endOfDate(on, companyZone())).toISOString();
        return `${open} AND ${row}.due <= ${sight.bindings.bind(end, 'timestamptz')}`;
      },
    });
  }

  @FieldResolver(() => String, { description: 'The reminder in words.' })
  sentence(@Arg('locale', () => String, { nullable: true }) _locale?: string): never {
    return answeredByLens();
  }
}
