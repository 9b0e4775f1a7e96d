import type { CustomerStory } from '../customers/story.js';
import { day } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import { dateOf } from '../working-days.js';
import type { Cast } from './cast.js';
import { closing, talk } from './conversation.js';
import { lostReasons } from './notes.js';
import { becomingIntent } from './protected-lives.js';
import { daysAgo } from './times.js';

/** LC-7: deals so many days ago, newest last; each with an amount. */
export function formal(cast: Cast, by: Person, deals: readonly number[]): CustomerStory {
  const { chance, today } = cast.world;
  const [first = 30, ...further] = deals;
  const signed = daysAgo(cast.world, first);
  const decided = first + chance.whole(3, 13);
  const story = becomingIntent(cast, by, daysAgo(cast.world, decided + chance.whole(6, 22)), decided);
  talk(story, { by, from: today - decided * day, until: signed, phases: closing, every: [1, 3], ends: true });
  const afterSales = cast.afterSales(by);
  story.sign(contractOf(cast, by, signed), afterSales);
  for (const days of further) story.sign(contractOf(cast, by, daysAgo(cast.world, days)), null);
  serve(cast, story, by, afterSales, signed);
  if (chance.happens(0.6))
    story.marks.careClass = chance.weighted([
      ['A', 2],
      ['B', 3],
      ['C', 5],
    ]);
  if (chance.happens(0.6)) {
    story.marks.importance = chance.weighted([
      ['important', 2],
      ['potential', 3],
      ['ordinary', 5],
    ]);
  }
  return story;
}

/** LC-20: marked as lost with a reason. */
export function lost(cast: Cast, by: Person, deals: readonly number[], days: number): CustomerStory {
  const story = formal(cast, by, deals);
  return story.markLost(by, daysAgo(cast.world, days), cast.world.chance.pick(lostReasons));
}

/** Both the seller and after-sales stay in touch, the more so lately. */
function serve(cast: Cast, story: CustomerStory, by: Person, afterSales: Person, from: number): void {
  const { chance, today } = cast.world;
  const since = Math.max(from, today - 150 * day);
  const who = chance.happens(0.5) ? by : afterSales;
  const every = [18, 45] as const;
  talk(story, {
    by: who,
    from: since,
    until: today,
    phases: ['served', 'served', 'served', 'served'],
    every,
  });
}

function contractOf(cast: Cast, by: Person, at: number) {
  const { chance } = cast.world;
  // Most are tens of thousands, a few are millions.
  const amount = Math.round(8_000 * 10 ** (chance.next() * 2.2)) / 100;
  return {
    id: chance.id(at),
    number: cast.contractNumber(at),
    signedOn: dateOf(at),
    amount: `${Math.round(amount) * 100}.00`,
    by,
    at: at + chance.whole(5, 60) * 60_000,
  };
}
