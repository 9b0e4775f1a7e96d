import { invalidUnlessEmpty, type Refusal } from '../kernel/refusal.js';
import { readText } from '../kernel/text-field.js';

export const reasonMax = 2000;

/** A reason is kept in the journal, so it must say something and must end somewhere. */
export function whyNotReason(reason: string | null, need: 'required' | 'optional'): Refusal | null {
  const rule = { path: ['reason'], max: reasonMax, required: need === 'required' };
  return invalidUnlessEmpty(readText(reason, rule).problems);
}
