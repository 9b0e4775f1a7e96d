import { isDone, whenShown } from './next-contact.js';
import { noteMax, validateFollowUp } from './validate-follow-up.js';

const zone = 'Asia/Shanghai';
const now = Date.parse('2026-11-22T10:00:00+08:00');
const day = 86_400_000;
const call = { way: 'PHONE' as const, note: '谈了交期，下周看样' };

describe('follow-ups', () => {
  test('LC-12 a note, a way, a time, and the next contact', () => {
    expect(validateFollowUp({ ...call, note: ' 谈了交期 ', nextContactAt: now + day }, now)).toEqual({
      followUp: { way: 'PHONE', note: '谈了交期', at: now, nextContactAt: now + day },
    });
  });

  test('LC-12 a note is required and has an end', () => {
    expect(validateFollowUp({ ...call, note: ' ' }, now)).toMatchObject({
      refusal: { code: 'INVALID', path: ['note'] },
    });
    expect(validateFollowUp({ ...call, note: '长'.repeat(noteMax + 1) }, now)).toMatchObject({
      refusal: { fields: [{ path: ['note'], problem: 'TOO_LONG', limit: noteMax }] },
    });
  });

  test('LC-12 it has happened already, and the next contact comes after it', () => {
    expect(validateFollowUp({ ...call, at: now + day }, now)).toMatchObject({
      refusal: { fields: [{ path: ['at'], problem: 'IN_THE_FUTURE' }] },
    });
    expect(
      validateFollowUp({ ...call, at: now - day, nextContactAt: now - day }, now, ['followUp']),
    ).toMatchObject({
      refusal: { fields: [{ path: ['followUp', 'nextContactAt'], problem: 'TOO_EARLY' }] },
    });
    expect(validateFollowUp({ ...call, at: now + 60_000 }, now)).toMatchObject({ followUp: { at: now } });
  });

  test('LC-12 edge 23 a reminder is done by a later follow-up or by a tick', () => {
    const promise = { due: now, promisedAt: now - 7 * day, tickedAt: null };
    expect(isDone(promise, null)).toBe(false);
    expect(isDone(promise, promise.promisedAt)).toBe(false);
    expect(isDone(promise, now - day)).toBe(true);
    expect(isDone({ ...promise, tickedAt: now }, null)).toBe(true);
  });

  test('LC-12 it turns up on the day and stays overdue until it is done', () => {
    const promise = { due: now, promisedAt: now - 7 * day, tickedAt: null };
    expect(whenShown(promise, now - day, zone)).toBe('LATER');
    expect(whenShown(promise, Date.parse('2026-11-22T00:00:00+08:00'), zone)).toBe('TODAY');
    expect(whenShown(promise, Date.parse('2026-11-22T23:59:00+08:00'), zone)).toBe('TODAY');
    expect(whenShown(promise, Date.parse('2026-11-23T00:00:00+08:00'), zone)).toBe('OVERDUE');
  });
});
