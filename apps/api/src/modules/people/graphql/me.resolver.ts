import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';

import { oneRecord, type Viewer } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { setLocale } from '../actions/set-locale.js';
import { setPreferences } from '../actions/set-preferences.js';
import { myCounts } from '../reads/my-counts.js';
import { myPreferences } from '../reads/my-preferences.js';
import { permissionsOf } from '../reads/permissions-of.js';
import { viewerAnew } from '../reads/viewer-anew.js';
import { Me, MyCounts, Permissions } from './me.type.js';
import { toldRights } from './role.type.js';
import { User } from './user.type.js';

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me)
  me(@Ctx() context: RequestContext): Me {
    return meOf(signedIn(context));
  }

  @Mutation(() => Me, { description: 'zh-CN or en-US.' })
  async setLocale(@Arg('locale', () => String) locale: string, @Ctx() context: RequestContext): Promise<Me> {
    await setLocale(context, locale);
    return await meAnew(context);
  }

  @Mutation(() => Me, { description: 'JSON of an object of at most 16 KB, kept for the page.' })
  async setPreferences(
    @Arg('preferences', () => String) preferences: string,
    @Ctx() context: RequestContext,
  ): Promise<Me> {
    await setPreferences(context, preferences);
    return await meAnew(context);
  }

  @FieldResolver(() => User)
  async user(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return await oneRecord(context, info, User, signedIn(context).id, { endedOwnership: true });
  }

  @FieldResolver(() => Permissions, { description: 'All a page needs to decide what to show.' })
  permissions(@Ctx() context: RequestContext): Permissions {
    return permissionsOf(signedIn(context));
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The administrator who looks with my eyes; null when I do.',
  })
  async seenBy(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { seenBy } = signedIn(context);
    return seenBy ? await oneRecord(context, info, User, seenBy.id) : null;
  }

  @FieldResolver(() => MyCounts)
  async counts(@Ctx() context: RequestContext): Promise<MyCounts> {
    return await myCounts(context.database, signedIn(context));
  }

  @FieldResolver(() => String)
  async preferences(@Ctx() context: RequestContext): Promise<string> {
    return await myPreferences(context.database, signedIn(context).id);
  }
}

async function meAnew(context: RequestContext): Promise<Me> {
  return meOf((await viewerAnew(context.database, signedIn(context).id)) ?? signedIn(context));
}

function meOf(viewer: Viewer): Me {
  return {
    roles: viewer.roles.map(({ id, name, version, rights }) => {
      return { id, name, version, rights: toldRights(rights), members: null, changedAt: null };
    }),
    locale: viewer.locale,
    actions: actionsOf(viewer),
  };
}

function actionsOf(viewer: Viewer): string[] {
  const actions = viewer.roles.flatMap(({ rights }) => [
    ...rights.may,
    ...Object.entries(rights.scopes).flatMap(([action, scope]) => (scope === 'none' ? [] : [action])),
  ]);
  return [...new Set(actions)].sort();
}
