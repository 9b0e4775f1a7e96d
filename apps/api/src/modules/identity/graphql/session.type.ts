import { Field, InputType, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';

@InputType()
export class SignInInput {
  @Field(() => String)
  account: string;

  @Field(() => String)
  password: string;
}

@ObjectType()
export class Session {
  @Field(() => String, {
    description: 'Programs send it as Authorization: Bearer …; browsers have it as a cookie.',
  })
  token: string;

  @Field(() => Date)
  expiresAt: Date;

  /** Whose it is; read by the field resolver. */
  userId: string;
}

export const SignInResult = resultUnion('SignInResult', () => Session);
