import type { Refusal } from '@tidewater/domain';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';

import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { clearHoliday } from '../actions/clear-holiday.js';
import { setHoliday } from '../actions/set-holiday.js';
import { holidayYear } from '../reads/holiday-year.js';
import { HolidayResult, HolidayYear } from './holiday.type.js';

@Resolver()
export class HolidayResolver {
  @Query(() => HolidayYear)
  async holidays(@Ctx() context: RequestContext, @Arg('year', () => Int) year: number): Promise<HolidayYear> {
    signedIn(context);
    if (year < 1900 || year > 2200)
      throw new Problem('BAD_USER_INPUT', 'year must be between 1900 and 2200.');
    return await yearOf(context, year);
  }

  @Mutation(() => HolidayResult)
  async setHoliday(
    @Ctx() context: RequestContext,
    @Arg('date', () => DateScalar) date: string,
    @Arg('working', () => Boolean) working: boolean,
    @Arg('name', () => String) name: string,
  ): Promise<typeof HolidayResult> {
    const viewer = signedIn(context);
    const why = await runAction(context, async (tx) => setHoliday(tx, viewer, { date, working, name }));
    return await answer(context, why, date);
  }

  @Mutation(() => HolidayResult)
  async clearHoliday(
    @Ctx() context: RequestContext,
    @Arg('date', () => DateScalar) date: string,
  ): Promise<typeof HolidayResult> {
    const viewer = signedIn(context);
    const why = await runAction(context, async (tx) => clearHoliday(tx, viewer, date));
    return await answer(context, why, date);
  }
}

async function answer(
  context: RequestContext,
  why: Refusal | null,
  date: string,
): Promise<typeof HolidayResult> {
  return why === null ? await yearOf(context, Number(date.slice(0, 4))) : refused(why, context.locale);
}

async function yearOf({ database, locale }: RequestContext, year: number): Promise<HolidayYear> {
  return await inTransaction(database, async (tx) => holidayYear(tx, year, locale));
}
