import { type Json, isList, key } from '../json.js';
import type { Asker } from './asker.js';
import { namesIn } from './records/names-in.js';
import { rowOf } from './world.js';

/** LC-18: nothing of a customer out of sight; names and reasons only to whom the journal is readable. */
export function judgeExplanation(asker: Asker, customerId: string | null, got: Json): string | null {
  if (!isList(got)) return 'is no list';
  const customer = rowOf(asker.world, 'customer', customerId);
  if (customer === null || !asker.sees('Customer', customer)) {
    return got.length === 0 ? null : 'explains a customer out of sight';
  }
  if (got.length === 0) return 'explains nothing';
  const told = got.join('\n');
  const contracts = key(customer, 'contracts_signed');
  if (contracts !== '0' && told.includes(contracts) && !asker.reads('Customer', customer, 'dealCount')) {
    return 'tells how many contracts were signed';
  }
  // Words that belong to one cell are looked for in every answer.
  return namesIn(asker, told) && !asker.reads('CustomerEvent', { customer_id: key(customer, 'id') }, 'reason')
    ? 'tells a name'
    : null;
}
