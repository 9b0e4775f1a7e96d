import {
  type Authority,
  defaultPolicy,
  type Facts,
  type LifecyclePolicy,
  type WorkingCalendar,
} from '@tidewater/domain';

import type { Chance } from '../chance.js';
import type { Organisation, Person } from '../people/organisation.js';
import { publishedCalendar, startOfDay } from '../working-days.js';

/** What all stories of one seed share. */
export interface World {
  readonly chance: Chance;
  readonly organisation: Organisation;
  /** First millisecond of today: nothing told in a story is later, so that a day gives one company. */
  readonly today: number;
  readonly policy: LifecyclePolicy;
  readonly calendar: WorkingCalendar;
  /** Those who may decide a protection review. */
  readonly reviewers: readonly Person[];
}

export const day = 86_400_000;

export function beginWorld(now: number, chance: Chance, organisation: Organisation): World {
  return {
    chance,
    organisation,
    today: startOfDay(now),
    policy: defaultPolicy,
    calendar: publishedCalendar(),
    reviewers: [...organisation.people.values()].filter(({ roles }) => roles.includes('reviewer')),
  };
}

/** The moment `hour` o'clock (9.5 is half past nine), `days` before today; negative days lie ahead. */
export function hoursOf(world: Pick<World, 'today'>, daysAgo: number, hour: number): number {
  return world.today - daysAgo * day + Math.round(hour * 60) * 60_000;
}

const everything: Authority = {
  enter: true,
  claim: true,
  assign: true,
  recycle: true,
  handOver: true,
  lock: true,
  markLost: true,
  review: true,
  share: true,
  importIntoPool: true,
  edit: true,
  decide: true,
};

/** The facts of a command in a story. Who may do what is the plan's care; the rules judge all else. */
export function factsAt({ policy, calendar }: World, actor: Person, now: number): Facts {
  return {
    now,
    actor: { id: actor.id, may: everything, superiorOf: [], team: [] },
    policy,
    calendar,
    counts: null,
  };
}

/** The approver of a person's application: the superior. */
export function superiorOf({ organisation }: World, { superior }: Person): Person {
  return organisation.person(superior ?? 'admin');
}
