import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';

import { oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { signIn } from '../actions/sign-in.js';
import { signOut } from '../actions/sign-out.js';
import { viewerAnew } from '../reads/viewer-anew.js';
import { Session, SignInInput, SignInResult } from './session.type.js';
import { User } from './user.type.js';

@Resolver(() => Session)
export class SessionResolver {
  @Mutation(() => SignInResult)
  async signIn(
    @Arg('input', () => SignInInput) { account, password }: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<Session | Refused> {
    const { clientAddress: address, userAgent } = context;
    const opened = await signIn(context.database, { account, password, address, userAgent });
    if (!('token' in opened)) return refused(opened, context.locale);
    context.setSessionCookie?.(opened.token, opened.expiresAt);
    return opened;
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() context: RequestContext): Promise<boolean> {
    await signOut(context);
    return true;
  }

  /** The one who has just signed in; the request itself was sent by nobody yet. */
  @FieldResolver(() => User)
  async user(
    @Root() { userId }: Session,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const viewer = await viewerAnew(context.database, userId);
    return await oneRecord({ ...context, viewer }, info, User, userId);
  }
}
