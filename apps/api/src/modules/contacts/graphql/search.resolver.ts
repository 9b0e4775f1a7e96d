import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../../../platform/graphql/context.js';
import { searchEverything } from '../reads/search-everything.js';
import { SearchHit } from './search.type.js';

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description: 'Customers and contacts by name, pinyin, initials, code or readable number.',
  })
  search(
    @Ctx() context: RequestContext,
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { nullable: true }) first?: number,
  ) {
    return searchEverything(context, text, first ?? null);
  }
}
