import { say, whyInPool as explain, type PoolStay } from '@tidewater/domain';

import { derived, whereReadable } from '../../../access/index.js';
import { companyZone } from '../../../platform/company-zone.js';
import { readerOf } from './reader-of.js';

interface StayAndNames extends Omit<PoolStay, 'since'> {
  readonly since: string;
  readonly names: Record<string, string> | null;
}

/** LC-18: why it lies in the pool, in words. Names and the reason are told only to whom the journal is readable. */
export const whyInPool = derived<StayAndNames | null>({
  from: (row, sight) => {
    const stay = `'cause', ${row}.pool_cause, 'since', ${row}.pool_since, 'formerOwners', ${row}.former_owners`;
    const names = `(SELECT json_object_agg(former.id, former.name) FROM app_user former WHERE former.id = ANY(ARRAY(SELECT (one ->> 'user')::uuid FROM jsonb_array_elements(${row}.former_owners) one)))`;
    const full = `json_build_object(${stay}, 'reason', ${row}.pool_reason, 'names', ${names})`;
    const bare = `json_build_object(${stay}, 'reason', NULL, 'names', NULL)`;
    const told = whereReadable(sight.readable('Customer.poolReason'), full, bare);
    return `CASE WHEN ${row}.stage = 'pool' THEN ${told} END`;
  },
  value: (stay, _facts, _args, context) => {
    if (stay === null) return null;
    const { since, names, ...rest } = stay;
    const sentence = explain({ ...rest, since: Date.parse(since) });
    return say(sentence, readerOf(context, null, companyZone(), names));
  },
});
