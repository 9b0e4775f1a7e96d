import { isId } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { runAction } from '../../../platform/graphql/run-action.js';

/** Whether there was such a view of mine. */
export async function deleteView(context: RequestContext, id: string): Promise<boolean> {
  const userId = signedIn(context).id;
  if (!isId(id)) return false;
  return await runAction(context, async (tx) => {
    const gone = await tx.query<{ id: string }>(
      `WITH gone AS (DELETE FROM saved_view WHERE id = $1 AND user_id = $2 RETURNING id) SELECT id FROM gone`,
      [id, userId],
    );
    return gone.length > 0;
  });
}
