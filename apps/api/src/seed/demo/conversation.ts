import { addContact } from '../customers/contact-maker.js';
import type { CustomerStory, StoryContact } from '../customers/story.js';
import { day } from '../customers/world.js';
import type { Person } from '../people/organisation.js';
import { startOfDay } from '../working-days.js';
import { noteOf, type Phase, wayOf } from './notes.js';
import { later } from './times.js';

export const selling: readonly Phase[] = ['first', 'needs', 'needs', 'offer', 'offer', 'waiting'];
export const closing: readonly Phase[] = ['offer', 'deciding', 'deciding', 'deciding'];

/** One to four people of the company, entered with it. */
export function meetPeople(story: CustomerStory, by: Person, at: number): void {
  const count = story.world.chance.weighted([
    [1, 4],
    [2, 4],
    [3, 2],
    [4, 1],
  ]);
  for (let entered = 0; entered < count; entered += 1) addContact(story, by, at + entered * 60_000);
}

interface Talk {
  readonly by: Person;
  readonly from: number;
  readonly until: number;
  readonly phases: readonly Phase[];
  /** Days between two conversations. */
  readonly every?: readonly [number, number];
  /** Nothing is promised after the last one: the customer is given up or handed on. */
  readonly ends?: boolean;
}

/** Follow-ups one after the other, each promising the next, until the phases or the time are used up. */
export function talk(
  story: CustomerStory,
  { by, from, until, phases, every = [2, 6], ends = false }: Talk,
): void {
  const { world } = story;
  const { chance } = world;
  const limit = Math.min(until, world.today);
  const times: number[] = [];
  for (let at = from; times.length < phases.length;) {
    at = later(world, at, ...every);
    if (at >= limit) break;
    times.push(at);
  }
  for (const [index, at] of times.entries()) {
    const phase = chance.happens(0.15) ? 'waiting' : (phases[index] ?? 'waiting');
    const next = times[index + 1];
    const promised = next === undefined ? (ends ? null : comingContact(story, at)) : promise(story, at, next);
    say(story, by, phase, at, promised);
  }
}

export function say(story: CustomerStory, by: Person, phase: Phase, at: number, next: number | null): void {
  const { chance } = story.world;
  const contact: StoryContact = chance.pick(story.contacts.filter((known) => known.at <= at));
  const note = noteOf(chance, story.profile.trade, phase, contact);
  story.followUps.push({ id: chance.id(at), contact, by, way: wayOf(chance, phase), note, at, next });
}

/** What was promised is mostly kept, a little late now and then. */
function promise({ world: { chance } }: CustomerStory, at: number, kept: number): number | null {
  if (chance.happens(0.15)) return null;
  const promised = hour(kept - (chance.happens(0.2) ? day : 0), chance.whole(9, 17));
  return promised > at ? promised : hour(kept, 17);
}

/** Today, overdue or in the next two weeks. */
function comingContact({ world: { chance, today } }: CustomerStory, at: number): number | null {
  const days = chance.weighted([
    [0, 14],
    [-chance.whole(1, 5), 14],
    [chance.whole(1, 14), 55],
    [null, 17],
  ]);
  if (days === null) return null;
  const next = today + days * day + chance.whole(9, 17) * 3_600_000;
  return next > at ? next : today + 10 * 3_600_000;
}

function hour(at: number, of: number): number {
  return startOfDay(at) + of * 3_600_000;
}
