import { stages } from '@tidewater/domain';

import { COUNT_LIMIT, countRecords } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Customer } from '../graphql/customer.type.js';

/** How many customers of each stage the viewer sees under a filter; every stage is named, empty ones with 0. */
export function stageCounts(context: RequestContext, filter: object) {
  return Promise.all(
    stages.map(async (stage) => {
      const count = await countRecords(context, Customer, {
        filter: { and: [filter, { stage: { eq: stage } }] },
      });
      return { stage, count: { value: Math.min(count, COUNT_LIMIT), capped: count > COUNT_LIMIT } };
    }),
  );
}
