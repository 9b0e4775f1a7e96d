import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { signInWays, type SignInWay } from '../actions/start-session.js';

const SignInWayEnum = enumOf(signInWays);
registerEnumType(SignInWayEnum, { name: 'SignInWay' });

@InputType()
export class SignInInput {
  @Field(() => String)
  account: string;

  @Field(() => String)
  password: string;

  @Field(() => String, {
    nullable: true,
    description: 'After CODE_REQUIRED: what the authenticator shows, or a recovery code.',
  })
  code?: string | null;

  @Field(() => String, { nullable: true, description: 'After PASSWORD_CHANGE_REQUIRED.' })
  newPassword?: string | null;
}

@ObjectType()
export class Session {
  @Field(() => String, {
    description: 'Programs send it as Authorization: Bearer …; browsers have it as a cookie.',
  })
  token: string;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Boolean, {
    description: 'Good for nothing but setting up the second factor that is required.',
  })
  enrolling: boolean;

  /** Whose it is; read by the field resolver. */
  userId: string;
}

export const SignInResult = resultUnion('SignInResult', () => Session);

@ObjectType({ description: 'A browser or program that is signed in.' })
export class OpenSession {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Browser and system in words; null for a program.' })
  device: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;

  @Field(() => SignInWayEnum)
  way: SignInWay;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  lastSeenAt: Date;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  current: boolean;
}

@ObjectType()
export class SessionsEnded {
  @Field(() => Int)
  sessionsEnded: number;
}

export const SessionsEndedResult = resultUnion('SessionsEndedResult', () => SessionsEnded);
