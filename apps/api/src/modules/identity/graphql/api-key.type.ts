import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

import { resultUnion } from '../../../platform/graphql/result-union.js';
import { DateScalar } from '../../../platform/graphql/scalars.js';
import { User } from '../../people/index.js';

@InputType()
export class CreateApiKeyInput {
  @Field(() => String)
  name: string;

  @Field(() => [String], {
    description:
      'See apiKeyScopes: read, write, customer.read, contact.write …; a key never does more than its owner.',
  })
  scopes: string[];

  @Field(() => Date, { nullable: true, description: 'In real time. Empty: until it is revoked.' })
  expiresAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Addresses and ranges such as 203.0.113.0/24. Empty: from anywhere.',
  })
  ipList?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Requests a minute, 600 unless said.' })
  perMinute?: number | null;
}

@ObjectType({ description: 'How often a key was used on a day of the company’s calendar.' })
export class ApiKeyUse {
  @Field(() => DateScalar)
  day: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A key for a program. Its secret is kept nowhere.' })
export class ApiKey {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The beginning of the secret.' })
  prefix: string;

  @Field(() => User)
  owner: object;

  @Field(() => [String])
  scopes: readonly string[];

  @Field(() => [String])
  ipList: readonly string[];

  @Field(() => Int)
  perMinute: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  expiresAt: Date | null;

  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;

  @Field(() => Boolean, { description: 'Whether it still opens anything, by real time.' })
  active: boolean;

  @Field(() => Date, { nullable: true })
  lastUsedAt: Date | null;

  @Field(() => String, { nullable: true })
  lastUsedFrom: string | null;

  @Field(() => [ApiKeyUse], { description: 'The last thirty days on which it was used, the newest first.' })
  uses: readonly ApiKeyUse[];
}

@ObjectType({ description: 'The secret is shown this once.' })
export class NewApiKey {
  @Field(() => String, { description: 'Sent as Authorization: Bearer …' })
  secret: string;

  @Field(() => ApiKey)
  apiKey: ApiKey;
}

export const NewApiKeyResult = resultUnion('NewApiKeyResult', () => NewApiKey);
export const ApiKeyResult = resultUnion('ApiKeyResult', () => ApiKey);
