import type { GraphQLResolveInfo } from 'graphql';

import {
  escapeLike,
  isId,
  listRecords,
  searchWords,
  type Connection,
  type Sight,
} from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Member } from '../graphql/member.type.js';
import type { MemberFilter } from '../graphql/member.input.js';

interface MemberQuestion {
  readonly filter: MemberFilter;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** People as administrators look for them, in the order of the telephone book. */
export async function searchMembers(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { filter, first, after }: MemberQuestion,
): Promise<Connection<unknown>> {
  return await listRecords(context, info, Member, {
    first,
    after,
    order: [{ class: 'identity', sql: (row) => `${row}.name_pinyin`, type: 'text', direction: 'ASC' }],
    where: (row, { bindings }) => [...conditions(filter, row, bindings)].join(' AND ') || 'true',
  });
}

function* conditions(
  { search, departmentId, roleId, active }: MemberFilter,
  row: string,
  bindings: Sight['bindings'],
): Generator<string> {
  const wanted = searchWords(search).toLowerCase();
  if (wanted !== '') {
    const inside = bindings.bind(`%${escapeLike(wanted)}%`, 'text');
    const begins = bindings.bind(`${escapeLike(wanted.replace(/\s/g, ''))}%`, 'text');
    yield `(lower(${row}.name) LIKE ${inside} OR lower(${row}.post) LIKE ${inside} OR ${row}.account LIKE ${begins}
      OR replace(${row}.name_pinyin, ' ', '') LIKE ${begins} OR ${row}.name_initials LIKE ${begins})`;
  }
  if (departmentId) {
    const department = bindings.bind(isId(departmentId) ? departmentId : null, 'uuid');
    yield `${row}.department_id IN (SELECT c.descendant_id FROM department_closure c WHERE c.ancestor_id = ${department})`;
  }
  if (roleId) {
    const role = bindings.bind(isId(roleId) ? roleId : null, 'uuid');
    yield `EXISTS (SELECT FROM user_role held WHERE held.user_id = ${row}.id AND held.role_id = ${role})`;
  }
  if (active !== null && active !== undefined) yield `${row}.active = ${bindings.bind(active, 'boolean')}`;
}
