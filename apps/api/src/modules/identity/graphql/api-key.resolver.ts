import { apiKeyScopes } from '@tidewater/domain';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { SecretInside } from '../../../platform/graphql/secret-inside.js';
import { createApiKey, revokeApiKey } from '../actions/api-keys.js';
import { bySession } from '../actions/by-session.js';
import { apiKey, apiKeys } from '../reads/api-keys.js';
import { ApiKey, ApiKeyResult, CreateApiKeyInput, NewApiKey, NewApiKeyResult } from './api-key.type.js';

@Resolver()
export class ApiKeyResolver {
  @Query(() => [ApiKey], { description: 'Mine; for administrators those of everybody.' })
  async apiKeys(
    @Ctx() context: RequestContext,
    @Arg('everybody', () => Boolean, { nullable: true }) everybody?: boolean | null,
  ): Promise<ApiKey[]> {
    return await apiKeys(context, everybody ?? false);
  }

  @Query(() => [String], { description: 'All scopes a key can be given.' })
  apiKeyScopes(@Ctx() context: RequestContext): readonly string[] {
    bySession(context);
    return apiKeyScopes;
  }

  @SecretInside()
  @Mutation(() => NewApiKeyResult)
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<NewApiKey | Refused> {
    const made = await createApiKey(context, input);
    if ('code' in made) return refused(made, context.locale);
    return { secret: made.secret, apiKey: await apiKey(context, made.id) };
  }

  @Mutation(() => ApiKeyResult)
  async revokeApiKey(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ApiKey | Refused> {
    const ended = await revokeApiKey(context, id);
    return 'code' in ended ? refused(ended, context.locale) : await apiKey(context, ended.id);
  }
}
