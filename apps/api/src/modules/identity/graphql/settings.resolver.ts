import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { SecretInside } from '../../../platform/graphql/secret-inside.js';
import { saveProvider, saveSecuritySettings } from '../actions/save-settings.js';
import { readProvider, readSecuritySettings, signInProvider } from '../reads/settings.js';
import { answer } from './answer.js';
import {
  ProviderSettings,
  ProviderSettingsInput,
  ProviderSettingsResult,
  SecuritySettings,
  SecuritySettingsInput,
  SecuritySettingsResult,
  SignInProvider,
} from './settings.type.js';

@Resolver()
export class SecuritySettingsResolver {
  @Query(() => SecuritySettings, { description: 'For administrators.' })
  async securitySettings(@Ctx() context: RequestContext): Promise<SecuritySettings> {
    return await readSecuritySettings(context);
  }

  @Mutation(() => SecuritySettingsResult)
  async saveSecuritySettings(
    @Arg('input', () => SecuritySettingsInput) input: SecuritySettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<SecuritySettings | Refused> {
    return answer(await saveSecuritySettings(context, { ...input }), context);
  }

  @Query(() => ProviderSettings, { description: 'For administrators.' })
  async providerSettings(@Ctx() context: RequestContext): Promise<ProviderSettings> {
    return await readProvider(context);
  }

  @SecretInside()
  @Mutation(() => ProviderSettingsResult)
  async saveProviderSettings(
    @Arg('input', () => ProviderSettingsInput) input: ProviderSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<ProviderSettings | Refused> {
    const { name = null, newUsersRole = null } = input;
    const saved = await saveProvider(context, {
      ...input,
      name: name || null,
      newUsersRole: newUsersRole || null,
    });
    return 'code' in saved ? refused(saved, context.locale) : await readProvider(context);
  }

  @Query(() => SignInProvider, { nullable: true, description: 'Readable before signing in.' })
  async signInProvider(@Ctx() { database }: RequestContext): Promise<SignInProvider | null> {
    return await signInProvider(database);
  }
}
