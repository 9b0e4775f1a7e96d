import { isId, may, reachesOf } from '../../../access/index.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { measureCascade, type Cascade } from '../data/cascade.repository.js';
import { peekGrant } from '../data/grant.repository.js';

/** What `revokeAccess` with `cascade` would end besides the grant; null for whoever may not revoke it. */
export async function previewRevokeAccess(context: RequestContext, id: string): Promise<Cascade | null> {
  const viewer = signedIn(context);
  return await inTransaction(context.database, async (tx) => {
    const grant = await peekGrant(tx, id);
    if (grant === null) return null;
    const sight = await reachesOf(tx, viewer, grant.customerId);
    if (!(sight?.mayDo('customer.share') ?? false)) return null;
    return await measureCascade(tx, { from: 'Grant', id }, viewer.id);
  });
}

/** What `revokeGrantsGivenBy` would end; null without `user.update`. */
export async function previewRevokeGrantsGivenBy(
  context: RequestContext,
  personId: string,
): Promise<Cascade | null> {
  const viewer = signedIn(context);
  if (!isId(personId) || !may(viewer, 'user.update')) return null;
  return await inTransaction(context.database, (tx) =>
    measureCascade(tx, { from: 'User', id: personId }, viewer.id),
  );
}
