import { key } from '../json.js';
import { Tally } from '../compare/tally.js';
import { Eyes } from '../model/eyes.js';
import { type World, rowOf, rowsOf } from '../model/world.js';
import type { Operation } from '../operations/pick.js';
import { Subscriber } from '../product/subscriber.js';
import { ChangeMaker } from '../worlds/make-change.js';
import { Chance } from '../worlds/chance.js';
import { makeScenario } from '../worlds/make-scenario.js';
import type { Lane } from './lane.js';
import { Play } from './play.js';

/** How long news may take: they are gathered for a moment before they are told. */
const patienceMs = 5_000;
/** In it whatever was not meant for somebody would have come as well. */
const quietMs = 1_500;
/** A socket more would be one too many for a person; so many people are enough for a world. */
const listeners = 12;

/**
 * L24: who listens to changes hears of every customer they see at that moment and of no other, before and after rights
 * have changed.
 */
export async function judgeSubscriptions(lane: Lane, seed: string): Promise<Tally> {
  const scenario = makeScenario(seed, lane.schema, { asks: 0, happenings: 0 });
  const play = await Play.begin(lane, scenario);
  const tally = new Tally();
  const people = rowsOf(play.world, 'app_user').filter((user) => user['active'] === true);
  const ids = people.slice(0, listeners).map((user) => key(user, 'id'));
  const [url] = lane.product.urls;
  const ears = await Promise.all(ids.map(async (id) => await Subscriber.open(url ?? '', id)));
  try {
    await untilAllListen(play, ids, ears);
    const changes = new ChangeMaker(new Chance(seed), scenario.tables, play.world.now);
    for (let round = 0; round < 4; round++) {
      for (let count = 0; count < 3 * round; count++) await play.take(changes.make());
      await compareHeard(play.world, await touchAll(play), ids, ears, tally);
    }
  } finally {
    for (const ear of ears) ear.close();
  }
  return tally;
}

/** A subscription is asked for before it is there: what happens in between is heard of by nobody. */
async function untilAllListen(
  play: Play,
  ids: readonly string[],
  ears: readonly Subscriber[],
): Promise<void> {
  const deaf = new Set(ids.keys());
  for (let attempt = 0; attempt < 20 && deaf.size > 0; attempt++) {
    const due = dueTo(play.world, await touchAll(play), ids);
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    ears.forEach((ear, index) => {
      if (ear.takeHeard().size > 0 || due[index]?.size === 0) deaf.delete(index);
    });
  }
  if (deaf.size > 0) throw new Error('Nobody was told of any change');
}

/** The administrator changes every customer a little; answers those that were changed. */
async function touchAll(play: Play): Promise<readonly string[]> {
  const touched: string[] = [];
  const [administrator] = rowsOf(play.world, 'app_user');
  for (const customer of rowsOf(play.world, 'customer')) {
    if (customer['deleted_at'] !== null) continue;
    const args = {
      id: key(customer, 'id'),
      version: customer['version'] ?? 1,
      patch: { importance: 'ORDINARY' },
    };
    const root = {
      name: 'updateCustomer',
      args,
      of: [
        { name: '', on: 'Customer', of: [{ name: 'id' }] },
        {
          name: '',
          on: 'Refused',
          of: [
            { name: 'code', alias: 'refusal' },
            { name: 'path', alias: 'refusedAt' },
          ],
        },
      ],
    };
    const operation: Operation = { kind: 'mutation', variables: true, roots: [root] };
    await play.take({ kind: 'deed', by: key(administrator ?? {}, 'id'), operation });
    const id = key(customer, 'id');
    if (rowOf(play.world, 'customer', id)?.['version'] !== customer['version']) touched.push(id);
  }
  return touched;
}

/** Of what was changed, what each of these people sees now. */
function dueTo(world: World, touched: readonly string[], ids: readonly string[]): ReadonlySet<string>[] {
  const changed = rowsOf(world, 'customer').filter((row) => touched.includes(key(row, 'id')));
  return ids.map((id) => {
    const eyes = new Eyes(world, id);
    const seen = changed.filter((row) => eyes.person.active && eyes.sees('Customer', row));
    return new Set(seen.map((row) => key(row, 'id')));
  });
}

async function compareHeard(
  world: World,
  touched: readonly string[],
  ids: readonly string[],
  ears: readonly Subscriber[],
  tally: Tally,
): Promise<void> {
  const due = dueTo(world, touched, ids);
  const heard = ids.map(() => new Set<string>());
  const isComplete = () => due.every((wanted, index) => [...wanted].every((one) => heard[index]?.has(one)));
  for (let waited = 0; waited < patienceMs && !(waited > quietMs && isComplete()); waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ears.forEach((ear, index) => ear.takeHeard().forEach((one) => heard[index]?.add(one)));
  }
  ids.forEach((id, index) => {
    for (const customer of rowsOf(world, 'customer')) {
      const one = key(customer, 'id');
      tally.cell(`${id} hears of ${one}`, due[index]?.has(one) ?? false, heard[index]?.has(one) ?? false);
    }
  });
}
