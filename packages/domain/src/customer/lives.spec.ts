import fc from 'fast-check';

import { endOfDayAfter } from '../kernel/local-day.js';
import type { CustomerEvent } from './events.js';
import { evolve } from './evolve.js';
import { nextDeadline } from './next-deadline.js';
import type { CustomerState } from './state.js';
import { settle } from './settle.js';
import { type Life, fold, live, lives } from './testing/random-lives.testing.js';
import { zone } from './testing/world.testing.js';

const runs = { numRuns: 150 };

function everyMoment(check: (moment: ReturnType<typeof live>['moments'][number], life: Life) => void): void {
  fc.assert(
    fc.property(lives, (life) => {
      for (const moment of live(life).moments) check(moment, life);
    }),
    runs,
  );
}

describe('whatever anybody does, in any order', () => {
  test('LC-1 a customer is in exactly one stage, and in the pool nobody owns it', () => {
    everyMoment(({ after }) => {
      const has = (key: string): boolean => key in after;
      const owned = after.stage !== 'pool';
      expect([has('owner'), has('cause')]).toEqual([owned, !owned]);
      expect(has('protection')).toBe(after.stage === 'potential' || after.stage === 'intent');
      expect(has('review')).toBe(after.stage === 'potential');
    });
  });

  test('LC-1 a rule refuses exactly when it says why not', () => {
    everyMoment(({ before, facts, attempt, last, decision }) => {
      const why = attempt.whyNot(before, facts, last);
      expect(decision.ok ? null : decision.refusal).toEqual(why);
    });
  });

  test('LC-1 the journal folds to the row, also after a way through JSON, and its times never go back', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { journal, moments } = live(life);
        const row = moments.at(-1)?.after ?? fold(journal);
        expect(fold(JSON.parse(JSON.stringify(journal)))).toEqual(row);
        const times = journal.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      runs,
    );
  });

  test('LC-5 an extension never moves a deadline to an earlier time, and there are never more than two', () => {
    everyMoment(({ before, events, after, facts }) => {
      let state = before;
      for (const event of events) {
        if (event.type === 'ExtensionGranted' && 'protection' in state) {
          expect(event.deadline).toBeGreaterThan(state.protection.deadline);
        }
        state = evolve(state, event);
      }
      if ('protection' in after)
        expect(after.protection.grantsUsed).toBeLessThanOrEqual(facts.policy.extensionTimes);
    });
  });

  test('LC-6 edge 18 nobody gets round the cooldown, not through a colleague either', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { journal, moments } = live(life);
        const policy = moments[0]?.facts.policy;
        if (policy === undefined || policy.cooldownDays === 0) return;
        const cools = (cause: string): boolean => policy.cooldownAfter.some((one) => one === cause);
        const window = (from: number): number => endOfDayAfter(from, policy.cooldownDays, zone);
        const ended: { who: string; at: number; cause: string }[] = [];
        let stay = { since: 0, cause: 'NONE' };
        let state: CustomerState | null = null;
        for (const event of journal) {
          if (event.type === 'Claimed' || event.type === 'Reserved') {
            for (const { at, cause } of ended.filter(({ who }) => who === event.owner)) {
              if (cools(cause)) expect(event.at).toBeGreaterThanOrEqual(window(at));
              if (cools(stay.cause) && window(at) >= stay.since) {
                expect(event.at).toBeGreaterThanOrEqual(window(stay.since));
              }
            }
          }
          const end = endOfOwnership(event);
          if (end !== null) {
            ended.push({ ...end, at: event.at });
            // A reservation that ends leaves the pool stay as it was: nobody has owned it in between.
            const wasOnlyReserved = state?.stage === 'pool' && state.cause !== 'AWAITING_APPROVAL';
            if (end.intoPool && !wasOnlyReserved) stay = { since: event.at, cause: end.cause };
          }
          state = evolve(state, event);
        }
      }),
      runs,
    );
  });

  test('LC-3 edge 20 the next deadline is exactly when something happens by itself, and what', () => {
    everyMoment(({ after, facts }) => {
      const next = nextDeadline(after, facts);
      const settledAt = (now: number): readonly CustomerEvent[] => settle(after, { ...facts, now });
      if (next === null) {
        expect(settledAt(Number.MAX_SAFE_INTEGER)).toEqual([]);
        return;
      }
      expect(next.at).toBeGreaterThan(facts.now);
      expect(settledAt(next.at - 1)).toEqual([]);
      const happens = settledAt(next.at);
      expect(happens.every(({ at, actor }) => at === next.at && actor === null)).toBe(true);
      const last = { DROP: 'Dropped', HOLD_ENDS: 'Dropped', REVIEW_LAPSES: 'ReviewLapsed' }[next.what];
      expect(happens.at(-1)?.type).toBe(last);
      expect(happens.some(({ type }) => type === 'ApplicationExpired')).toBe(next.what === 'HOLD_ENDS');
    });
  });

  test('LC-7 once formal, formal for ever', () => {
    everyMoment(({ before, after }) => {
      if (before.stage === 'formal') expect(after.stage).toBe('formal');
    });
  });
});

/** Read from the journal alone, so that it does not share a mistake with the state. */
function endOfOwnership(event: CustomerEvent): { who: string; cause: string; intoPool: boolean } | null {
  switch (event.type) {
    case 'Abandoned':
      return { who: event.owner, cause: 'ABANDON', intoPool: true };
    case 'Dropped':
      return { who: event.owner, cause: 'DROP', intoPool: true };
    case 'ReviewRejected':
      return { who: event.owner, cause: 'REVIEW_REJECTED', intoPool: true };
    case 'ReviewLapsed':
      return { who: event.owner, cause: 'REVIEW_LAPSED', intoPool: true };
    case 'Recycled':
      return { who: event.owner, cause: 'RECYCLE', intoPool: true };
    case 'HandedOver':
      return { who: event.from, cause: 'HANDED_OVER', intoPool: false };
    case 'Assigned':
      return event.from === null ? null : { who: event.from, cause: 'ASSIGNED', intoPool: false };
    default:
      return null;
  }
}
