import { at } from '../customer/testing/world.testing.js';
import { whyNotNameDeputy, type DeputyFacts, type NameDeputyCommand } from './deputy.js';

const now = at('2026-11-03 10:00');
const command: NameDeputyCommand = {
  person: 'sales1',
  deputy: 'sales2',
  from: now,
  until: now + 86_400_000,
  reason: null,
};
const facts: DeputyFacts = { now, person: 'there', deputy: 'there', overlaps: false };
const why = (change: Partial<NameDeputyCommand>, knows: Partial<DeputyFacts> = {}) =>
  whyNotNameDeputy({ ...command, ...change }, { ...facts, ...knows });

describe('naming a deputy', () => {
  test('AP-2 somebody else who is there, for a time that is to come', () => {
    expect(why({})).toBeNull();
    expect(why({ from: now - 1, until: now + 1 })).toBeNull();
    expect(why({ deputy: 'sales1' })).toMatchObject({ detail: 'SAME_PERSON' });
    expect(why({}, { deputy: 'gone' })).toMatchObject({ detail: 'PERSON_GONE', path: ['deputyId'] });
    expect(why({}, { person: 'gone' })).toMatchObject({ detail: 'PERSON_GONE', path: ['personId'] });
    expect(why({}, { deputy: 'unknown' })).toMatchObject({ code: 'INVALID', path: ['deputyId'] });
    expect(why({ until: now })).toMatchObject({ fields: [{ path: ['until'], problem: 'IN_THE_PAST' }] });
    expect(why({ from: now + 5, until: now + 5 })).toMatchObject({
      fields: [{ path: ['until'], problem: 'TOO_EARLY' }],
    });
    expect(why({}, { overlaps: true })).toMatchObject({ detail: 'SAME_DEPUTY' });
  });
});
