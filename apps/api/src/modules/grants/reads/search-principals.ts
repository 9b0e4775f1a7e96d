import type { PrincipalKind } from '@tidewater/domain';

import { escapeLike, searchWords } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import type { Principal } from '../graphql/grant.type.js';

const LIMIT = 30;

/** Names are public in the company (the directory); people who have left are not offered. */
export async function searchPrincipals(
  context: RequestContext,
  kind: PrincipalKind,
  search: string,
): Promise<Principal[]> {
  signedIn(context);
  const wanted = searchWords(search).toLowerCase();
  return await context.database.query(statements[kind], [`%${escapeLike(wanted)}%`]);
}

const plain = (kind: PrincipalKind, table: string) =>
  `SELECT '${kind}' AS kind, id, name FROM ${table} WHERE lower(name) LIKE $1 ORDER BY name, id LIMIT ${LIMIT}`;

const statements: Record<PrincipalKind, string> = {
  user: `SELECT 'user' AS kind, id, name FROM app_user WHERE active
    AND (lower(name) LIKE $1 OR account LIKE $1 OR replace(name_pinyin, ' ', '') LIKE $1 OR name_initials LIKE $1)
    ORDER BY name_pinyin, id LIMIT ${LIMIT}`,
  team: plain('team', 'team'),
  department: plain('department', 'department'),
  role: plain('role', 'role'),
};
