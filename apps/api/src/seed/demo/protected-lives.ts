import type { CustomerStory } from '../customers/story.js';
import { day } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import type { Cast } from './cast.js';
import { closing, meetPeople, say, selling, talk } from './conversation.js';
import { approvalComments, extensionReasons, intentReasons, refusalComments } from './notes.js';
import { daysAgo, decidedAfter } from './times.js';

/** Entered, with contacts, and approved by the service centre within a day if today allows it. */
export function entered(cast: Cast, by: Person, at: number, name?: string): CustomerStory {
  const story = cast.begin(at, name);
  story.enter(by, name === undefined ? null : '与近似名称的公司不是同一家，已核对营业执照。');
  meetPeople(story, by, at);
  return story;
}

export function approved(cast: Cast, by: Person, at: number, name?: string): CustomerStory {
  const story = entered(cast, by, at, name);
  return story.approveReview(cast.reviewer(), decidedAfter(cast.world, at));
}

/** LC-3: protected since `days` ago, in conversation. */
export function potential(cast: Cast, by: Person, days: number, name?: string): CustomerStory {
  const story = approved(cast, by, daysAgo(cast.world, days), name);
  talk(story, { by, from: story.beganAt, until: cast.world.today, phases: selling });
  return story;
}

/** LC-9: entered lately and waiting for its review. */
export function inReview(cast: Cast, by: Person, days: number): CustomerStory {
  return entered(cast, by, daysAgo(cast.world, days));
}

/** LC-5: entered longer ago than thirty days, and still protected by a grant. */
export function extended(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance } = cast.world;
  const story = approved(cast, by, daysAgo(cast.world, days));
  const applied = story.beganAt + chance.whole(20, 27) * day;
  talk(story, { by, from: story.beganAt, until: applied, phases: selling });
  story.applyForExtension(by, applied, 15, chance.pick(extensionReasons));
  story.decide(cast.manager(by), decidedAfter(cast.world, applied), 'APPROVE', chance.pick(approvalComments));
  talk(story, { by, from: applied + day, until: cast.world.today, phases: ['waiting', ...closing] });
  return story;
}

/** An application that waits for the superior since one to three days. */
export function applying(
  cast: Cast,
  by: Person,
  kind: 'INTENT' | 'EXTENSION',
  enteredDays: number,
): CustomerStory {
  const { world } = cast;
  const applied = daysAgo(world, world.chance.whole(1, 2));
  const story = approved(cast, by, daysAgo(world, enteredDays));
  talk(story, { by, from: story.beganAt, until: applied, phases: [...selling.slice(0, 4), ...closing] });
  return kind === 'INTENT'
    ? story.applyForIntent(by, applied, world.chance.pick(intentReasons))
    : story.applyForExtension(
        by,
        applied,
        world.chance.pick([7, 10, 15]),
        world.chance.pick(extensionReasons),
      );
}

/** Asked for intent, refused, and still a potential customer. */
export function refusedIntent(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance } = cast.world;
  const story = approved(cast, by, daysAgo(cast.world, days));
  const applied = story.beganAt + Math.floor(days / 2) * day;
  talk(story, { by, from: story.beganAt, until: applied, phases: selling });
  story.applyForIntent(by, applied, chance.pick(intentReasons));
  story.decide(cast.manager(by), applied + 7 * 3_600_000, 'REJECT', chance.pick(refusalComments));
  talk(story, { by, from: applied + day, until: cast.world.today, phases: ['needs', 'offer', 'waiting'] });
  return story;
}

/** LC-4: became intent `days` ago. */
export function intent(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance, today } = cast.world;
  const story = becomingIntent(cast, by, daysAgo(cast.world, days + chance.whole(6, 22)), days);
  talk(story, { by, from: today - days * day, until: today, phases: closing, every: [1, 4] });
  return story;
}

/** Entered at `at`, approved as intent `days` before today. */
export function becomingIntent(cast: Cast, by: Person, at: number, days: number): CustomerStory {
  const { chance } = cast.world;
  const decided = daysAgo(cast.world, days);
  const applied = decided - chance.whole(2, 26) * 3_600_000;
  const story = approved(cast, by, at);
  talk(story, { by, from: at, until: applied, phases: [...selling.slice(0, 5), 'deciding'] });
  story.applyForIntent(by, applied, chance.pick(intentReasons));
  return story.decide(cast.manager(by), decided, 'APPROVE', chance.pick(approvalComments));
}

/** LC-8: out of the pool with a contact and a follow-up in the same step. */
export function claimed(cast: Cast, story: CustomerStory, by: Person, at: number): CustomerStory {
  story.claim(by, at);
  meetPeople(story, by, at);
  const { state } = story;
  if (state.stage === 'potential' && state.review !== null) {
    story.approveReview(cast.reviewer(), decidedAfter(cast.world, at));
  }
  say(story, by, 'first', at, null);
  talk(story, { by, from: at, until: cast.world.today, phases: selling.slice(1) });
  return story;
}
