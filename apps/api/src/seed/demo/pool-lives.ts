import type { CustomerStory } from '../customers/story.js';
import { day } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import type { Cast } from './cast.js';
import { selling, talk } from './conversation.js';
import {
  abandonReasons,
  extensionReasons,
  intentReasons,
  lockReasons,
  recycleReasons,
  rejectionReasons,
} from './notes.js';
import { approved, becomingIntent, entered } from './protected-lives.js';
import { daysAgo } from './times.js';

/** LC-3: thirty days went by; it dropped `days` ago. */
export function dropped(cast: Cast, by: Person, days: number): CustomerStory {
  const story = approved(cast, by, daysAgo(cast.world, days + 31));
  talk(story, { by, from: story.beganAt, until: story.beganAt + 29 * day, phases: selling, ends: true });
  return story.passTo(cast.world.today);
}

/** LC-4: fifteen days of intent without a contract; it dropped `days` ago. */
export function droppedIntent(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance, today } = cast.world;
  const since = days + 16;
  const story = becomingIntent(cast, by, daysAgo(cast.world, since + chance.whole(6, 20)), since);
  talk(story, {
    by,
    from: today - since * day,
    until: today - (days + 2) * day,
    phases: ['offer', 'deciding', 'waiting'],
    ends: true,
  });
  return story.passTo(today);
}

/** Edge 8: the application held the drop, nobody decided, it expired and the customer dropped. */
export function heldAndDropped(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance, today } = cast.world;
  const story = approved(cast, by, daysAgo(cast.world, days + 36));
  const applied = story.beganAt + 29 * day;
  talk(story, { by, from: story.beganAt, until: applied, phases: selling, ends: true });
  if (chance.happens(0.5)) story.applyForIntent(by, applied, chance.pick(intentReasons));
  else story.applyForExtension(by, applied, 10, chance.pick(extensionReasons));
  return story.passTo(today);
}

/** LC-6 */
export function abandoned(cast: Cast, by: Person, days: number, heldFor: number): CustomerStory {
  const { chance } = cast.world;
  const at = daysAgo(cast.world, days);
  const story = approved(cast, by, daysAgo(cast.world, days + heldFor));
  talk(story, { by, from: story.beganAt, until: at, phases: ['first', 'needs', 'waiting'], ends: true });
  return story.abandon(by, at, chance.pick(abandonReasons));
}

/** LC-14c */
export function recycled(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance } = cast.world;
  const at = daysAgo(cast.world, days);
  const story = approved(cast, by, daysAgo(cast.world, days + chance.whole(8, 25)));
  return story.recycle(cast.manager(by), at, chance.pick(recycleReasons));
}

/** Edge 25: came in with a file, now and then without all that an entry needs. */
export function imported(cast: Cast, days: number): CustomerStory {
  const { chance, organisation } = cast.world;
  const by = organisation.person(chance.pick(['admin', 'manager', 'manager2', 'manager3']));
  return cast.begin(daysAgo(cast.world, days)).importIntoPool(by, chance.happens(0.25));
}

/** LC-9: rejected with a reason. */
export function rejected(cast: Cast, by: Person, days: number): CustomerStory {
  const { chance, today } = cast.world;
  const story = entered(cast, by, daysAgo(cast.world, days));
  const at = Math.min(story.beganAt + chance.whole(3, 24) * 3_600_000, today - 3_600_000);
  return story.rejectReview(cast.reviewer(), at, chance.pick(rejectionReasons));
}

/** Edge 12: somebody else's customer under another spelling; lies in the bin with a link. */
export function binned(cast: Cast, by: Person, days: number, of: CustomerStory): CustomerStory {
  const story = entered(cast, by, daysAgo(cast.world, days), otherSpelling(of.profile.name));
  const at = story.beganAt + 4 * 3_600_000;
  return story.rejectReview(cast.reviewer(), at, `与${of.profile.name}为同一家公司。`, of.id);
}

/** LC-9: nobody reviewed it in three working days. */
export function lapsed(cast: Cast, by: Person, days: number): CustomerStory {
  return entered(cast, by, daysAgo(cast.world, days)).passTo(cast.world.today);
}

/** LC-8: kept from being claimed. */
export function locked(cast: Cast, story: CustomerStory, days: number): CustomerStory {
  const { chance, organisation } = cast.world;
  const by = organisation.person(chance.pick(['manager', 'manager2', 'manager3']));
  return story.lock(by, daysAgo(cast.world, days), chance.pick(lockReasons));
}

function otherSpelling(name: string): string {
  return name.endsWith('有限公司') ? `${name.slice(0, -4)}有限责任公司` : `${name}分公司`;
}
