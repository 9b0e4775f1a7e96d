import { iso, moment, text, type Row } from '../../json.js';
import type { World } from '../world.js';
import { colleague } from './people.js';
import { column, type FieldRule, type RecordRule } from './record.js';

const time = (name: string): FieldRule => ({ class: 'identity', value: (row) => iso(moment(row, name)) });

/** AP-2: shown to both and to those who look after accounts. */
export const Deputy: RecordRule = {
  table: 'deputy',
  customer: 'none',
  action: '',
  exists: (row, asker) =>
    asker.holds('user.update') ||
    row['person_id'] === asker.person.id ||
    row['deputy_id'] === asker.person.id,
  fields: {
    id: { class: 'identity', value: column('id') },
    person: { class: 'identity', ...colleague('person_id') },
    deputy: { class: 'identity', ...colleague('deputy_id') },
    by: { class: 'identity', ...colleague('made_by') },
    from: time('valid_from'),
    until: time('valid_until'),
    reason: { class: 'identity', value: column('reason') },
    state: { class: 'identity', value: (row, { world }) => deputyState(world, row) },
  },
};

export function deputyState({ now }: World, row: Row): string {
  if (text(row, 'ended_at') !== null) return 'ENDED';
  if ((moment(row, 'valid_until') ?? 0) <= now) return 'OVER';
  return (moment(row, 'valid_from') ?? 0) > now ? 'PLANNED' : 'LIVE';
}
