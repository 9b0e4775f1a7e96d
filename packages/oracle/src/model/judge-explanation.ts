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
  const reads = (field: string) => asker.reads('Customer', customer, field);
  if (counts(told, key(customer, 'contracts_signed')) && !reads('dealCount')) {
    return 'tells how many contracts were signed';
  }
  if (counts(told, key(customer, 'granted_days')) && !(reads('application') && reads('review'))) {
    return 'tells how many days were granted';
  }
  // Words that belong to one cell are looked for in every answer.
  return namesIn(asker, told) && !asker.reads('CustomerEvent', { customer_id: key(customer, 'id') }, 'reason')
    ? 'tells a name'
    : null;
}

/** Whether a number that stands for nothing else is told. */
function counts(told: string, number: string): boolean {
  return number !== '0' && new RegExp(`(?<![0-9A-Za-z])${number}(?![0-9A-Za-z])`).test(told);
}
