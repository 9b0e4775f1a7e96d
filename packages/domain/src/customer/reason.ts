import { type Refusal, refusal } from '../kernel/refusal.js';

export const reasonMax = 2000;

/** A reason is kept in the journal, so it must say something and must end somewhere. */
export function whyNotReason(reason: string | null, need: 'required' | 'optional'): Refusal | null {
  const path = ['reason'];
  const text = reason?.trim() ?? '';
  if (need === 'required' && text === '') {
    return refusal('INVALID', { path, fields: [{ path, problem: 'REQUIRED' }] });
  }
  if ([...text].length > reasonMax) {
    return refusal('INVALID', { path, fields: [{ path, problem: 'TOO_LONG', limit: reasonMax }] });
  }
  return text.includes('\u0000')
    ? refusal('INVALID', { path, fields: [{ path, problem: 'FORBIDDEN_CHARACTER' }] })
    : null;
}
