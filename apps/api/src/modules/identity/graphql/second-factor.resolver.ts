import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import type { Refused } from '../../../platform/graphql/refused.type.js';
import { SecretInside } from '../../../platform/graphql/secret-inside.js';
import { Me } from '../../people/index.js';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  startSecondFactor,
} from '../actions/second-factor.js';
import { mySecurity } from '../reads/my-security.js';
import {
  MySecurity,
  NewSecondFactor,
  NewSecondFactorResult,
  RecoveryCodes,
  RecoveryCodesResult,
  SecondFactorRemoved,
  SecondFactorRemovedResult,
} from './account.type.js';
import { answer } from './answer.js';

@Resolver(() => Me)
export class SecondFactorResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether I have to set up a second factor; until then I have no rights.',
  })
  enrolling(@Ctx() context: RequestContext): boolean {
    return context.enrolling;
  }

  @Query(() => MySecurity)
  async mySecurity(@Ctx() context: RequestContext): Promise<MySecurity> {
    return await mySecurity(context);
  }

  @SecretInside()
  @Mutation(() => NewSecondFactorResult, {
    description: 'Counts for nothing until it is confirmed by a code.',
  })
  async startSecondFactor(
    @Arg('password', () => String) password: string,
    @Ctx() context: RequestContext,
  ): Promise<NewSecondFactor | Refused> {
    return answer(await startSecondFactor(context, password), context);
  }

  @SecretInside()
  @Mutation(() => RecoveryCodesResult)
  async confirmSecondFactor(
    @Arg('code', () => String) code: string,
    @Ctx() context: RequestContext,
  ): Promise<RecoveryCodes | Refused> {
    return answer(await confirmSecondFactor(context, code), context);
  }

  @SecretInside()
  @Mutation(() => RecoveryCodesResult, { description: 'Ten new ones; the old ones open nothing any more.' })
  async renewRecoveryCodes(
    @Arg('code', () => String) code: string,
    @Ctx() context: RequestContext,
  ): Promise<RecoveryCodes | Refused> {
    return answer(await renewRecoveryCodes(context, code), context);
  }

  @SecretInside()
  @Mutation(() => SecondFactorRemovedResult)
  async removeSecondFactor(
    @Arg('password', () => String) password: string,
    @Arg('code', () => String) code: string,
    @Ctx() context: RequestContext,
  ): Promise<SecondFactorRemoved | Refused> {
    return answer(await removeSecondFactor(context, password, code), context);
  }

  @Mutation(() => SecondFactorRemovedResult, {
    description: 'Of somebody who has lost it, by an administrator.',
  })
  async resetSecondFactor(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<SecondFactorRemoved | Refused> {
    return answer(await resetSecondFactor(context, userId), context);
  }
}
