import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';

import { oneRecord } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { SecretInside } from '../../../platform/graphql/secret-inside.js';
import { loadViewerOf, User } from '../../people/index.js';
import { revokeSession, revokeSessions } from '../actions/revoke-sessions.js';
import { signIn } from '../actions/sign-in.js';
import { signOut } from '../actions/sign-out.js';
import { sessions } from '../reads/sessions.js';
import { answer } from './answer.js';
import {
  OpenSession,
  Session,
  SessionsEnded,
  SessionsEndedResult,
  SignInInput,
  SignInResult,
} from './session.type.js';

@Resolver(() => Session)
export class SessionResolver {
  @SecretInside()
  @Mutation(() => SignInResult)
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<Session | Refused> {
    const { clientAddress: address, userAgent } = context;
    const opened = await signIn(context.database, { ...input, address, userAgent });
    if (!('token' in opened)) return refused(opened, context.locale);
    context.setSessionCookie?.(opened.token, opened.expiresAt);
    return opened;
  }

  @SecretInside()
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
    const viewer = await loadViewerOf(context.database, userId);
    return await oneRecord({ ...context, viewer }, info, User, userId, { endedOwnership: true });
  }

  @Query(() => [OpenSession], { description: 'Mine; for administrators those of any person.' })
  async sessions(
    @Ctx() context: RequestContext,
    @Arg('userId', () => ID, { nullable: true }) userId?: string | null,
  ): Promise<OpenSession[]> {
    return await sessions(context, userId ?? null);
  }

  @Mutation(() => SessionsEndedResult)
  async revokeSession(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionsEnded | Refused> {
    return answer(await revokeSession(context, id), context);
  }

  @Mutation(() => SessionsEndedResult, { description: 'Of one’s own all but the one that asks.' })
  async revokeSessions(
    @Arg('userId', () => ID) userId: string,
    @Ctx() context: RequestContext,
  ): Promise<SessionsEnded | Refused> {
    return answer(await revokeSessions(context, userId), context);
  }
}
