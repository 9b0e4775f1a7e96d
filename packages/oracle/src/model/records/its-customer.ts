import { text } from '../../json.js';
import { rowOf } from '../world.js';
import type { FieldRule } from './record.js';

/** The customer a record hangs off, shown if it is in sight itself. */
export const itsCustomer: FieldRule = {
  class: 'identity',
  one: { type: 'Customer', row: (row, { world }) => rowOf(world, 'customer', text(row, 'customer_id')) },
};
