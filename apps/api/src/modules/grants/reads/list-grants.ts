import type { GraphQLResolveInfo } from 'graphql';

import { isId, listRecords, type Connection, type Raw } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { grantCauseSql, grantStateSql } from './grant-sql.js';

export interface GrantsQuestion {
  readonly customerId?: string | null | undefined;
  readonly live?: boolean | null | undefined;
  readonly givenByMe?: boolean | null | undefined;
  readonly byHand?: boolean | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Grants on customers that the viewer may share, newest first. */
export async function listGrants(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: Function,
  { customerId, live, givenByMe, byHand, first = null, after = null }: GrantsQuestion,
): Promise<Connection<Raw>> {
  return listRecords(context, info, type, {
    first,
    after,
    order: [{ class: 'identity', sql: (row) => `${row}.valid_from`, type: 'timestamptz', direction: 'DESC' }],
    where: (row, { bindings, viewer }) => {
      const tests = ['true'];
      if (typeof customerId === 'string') {
        tests.push(isId(customerId) ? `${row}.customer_id = ${bindings.bind(customerId, 'uuid')}` : 'false');
      }
      if (typeof live === 'boolean') tests.push(`(${grantStateSql(row)} = 'LIVE') = ${live}`);
      if (givenByMe === true) tests.push(`${row}.granted_by = ${bindings.bind(viewer.id, 'uuid')}`);
      if (byHand === true) tests.push(`(${grantCauseSql(row)} <> 'RULE')`);
      return tests.join(' AND ');
    },
  });
}
