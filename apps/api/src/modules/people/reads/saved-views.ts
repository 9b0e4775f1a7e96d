import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { SavedViewRow } from '../data/saved-view.row.js';

/** My views of one page. A view holds words of an address only; what they show goes through the lens when opened. */
export async function savedViews(context: RequestContext, page: string): Promise<SavedViewRow[]> {
  const userId = signedIn(context).id;
  return await context.database
    .getRepository(SavedViewRow)
    .find({ where: { userId, page }, order: { name: 'ASC' }, take: 100 });
}
