import type { Instant } from '@tidewater/domain';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';

import { may } from '../../access/viewer.js';
import { businessTime } from '../clock.js';
import { companyZone } from '../company-zone.js';
import { Clock } from '../graphql/clock.type.js';
import type { RequestContext } from '../graphql/context.js';
import { Problem } from '../graphql/problem.js';
import { runAction } from '../graphql/run-action.js';
import { signedIn } from '../graphql/signed-in.js';
import type { ApplicationModule } from '../module.js';
import type { DueWork } from './due-work.js';
import { moveTime } from './pass-time.js';

/** One call stays an affair of seconds; whoever wants more calls again. */
const furthestDays = 1_830;

/** The mutation that lets time pass in a demo or a test, with all that `modules` have to do on the way. */
export function moveClockResolver(modules: readonly ApplicationModule[]): Function {
  const works = modules.flatMap(({ dueWork = [] }) => dueWork);

  @Resolver()
  class MoveClockResolver {
    @Mutation(() => Clock, {
      description:
        'Demo mode only: moves business time forward and does what falls due on the way before it answers.',
    })
    async moveClock(@Ctx() context: RequestContext, @Arg('to', () => Date) to: Date): Promise<Clock> {
      const viewer = signedIn(context);
      if (!context.demo || !may(viewer, 'clock.move')) {
        throw new Problem('FORBIDDEN', 'The clock can only be moved by an administrator, in demo mode.');
      }
      const move = async (): Promise<Instant> => moveForward(context, works, to.getTime());
      const now = context.idempotency ? await runAction(context, move) : await move();
      return { now: new Date(now), zone: companyZone() };
    }
  }
  return MoveClockResolver;
}

async function moveForward(
  { database }: RequestContext,
  works: readonly DueWork[],
  to: Instant,
): Promise<Instant> {
  if (to > (await businessTime(database)) + furthestDays * 86_400_000) {
    throw new Problem('BAD_USER_INPUT', `The clock moves at most ${furthestDays} days at a time.`);
  }
  if (!(await moveTime(database, works, to))) {
    throw new Problem('BAD_USER_INPUT', 'The clock only moves forward.');
  }
  return await businessTime(database);
}
