import type { GraphQLResolveInfo } from 'graphql';

import { escapeLike, isId, listRecords, may, newestFirst, type Connection } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { AuditEntry, type AuditLogFilter } from '../graphql/audit-entry.type.js';

export interface AuditQuestion {
  readonly filter?: AuditLogFilter | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The audit log, the newest line first. @throws Problem `FORBIDDEN` without `audit.read`. */
export async function auditLog(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { filter, first, after }: AuditQuestion,
): Promise<Connection<unknown>> {
  if (!may(signedIn(context), 'audit.read'))
    throw new Problem('FORBIDDEN', 'You may not read the audit log.');
  return await listRecords(context, info, AuditEntry, {
    first,
    after,
    order: [newestFirst('at')],
    where: (row, { bindings }) =>
      conditionsOf(filter ?? {}, row, (value, type) => bindings.bind(value, type)),
  });
}

type Bind = (value: unknown, type: string) => string;

function conditionsOf(filter: AuditLogFilter, row: string, bind: Bind): string {
  const { deed, actorId, subjectId, from, to, text } = filter;
  const words = text?.normalize('NFKC').trim() ?? '';
  if (words.includes('\0')) throw new Problem('BAD_USER_INPUT', 'A text contains a NUL character');
  const conditions = [
    deed ? `${row}.deed = ANY(${bind(deed, 'text[]')})` : null,
    actorId ? (isId(actorId) ? `${row}.actor_id = ${bind(actorId, 'uuid')}` : 'false') : null,
    subjectId ? `${row}.subject_id = ${bind(subjectId, 'text')}` : null,
    from ? `${row}.at >= ${bind(from, 'timestamptz')}` : null,
    to ? `${row}.at < ${bind(to, 'timestamptz')}` : null,
    words === '' ? null : saysSql(words, row, bind),
  ];
  return conditions.filter((condition) => condition !== null).join(' AND ') || 'true';
}

/** People and roles by their names, everything else by what the line itself says. */
function saysSql(words: string, row: string, bind: Bind): string {
  const like = bind(`%${escapeLike(words)}%`, 'text');
  const people = `SELECT p.id FROM app_user p WHERE p.name ILIKE ${like} OR p.account ILIKE ${like}`;
  const roles = `SELECT r.id FROM role r WHERE r.name ILIKE ${like}`;
  return `(${row}.words ILIKE ${like} OR ${row}.actor_id = ANY(ARRAY(${people}))
    OR ${row}.subject_id = ANY(ARRAY(SELECT named.id::text FROM (${people} UNION ${roles}) named)))`;
}
