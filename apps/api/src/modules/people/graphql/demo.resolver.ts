import { Ctx, Query, Resolver } from 'type-graphql';

import { businessTime } from '../../../platform/clock.js';
import { companyZone } from '../../../platform/company-zone.js';
import { Clock } from '../../../platform/graphql/clock.type.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { demoAccounts } from '../reads/demo-accounts.js';
import { Demo } from './demo.type.js';

@Resolver(() => Demo)
export class DemoResolver {
  @Query(() => Demo, { nullable: true, description: 'Null outside demo mode. Readable before signing in.' })
  async demo(@Ctx() context: RequestContext): Promise<Demo | null> {
    return context.demo ? await demoAccounts(context.database) : null;
  }

  @Query(() => Clock, { description: 'Business time, which a demo may move. Readable before signing in.' })
  async clock(@Ctx() context: RequestContext): Promise<Clock> {
    return { now: new Date(await businessTime(context.database)), zone: companyZone() };
  }
}
