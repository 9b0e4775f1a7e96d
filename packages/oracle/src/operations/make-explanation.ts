import type { JsonObject } from '../json.js';
import { recordOf } from '../model/records/catalogue.js';
import { type FilterMaker, someId } from './make-filter.js';
import type { Pick } from './pick.js';

const explained = ['Customer', 'Contact', 'FollowUp', 'SignedContract', 'CustomerEvent', 'Approval'];
const decision: readonly Pick[] = [{ name: 'decision' }, { name: 'sentences' }];

/** Why somebody sees something, or who does. */
export function explanation(maker: FilterMaker): Pick {
  const { chance } = maker;
  switch (chance.one(['mine', 'theirs', 'onlookers'] as const)) {
    case 'mine':
      return { name: 'explainMyAccess', args: question(maker), of: decision };
    case 'theirs':
      return {
        name: 'explainAccess',
        args: { userId: someId(maker, 'app_user'), ...question(maker) },
        of: decision,
      };
    default:
      return {
        name: 'customerOnlookers',
        args: { customerId: someId(maker, 'customer'), first: chance.between(1, 30) },
        of: [
          { name: 'edges', of: [{ name: 'node', of: [{ name: 'user', of: [{ name: 'id' }] }] }] },
          { name: 'pageInfo', of: [{ name: 'hasNextPage' }] },
        ],
      };
  }
}

/** A record, and a field of it that can be withheld or none. */
function question(maker: FilterMaker): JsonObject {
  const { chance } = maker;
  const recordType = chance.one(explained);
  const { table, fields } = recordOf(recordType);
  const withholdable = Object.entries(fields).flatMap(([name, rule]) =>
    rule.class === 'identity' || rule.filterOnly === true ? [] : [name],
  );
  return {
    recordType,
    recordId: someId(maker, table ?? ''),
    ...(chance.happens(0.7) && withholdable.length > 0 && { field: chance.one(withholdable) }),
  };
}
