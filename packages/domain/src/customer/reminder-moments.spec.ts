import { defaultPolicy } from '../policy/default-policy.js';
import { reminderMoments } from './reminder-moments.js';
import { formal, inPool, intent, potential } from './testing/customers.testing.js';
import { at, calendar, endOf } from './testing/world.testing.js';

const timing = { policy: defaultPolicy, calendar };

describe('reminders before a drop', () => {
  test('LC-16 the owner is reminded 7, 3 and 1 days before, and on the day', () => {
    expect(reminderMoments(potential(), timing)).toEqual([
      { at: at('2026-11-25 00:00'), daysLeft: 7, deadline: endOf('2026-12-02') },
      { at: at('2026-11-29 00:00'), daysLeft: 3, deadline: endOf('2026-12-02') },
      { at: at('2026-12-01 00:00'), daysLeft: 1, deadline: endOf('2026-12-02') },
      { at: at('2026-12-02 00:00'), daysLeft: 0, deadline: endOf('2026-12-02') },
    ]);
  });

  test('LC-16 the days are a setting, and none is given for a time before the stage began', () => {
    const short = intent({ deadline: endOf('2026-11-05') });
    expect(reminderMoments(short, timing).map(({ daysLeft }) => daysLeft)).toEqual([1, 0]);
    const policy = { ...defaultPolicy, reminderDays: [2, 10] };
    expect(reminderMoments(potential(), { policy, calendar }).map(({ daysLeft }) => daysLeft)).toEqual([
      10, 2,
    ]);
  });

  test('LC-16 nothing to remind of in the pool or when formal', () => {
    expect(reminderMoments(inPool(), timing)).toEqual([]);
    expect(reminderMoments(formal(), timing)).toEqual([]);
  });
});
