import type { CustomerStory } from '../customers/story.js';
import type { World } from '../customers/world.js';
import { type Cast, castOf } from './cast.js';
import { formal, lost } from './formal-lives.js';
import { nearNames } from './near-names.js';
import { handOverReason } from './notes.js';
import {
  abandoned,
  binned,
  dropped,
  droppedIntent,
  heldAndDropped,
  imported,
  lapsed,
  locked,
  recycled,
  rejected,
} from './pool-lives.js';
import {
  applying,
  claimed,
  extended,
  inReview,
  intent,
  potential,
  refusedIntent,
} from './protected-lives.js';
import { daysAgo } from './times.js';

/** Two thousand lives in all stages; whatever fell due by today has happened. */
export function tellCompany(world: World): readonly CustomerStory[] {
  const cast = castOf(world);
  const stories = [
    ...aboutToDrop(cast),
    ...waiting(cast),
    ...cooling(cast),
    ...nearNames.map((name, at) => potential(cast, cast.seller(), 2 + (at % 20), name)),
    ...inProtection(cast),
    ...inContract(cast),
    ...inPool(cast),
  ];
  const others = stories.filter(({ state }) => state.stage === 'formal').slice(0, 6);
  stories.push(...others.map((other, at) => binned(cast, cast.seller(), 3 + at * 9, other)));
  for (const story of stories) story.passTo(world.today);
  return stories;
}

function many(count: number, tell: (at: number) => CustomerStory): CustomerStory[] {
  return Array.from({ length: count }, (_, at) => tell(at));
}

/** LC-16: sales1 and sales2 each have rows due today, tomorrow, in three and in seven days. */
function aboutToDrop(cast: Cast): CustomerStory[] {
  const { organisation } = cast.world;
  return ['sales1', 'sales2', 'sales3'].flatMap((account) => {
    const by = organisation.person(account);
    const left = [0, 0, 1, 1, 3, 3, 7];
    return [
      ...left.map((days) => potential(cast, by, 30 - days)),
      ...left.slice(1).map((days) => intent(cast, by, 15 - days)),
    ];
  });
}

/** What waits for manager and reviewer, and what was refused. */
function waiting(cast: Cast): CustomerStory[] {
  const { chance, organisation } = cast.world;
  const below = ['sales1', 'sales1', 'sales2', 'sales4', 'sales6', 'sales7'].map((account) =>
    organisation.person(account),
  );
  return [
    ...many(9, (at) =>
      applying(cast, below[at % 6] ?? cast.seller(), at % 3 === 2 ? 'EXTENSION' : 'INTENT', 8 + at * 2),
    ),
    ...many(8, () =>
      applying(cast, cast.seller(), chance.pick(['INTENT', 'EXTENSION']), chance.whole(8, 26)),
    ),
    // Edge 8: past the deadline, held by the application.
    ...many(2, (at) => applying(cast, below[at] ?? cast.seller(), 'EXTENSION', 30 + at)),
    ...many(4, (at) => inReview(cast, below[at] ?? cast.seller(), 1)),
    ...many(16, () => inReview(cast, cast.seller(), 1)),
    ...many(12, () => refusedIntent(cast, cast.seller(), chance.whole(10, 24))),
  ];
}

/** LC-6: given up or dropped in the last days, and not yet open to the one who had it. */
function cooling(cast: Cast): CustomerStory[] {
  const { organisation } = cast.world;
  return ['sales1', 'sales2'].flatMap((account) => {
    const by = organisation.person(account);
    return [
      ...many(3, (at) => abandoned(cast, by, 1 + at, 12)),
      ...many(2, (at) => dropped(cast, by, at)),
      droppedIntent(cast, by, 1),
    ];
  });
}

