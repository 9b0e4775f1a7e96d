import { defaultPolicy, nextDeadline } from '@tidewater/domain';

import { seededChance } from '../../src/seed/chance.js';
import { beginWorld } from '../../src/seed/customers/world.js';
import { tellCompany } from '../../src/seed/demo/tell-company.js';
import { demoOrganisation } from '../../src/seed/people/demo-organisation.js';
import type { Organisation, Person } from '../../src/seed/people/organisation.js';
import { publishedCalendar } from '../../src/seed/working-days.js';

/** New year, the week of the spring festival, its make-up Saturday, labour day, national week, a leap day, late years. */
const days = [
  '2026-01-01',
  '2026-02-19',
  '2026-02-28',
  '2026-05-01',
  '2026-10-05',
  '2028-02-29',
  '2031-12-31',
];

describe('the demo company on any day', () => {
  it.each(days)(
    'LC-3 tells every life by the rules, and none past its deadline, on %s',
    (date) => {
      const now = Date.parse(`${date}T03:30:00Z`);
      const stories = tellCompany(beginWorld(now, seededChance(2026), anOrganisation()));
      const timing = { policy: defaultPolicy, calendar: publishedCalendar() };
      expect(stories.length).toBeGreaterThan(1_900);
      for (const { state, events, followUps } of stories) {
        expect(nextDeadline(state, timing)?.at ?? Infinity).toBeGreaterThan(now);
        expect(Math.max(...events.map(({ at }) => at))).toBeLessThanOrEqual(now);
        for (const { at, next } of followUps) {
          expect(at).toBeLessThanOrEqual(now);
          expect(next ?? Infinity).toBeGreaterThan(at);
        }
      }
    },
    120_000,
  );
});

function anOrganisation(): Organisation {
  const people = new Map(
    demoOrganisation.people.map((plan): [string, Person] => [
      plan.account,
      { ...plan, id: plan.account, departmentId: plan.department },
    ]),
  );
  return {
    people,
    departments: new Map(),
    person(account) {
      const found = people.get(account);
      if (!found) throw new Error(`There is no ${account}`);
      return found;
    },
  };
}
