import { escapeLike, may, searchWords } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';

const most = 50;

/** The industries that customers have, the most frequent first; nothing for those who may not draw territories. */
export async function industriesInUse(context: RequestContext, search: string): Promise<string[]> {
  if (!may(signedIn(context), 'territory.update')) return [];
  const wanted = searchWords(search);
  const rows: { industry: string }[] = await context.database.query(
    `SELECT industry FROM customer WHERE deleted_at IS NULL AND industry ILIKE $1 AND length(industry) <= 100
     GROUP BY industry ORDER BY count(*) DESC, industry LIMIT ${most}`,
    [`%${escapeLike(wanted)}%`],
  );
  return rows.map(({ industry }) => industry);
}
