import type { GraphQLResolveInfo } from 'graphql';

import { escapeLike, listRecords, type Connection } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { User } from '../graphql/user.type.js';

export interface DirectoryQuestion {
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Colleagues by name, account, pinyin or initials, in the order of the telephone book. */
export async function searchDirectory(
  context: RequestContext,
  info: GraphQLResolveInfo,
  { search, first, after }: DirectoryQuestion,
): Promise<Connection<unknown>> {
  const wanted = search?.normalize('NFKC').trim().toLowerCase() ?? '';
  return await listRecords(context, info, User, {
    first,
    after,
    filter: null,
    order: [{ class: 'identity', sql: (row) => `${row}.name_pinyin`, type: 'text', direction: 'ASC' }],
    where: (row, sight) => {
      if (wanted === '') return 'true';
      const inside = sight.bindings.bind(`%${escapeLike(wanted)}%`, 'text');
      const begins = sight.bindings.bind(`${escapeLike(wanted.replace(/\s/g, ''))}%`, 'text');
      return `(lower(${row}.name) LIKE ${inside} OR ${row}.account LIKE ${begins}
        OR replace(${row}.name_pinyin, ' ', '') LIKE ${begins} OR ${row}.name_initials LIKE ${begins})`;
    },
  });
}
