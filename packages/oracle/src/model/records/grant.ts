import { type Row, flag, iso, key, moment, text } from '../../json.js';
import { type World, rowOf } from '../world.js';
import { itsCustomer } from './its-customer.js';
import { colleague } from './people.js';
import { column, part, type FieldRule, type RecordRule } from './record.js';

const time = (name: string): FieldRule => ({ class: 'identity', value: (row) => iso(moment(row, name)) });
const upper = (name: string): FieldRule => ({
  class: 'identity',
  value: (row) => text(row, name)?.toUpperCase() ?? null,
});

/** AC-5: shown to whoever may share the customer. */
export const Grant: RecordRule = {
  table: 'customer_grant',
  customer: 'inherits',
  action: 'customer.share',
  fields: {
    id: { class: 'identity', value: column('id') },
    customer: itsCustomer,
    principal: { class: 'identity', parts: { type: 'Principal', rows: (row) => row } },
    level: upper('level'),
    cause: { class: 'identity', value: causeOf },
    state: { class: 'identity', value: (row, { world }) => stateOf(world, row) },
    from: time('valid_from'),
    until: time('valid_until'),
    by: { class: 'identity', ...colleague('granted_by') },
    reason: { class: 'identity', value: column('reason') },
    endedAt: time('ended_at'),
    endedBy: { class: 'identity', ...colleague('ended_by') },
    endedBecause: { class: 'identity', value: column('ended_because') },
    endedReason: { class: 'identity', value: column('ended_reason') },
  },
};

export function causeOf(row: Row): string {
  if (row['cause'] !== 'collaborator') return 'MANUAL';
  return flag(row, 'by_hand') ? 'COLLABORATOR' : 'RULE';
}

export function stateOf({ now }: World, row: Row): string {
  const until = moment(row, 'valid_until');
  if (text(row, 'ended_at') !== null) return 'ENDED';
  if (until !== null && until <= now) return 'EXPIRED';
  return (moment(row, 'valid_from') ?? 0) > now ? 'PLANNED' : 'LIVE';
}

const tables: Readonly<Record<string, string>> = {
  user: 'app_user',
  team: 'team',
  department: 'department',
  role: 'role',
};

export const Principal = part({
  kind: upper('principal_kind'),
  id: { value: column('principal_id') },
  name: {
    value: (row, { world }) => {
      const principal = rowOf(world, tables[key(row, 'principal_kind')] ?? '', text(row, 'principal_id'));
      return principal === null ? '' : key(principal, 'name');
    },
  },
});
