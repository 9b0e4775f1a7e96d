import { whyNotShare } from '../customer/share.js';
import { formal, inPool, potential } from '../customer/testing/customers.testing.js';
import { at, factsFor, manager, sales1 } from '../customer/testing/world.testing.js';
import { whyNotGive, type GiveCommand, type GiverFacts } from './grant.js';
import { grantsFate } from './grants-fate.js';
import type { CustomerEvent } from '../customer/events.js';

const now = at('2026-11-03 10:00');
const facts = (actor: typeof manager) => factsFor(actor, { now, policy: {}, counts: null });
const command: GiveCommand = { level: 'read', until: null, reason: null };
const giver: GiverFacts = { now, mayWrite: true, principal: 'there' };
const why = (change: Partial<GiveCommand>, knows: Partial<GiverFacts> = {}) =>
  whyNotGive({ ...command, ...change }, { ...giver, ...knows });

describe('giving access', () => {
  test('AC-5 it needs the right, and a customer that somebody owns', () => {
    expect(whyNotShare(potential(), facts(manager))).toBeNull();
    expect(whyNotShare(formal(), facts(manager))).toBeNull();
    expect(whyNotShare(potential(), facts(sales1))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(whyNotShare(inPool(), facts(manager))).toMatchObject({ code: 'IN_POOL' });
  });

  test('AC-5 nobody gives more than they hold, to nobody who has left, until no moment that is over', () => {
    expect(why({ level: 'write' })).toBeNull();
    expect(why({ level: 'write' }, { mayWrite: false })).toMatchObject({ detail: 'MORE_THAN_HELD' });
    expect(why({}, { mayWrite: false })).toBeNull();
    expect(why({}, { principal: 'gone' })).toMatchObject({ detail: 'PERSON_GONE' });
    expect(why({}, { principal: 'unknown' })).toMatchObject({ code: 'INVALID', path: ['principal', 'id'] });
    expect(why({ until: now })).toMatchObject({ fields: [{ path: ['until'], problem: 'IN_THE_PAST' }] });
    expect(why({ until: now + 1 })).toBeNull();
    expect(why({ reason: '好'.repeat(2001) })).toMatchObject({ code: 'INVALID', path: ['reason'] });
  });
});

describe('what becomes of grants', () => {
  const happened = { at: now, actor: 'manager', reason: null, policyVersion: 1 };
  const dropped: CustomerEvent = { ...happened, type: 'Dropped', owner: 'sales1', deadline: now };
  const assigned = (deadline: number | null): CustomerEvent => ({
    ...happened,
    type: 'Assigned',
    from: 'sales1',
    to: 'sales2',
    deadline,
  });

  test('AC-5 a transfer ends what people gave unless it is kept; a handover keeps it', () => {
    expect(grantsFate([assigned(null)])).toBe('givenByHandEnd');
    expect(grantsFate([assigned(null)], { keepCollaborators: true })).toBe('kept');
    expect(grantsFate([{ ...happened, type: 'HandedOver', from: 'sales1', to: 'sales2' }])).toBe('kept');
  });

  test('AC-5 on the way into or out of the pool all end, whatever else happens in that step', () => {
    expect(grantsFate([dropped])).toBe('allEnd');
    expect(grantsFate([dropped, assigned(now)], { keepCollaborators: true })).toBe('allEnd');
    expect(grantsFate([assigned(now)], { keepCollaborators: true })).toBe('allEnd');
    expect(grantsFate([])).toBe('kept');
  });
});
