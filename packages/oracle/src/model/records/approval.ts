import { type Row, iso, isList, isObject, key, moment, number, texts } from '../../json.js';
import { isDecidedBy } from '../reach.js';
import { rowOf } from '../world.js';
import { itsCustomer } from './its-customer.js';
import { colleague } from './people.js';
import { column, part, type FieldRule, type RecordRule } from './record.js';

const identity = (name: string): FieldRule => ({ class: 'identity', value: column(name) });
const time = (name: string): FieldRule => ({ class: 'identity', value: (row) => iso(moment(row, name)) });

/** By its customer's time or by that of its step. */
export function runsOut(row: Row): number | null {
  const times = [moment(row, 'due'), moment(row, 'step_due')].filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

export const Approval: RecordRule = {
  table: 'approval',
  customer: 'inherits',
  action: 'customer.read',
  // Edge 11: the applicant, whoever it waits for and for seven days whoever decided see all of it.
  besides: (row, { world, person }) =>
    row['applicant_id'] === person.id ||
    texts(row['waiting_for']).some((one) => one === person.id || person.standsInFor.includes(one)) ||
    isDecidedBy(world, person, row),
  fields: {
    id: identity('id'),
    kind: identity('kind'),
    status: identity('status'),
    customer: itsCustomer,
    applicant: { class: 'identity', ...colleague('applicant_id') },
    reason: { class: 'application', value: column('reason') },
    days: { class: 'application', value: (row) => number(row, 'days') },
    due: { class: 'identity', value: (row) => iso(runsOut(row)) },
    createdAt: time('created_at'),
    decidedAt: time('decided_at'),
    steps: {
      class: 'application',
      emptyWhenWithheld: true,
      parts: {
        type: 'ApprovalStep',
        rows: (row): readonly Row[] => (isList(row['steps']) ? row['steps'] : []).filter(isObject),
      },
    },
    allowed: { class: 'identity', judge: (got) => (isList(got) && got.length > 0 ? null : 'is empty') },
  },
};

export const ApprovalStep = part({
  name: { value: column('name') },
  approvers: {
    parts: {
      type: 'User',
      rows: (row, { world }) =>
        texts(row['approvers'])
          .map((id) => rowOf(world, 'app_user', id))
          .filter((user) => user !== null)
          .sort((a, b) => (key(a, 'name') < key(b, 'name') ? -1 : 1)),
    },
  },
  due: { value: (row) => iso(number(row, 'due')) },
  escalations: { value: (row) => number(row, 'escalations') ?? 0 },
  decidedBy: colleague('decidedBy'),
  decision: { value: column('decision') },
  comment: { value: column('comment') },
  at: { value: (row) => iso(moment(row, 'at')) },
});
