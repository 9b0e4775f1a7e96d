import { Field, ID, Int, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';
import { User } from '../../people/index.js';

@ObjectType({ description: 'How my own account is kept safe.' })
export class MySecurity {
  @Field(() => Boolean, { description: 'Whether I have to set up a second factor before anything else.' })
  enrolling: boolean;

  @Field(() => Boolean)
  secondFactor: boolean;

  @Field(() => Boolean)
  secondFactorRequired: boolean;

  @Field(() => Int)
  recoveryCodesLeft: number;

  @Field(() => Boolean, { description: 'False for people who only sign in through the identity provider.' })
  hasPassword: boolean;

  @Field(() => Date, { nullable: true })
  passwordSetAt: Date | null;

  @Field(() => Boolean)
  mayMakeKeys: boolean;
}

@ObjectType({
  description: 'Shown once. It opens until it is used, at most half an hour, and signs nobody in.',
})
export class PasswordLink {
  @Field(() => String)
  link: string;

  @Field(() => String)
  token: string;

  @Field(() => Date)
  expiresAt: Date;
}

@ObjectType({ description: 'Shown once.' })
export class NewSecondFactor {
  @Field(() => String, { description: 'For typing it into the app by hand.' })
  secret: string;

  @Field(() => String, { description: 'otpauth://…, for a QR code.' })
  address: string;
}

@ObjectType({ description: 'Ten codes, each good once, in place of the authenticator. Shown once.' })
export class RecoveryCodes {
  @Field(() => [String])
  recoveryCodes: readonly string[];
}

@ObjectType()
export class SecondFactorRemoved {
  @Field(() => Boolean, { description: 'False when there was none.' })
  removed: boolean;
}

@ObjectType({ description: 'Somebody who has asked for a new password.' })
export class PasswordRequest {
  @Field(() => User)
  user: object;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Int)
  times: number;
}

@ObjectType({ description: 'An account that is closed after too many wrong tries.' })
export class Lockout {
  @Field(() => User)
  user: object;

  @Field(() => Date)
  until: number;
}

@ObjectType()
export class AccountUnlocked {
  @Field(() => ID)
  userId: string;
}

export const PasswordLinkResult = resultUnion('PasswordLinkResult', () => PasswordLink);
export const NewSecondFactorResult = resultUnion('NewSecondFactorResult', () => NewSecondFactor);
export const RecoveryCodesResult = resultUnion('RecoveryCodesResult', () => RecoveryCodes);
export const SecondFactorRemovedResult = resultUnion('SecondFactorRemovedResult', () => SecondFactorRemoved);
export const AccountUnlockedResult = resultUnion('AccountUnlockedResult', () => AccountUnlocked);
