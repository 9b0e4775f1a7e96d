import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

import { enumOf } from '../../../platform/graphql/enum-of.js';
import { resultUnion } from '../../../platform/graphql/result-union.js';
import { audiences, type Audience } from '../actions/audiences.js';

const AudienceEnum = enumOf(audiences);
registerEnumType(AudienceEnum, { name: 'Audience', description: 'Whom a setting speaks of.' });

@ObjectType()
export class SecuritySettings {
  @Field(() => AudienceEnum, { description: 'Who has to use a second factor.' })
  secondFactorFor: Audience;

  @Field(() => [ID], { description: 'With ROLES.' })
  secondFactorRoles: readonly string[];

  @Field(() => AudienceEnum, { description: 'Who may make keys for programs.' })
  apiKeysFor: Audience;

  @Field(() => [ID], { description: 'With ROLES.' })
  apiKeyRoles: readonly string[];
}

@InputType()
export class SecuritySettingsInput {
  @Field(() => AudienceEnum)
  secondFactorFor: Audience;

  @Field(() => [ID])
  secondFactorRoles: string[];

  @Field(() => AudienceEnum)
  apiKeysFor: Audience;

  @Field(() => [ID])
  apiKeyRoles: string[];
}

@ObjectType({ description: 'The identity provider (OpenID Connect) as administrators see it.' })
export class ProviderSettings {
  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => Boolean, { description: 'Set by OIDC_ISSUER and its like; cannot be changed here.' })
  fromEnvironment: boolean;

  @Field(() => String)
  issuer: string;

  @Field(() => String)
  clientId: string;

  @Field(() => Boolean)
  hasSecret: boolean;

  @Field(() => String, { description: 'Which claim is the account here.' })
  claim: string;

  @Field(() => String, { nullable: true, description: 'As the button calls it.' })
  name: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id or key of the role of newcomers; null: only those who have an account may come.',
  })
  newUsersRole: string | null;

  @Field(() => String, { description: 'The address to register with the provider.' })
  callback: string;
}

@InputType()
export class ProviderSettingsInput {
  @Field(() => Boolean)
  enabled: boolean;

  @Field(() => String)
  issuer: string;

  @Field(() => String)
  clientId: string;

  @Field(() => String, { nullable: true, description: 'Not named: the one there is stays. Empty: none.' })
  clientSecret?: string | null;

  @Field(() => String)
  claim: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  newUsersRole?: string | null;
}

@ObjectType({ description: 'What the sign-in page shows. GET /auth/oidc/start leads there.' })
export class SignInProvider {
  @Field(() => String, { nullable: true })
  name: string | null;
}

export const SecuritySettingsResult = resultUnion('SecuritySettingsResult', () => SecuritySettings);
export const ProviderSettingsResult = resultUnion('ProviderSettingsResult', () => ProviderSettings);