function inProtection(cast: Cast): CustomerStory[] {
  const { chance, organisation } = cast.world;
  const leaver = organisation.person('sales21');
  const heir = organisation.person('sales11');
  const manager = cast.manager(leaver);
  const handedOver = daysAgo(cast.world, 9);
  return [
    ...many(395, () => potential(cast, cast.seller(), chance.whole(2, 30))),
    ...many(60, () => extended(cast, cast.seller(), chance.whole(31, 44))),
    ...many(100, () => intent(cast, cast.seller(), chance.whole(0, 14) + 1)),
    ...many(90, () => {
      const [before, days] = [cast.seller(), chance.whole(1, 28)];
      const story = dropped(cast, before, days + chance.whole(3, 40));
      return claimed(cast, story, cast.sellerBut(before), daysAgo(cast.world, days));
    }),
    ...many(35, () => {
      const days = chance.whole(2, 28);
      return claimed(
        cast,
        imported(cast, days + chance.whole(5, 60)),
        cast.seller(),
        daysAgo(cast.world, days),
      );
    }),
    ...many(40, () => {
      const [days, to] = [chance.whole(1, 28), cast.seller()];
      const story = dropped(cast, cast.sellerBut(to), days + chance.whole(3, 40));
      return story.assign(cast.manager(to), daysAgo(cast.world, days), to, '区域内重点跟进，请尽快联系。');
    }),
    ...many(14, () => {
      const story = potential(cast, leaver, chance.whole(11, 24));
      story.followUps.splice(
        0,
        story.followUps.length,
        ...story.followUps.filter(({ at }) => at < handedOver),
      );
      return story.handOver(manager, handedOver, leaver, heir, handOverReason);
    }),
  ];
}

/** LC-20: new, returning, dormant and lost. */
function inContract(cast: Cast): CustomerStory[] {
  const { chance } = cast.world;
  const returning = (): number[] => {
    const deals = Array.from({ length: chance.whole(2, 6) }, () => chance.whole(6, 420));
    return [...deals, chance.whole(5, 170)].sort((a, b) => b - a);
  };
  return [
    ...many(110, () => formal(cast, cast.seller(), [chance.whole(4, 88)])),
    ...many(150, () => formal(cast, cast.seller(), returning())),
    ...many(60, () => formal(cast, cast.seller(), [chance.whole(92, 178)])),
    ...many(70, () => formal(cast, cast.seller(), [chance.whole(182, 360)])),
    ...many(30, () => formal(cast, cast.seller(), [chance.whole(368, 560)])),
    ...many(15, () => lost(cast, cast.seller(), [chance.whole(120, 500)], chance.whole(3, 60))),
  ];
}

function inPool(cast: Cast): CustomerStory[] {
  const { chance } = cast.world;
  const twice = (): CustomerStory => {
    const [first, days] = [cast.seller(), chance.whole(0, 60)];
    const story = dropped(cast, first, days + 31 + chance.whole(4, 40));
    return claimed(cast, story, cast.sellerBut(first), daysAgo(cast.world, days + 31)).passTo(
      cast.world.today,
    );
  };
  return [
    ...many(270, () => dropped(cast, cast.seller(), chance.whole(0, 150))),
    ...many(50, twice),
    ...many(60, () => droppedIntent(cast, cast.seller(), chance.whole(0, 120))),
    ...many(12, () => heldAndDropped(cast, cast.seller(), chance.whole(2, 60))),
    ...many(120, () => abandoned(cast, cast.seller(), chance.whole(1, 120), chance.whole(4, 26))),
    ...many(35, () => recycled(cast, cast.seller(), chance.whole(1, 90))),
    ...many(150, () => imported(cast, chance.whole(1, 200))),
    ...many(20, () => rejected(cast, cast.seller(), chance.whole(1, 60))),
    ...many(14, () => lapsed(cast, cast.seller(), chance.whole(8, 90))),
    ...many(10, () => locked(cast, dropped(cast, cast.seller(), chance.whole(10, 80)), chance.whole(1, 8))),
    ...many(5, () => locked(cast, imported(cast, chance.whole(10, 80)), chance.whole(1, 8))),
  ];
}
