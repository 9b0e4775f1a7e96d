import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused, type Refused } from '../../../platform/graphql/refused.type.js';
import { deleteView } from '../actions/delete-view.js';
import { saveView } from '../actions/save-view.js';
import { savedViews } from '../reads/saved-views.js';
import { SavedView, SavedViewResult } from './saved-view.type.js';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView])
  async savedViews(
    @Arg('page', () => String) page: string,
    @Ctx() context: RequestContext,
  ): Promise<SavedView[]> {
    return await savedViews(context, page);
  }

  @Mutation(() => SavedViewResult, { description: 'The same name on the same page is overwritten.' })
  async saveView(
    @Arg('page', () => String) page: string,
    @Arg('name', () => String) name: string,
    @Arg('query', () => String) query: string,
    @Ctx() context: RequestContext,
  ): Promise<SavedView | Refused> {
    const saved = await saveView(context, { page, name, query });
    return 'code' in saved ? refused(saved, context.locale) : saved;
  }

  @Mutation(() => Boolean, { description: 'False when there is no such view of mine.' })
  async deleteView(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<boolean> {
    return await deleteView(context, id);
  }
}
