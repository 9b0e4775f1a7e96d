import { day, type World } from '../customers/world.js';
import { dateOf, startOfDay } from '../working-days.js';

/** A moment in office hours, `from`…`to` days after `since`, on a working day where one is near. */
export function later(world: World, since: number, from: number, to = from): number {
  const { chance, calendar } = world;
  let midnight = startOfDay(since) + chance.whole(from, to) * day;
  for (let tries = 0; tries < 4 && !calendar.isWorkingDay(dateOf(midnight)); tries += 1) midnight += day;
  const at = midnight + officeHour(world);
  return at > since ? at : since + chance.whole(20, 90) * 60_000;
}

/** When somebody decides what was asked at `at`: that day or the next working day, but before today. */
export function decidedAfter(world: World, at: number): number {
  const decided = later(world, at, 0, 1);
  return decided < world.today ? decided : at + 5 * 3_600_000;
}

/** The same so many days before today; the day itself is kept. */
export function daysAgo(world: World, days: number): number {
  return world.today - days * day + officeHour(world);
}

function officeHour({ chance }: World): number {
  return chance.whole(8 * 60 + 35, 17 * 60 + 40) * 60_000;
}
