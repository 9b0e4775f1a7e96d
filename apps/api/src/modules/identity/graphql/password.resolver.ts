import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import type { Refused } from '../../../platform/graphql/refused.type.js';
import { SecretInside } from '../../../platform/graphql/secret-inside.js';
import { changePassword } from '../actions/change-password.js';
import { choosePassword } from '../actions/choose-password.js';
import { requestPasswordReset } from '../actions/request-password-reset.js';
import { requireNewPassword, resetPassword } from '../actions/reset-password.js';
import { unlockAccount } from '../actions/unlock-account.js';
import { asAdministrator } from '../reads/as-administrator.js';
import { lockouts } from '../reads/lockouts.js';
import { passwordRequests } from '../reads/password-requests.js';
import {
  AccountUnlocked,
  AccountUnlockedResult,
  Lockout,
  PasswordLink,
  PasswordLinkResult,
  PasswordRequest,
} from './account.type.js';
import { answer } from './answer.js';
import { SessionsEnded, SessionsEndedResult } from './session.type.js';

@Resolver()
export class PasswordResolver {
  @SecretInside()
  @Mutation(() => SessionsEndedResult, { description: 'My own password. All my other sessions end.' })
  async changePassword(
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionsEnded | Refused> {
    return answer(await changePassword(context, current, next), context);
  }

  @SecretInside()
  @Mutation(() => SessionsEndedResult, { description: 'By the link of an administrator; signs nobody in.' })
  async choosePassword(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionsEnded | Refused> {
    return answer(await choosePassword(context, token, password), context);
  }

  @Mutation(() => Boolean, {
    description: 'Asks the administrators for a new password. True whether there is such an account or not.',
  })
  async requestPasswordReset(
    @Arg('account', () => String) account: string,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    await requestPasswordReset(context, account);
    return true;
  }

  @SecretInside()
  @Mutation(() => PasswordLinkResult, {
    description: 'The old password and all sessions of the person end; the link lets them choose a new one.',
  })
  async resetPassword(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<PasswordLink | Refused> {
    return answer(await resetPassword(context, userId), context);
  }

  @Mutation(() => SessionsEndedResult, { description: 'The next sign-in asks for a new password.' })
  async requireNewPassword(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionsEnded | Refused> {
    return answer(await requireNewPassword(context, userId), context);
  }

  @Mutation(() => AccountUnlockedResult)
  async unlockAccount(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<AccountUnlocked | Refused> {
    return answer(await unlockAccount(context, userId), context);
  }

  @Query(() => [PasswordRequest], { description: 'Of the last seven days, for administrators.' })
  async passwordRequests(@Ctx() context: RequestContext): Promise<PasswordRequest[]> {
    return await passwordRequests(asAdministrator(context));
  }

  @Query(() => [Lockout], { description: 'For administrators.' })
  async lockouts(@Ctx() context: RequestContext): Promise<Lockout[]> {
    return await lockouts(asAdministrator(context));
  }
}
