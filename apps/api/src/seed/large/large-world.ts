import { defaultPolicy } from '@tidewater/domain';

import type { World } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import { publishedCalendar, startOfDay } from '../working-days.js';

/** What all customers of a large company share. */
export interface LargeWorld extends Pick<World, 'today' | 'policy' | 'calendar' | 'reviewers'> {
  readonly people: readonly Person[];
}

export function largeWorld(now: number, people: readonly Person[]): LargeWorld {
  return {
    today: startOfDay(now),
    policy: defaultPolicy,
    calendar: publishedCalendar(),
    reviewers: people.filter(({ roles }) => roles.includes('reviewer')),
    people,
  };
}
