// The oracle's own suite: `npm test -- oracle`. ORACLE_SEED and ORACLE_CHECKS replay or lengthen the random part.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { catchFault } from '../faults/catch-fault.js';
import { faults, placesOf } from '../faults/fault.js';
import { isObject, key } from '../json.js';
import { catalogueQuestion, whatRightsAreNew } from '../manifest/what-rights-are-new.js';
import { whatIsNew } from '../manifest/what-is-new.js';
import { whatSpecsMiss } from '../manifest/what-specs-miss.js';
import { channelsOf } from '../matrix/channels.js';
import { ExportDesk } from '../matrix/export-desk.js';
import { MatrixDesk } from '../matrix/matrix-desk.js';
import { matrixFields, matrixWorld } from '../matrix/matrix-world.js';
import { rowsOf } from '../model/world.js';
import { openStand } from '../product/launch.js';
import { runCampaign, usualSize } from '../run/campaign.js';
import { judgeSubscriptions } from '../run/judge-subscriptions.js';
import { openLane } from '../run/lane.js';
import { Play } from '../run/play.js';
import { keep, keptCaseOf, regressions, sentenceOf, told } from '../run/regression.js';
import { runScenario } from '../run/run-scenario.js';
import { shrink } from '../run/shrink.js';

const seed = process.env['ORACLE_SEED'] ?? String(Math.floor(Math.random() * 1e9));
const checks = Number(process.env['ORACLE_CHECKS'] ?? 200_000);
/** Planted in every run, to be given away by their kept case or in random companies; `pnpm oracle:faults` plants them all. */
const handful = [
  'a grant counts at its last instant',
  'a negation turns the right round',
  'the recycle bin is open',
  'roles cover what any of them covers',
  'a single field follows its class',
];

const stand = await openStand(3);
const lanes = [
  await openLane(stand, 0, { processes: 1 }),
  await openLane(stand, 1, { processes: 1 }),
] as const;
const [lane] = lanes;
/** With a worker, without which nobody hears of changes and no file is written. */
const working = await openLane(stand, 2, { processes: 1, role: 'all' });
const exporting = await ExportDesk.open(working);
after(async () => {
  await Promise.all([...lanes, working].map(async (one) => await one.stop()));
  await stand.stop();
});

describe('AC-7 nothing of the API is left out unsaid', () => {
  test('every root, field, argument, filter and order is compared with the model, or it is said why not', () => {
    assert.deepEqual(whatIsNew(lane.schema), []);
  });

  test('what is left out is covered by the spec that is named for it', () => {
    assert.deepEqual(whatSpecsMiss(), []);
  });

  test('rights are given on the fields, verbs and reaches that the model knows, and on no others', async () => {
    const { world } = await Play.begin(lane, matrixWorld());
    const { data } = await lane.client.ask(key(rowsOf(world, 'app_user')[0] ?? {}, 'id'), catalogueQuestion);
    const catalogue = data?.['accessCatalogue'];
    assert.ok(isObject(catalogue));
    assert.deepEqual(whatRightsAreNew(catalogue), []);
  });
});

describe('AC-7 what once went wrong stays right', () => {
  for (const [name, { was, scenario }] of regressions()) {
    test(`${name}: ${was}`, async () => {
      const { failures, tally } = await runScenario(lane, scenario);
      assert.deepEqual(
        failures.flatMap(({ differences }) => differences),
        [],
      );
      assert.ok(tally.checks > 0, 'nothing was compared');
    });
  }
});

// Files are waited for more than worked for, so both go on side by side.
describe('AC-7 a field stands in every channel as the roles give it', { concurrency: 2 }, () => {
  const desks = lanes.map((one) => new MatrixDesk(one));
  const uses = matrixFields.flatMap((field) => channelsOf(field).map((channel) => ({ field, channel })));

  describe('in answers', { concurrency: lanes.length }, () => {
    for (const { field, channel } of uses.filter((use) => use.channel !== 'export')) {
      test(`${field.type}.${field.name}: ${channel}`, async () => {
        const desk = desks.pop();
        assert.ok(desk, 'no desk is free');
        try {
          const { compared, failed } = await desk.judge(field, channel);
          assert.equal(failed, null);
          assert.ok(compared > 0, 'nothing was compared');
        } finally {
          desks.push(desk);
        }
      });
    }
  });

  describe('in files', { concurrency: 6 }, () => {
    test('L16 a file has the columns that the model knows, and no others', async () => {
      assert.deepEqual(await exporting.whatIsNew(), []);
    });
    for (const { field, channel } of uses.filter((use) => use.channel === 'export')) {
      test(`${field.type}.${field.name}: ${channel}`, async () => {
        const { compared, failed } = await exporting.judge(field);
        assert.equal(failed, null);
        assert.ok(compared > 0, 'nothing was compared');
      });
    }
  });
});

// What is heard is waited for more than worked for, too.
describe('AC-7 in random companies', { concurrency: 2 }, () => {
  test('L24 who listens to changes hears of every customer in sight, and of no other', async () => {
    const { differences, checks: compared } = await judgeSubscriptions(working, `subscriptions ${seed}`);
    assert.deepEqual(differences, [], `seed ${seed}`);
    assert.ok(compared > 0, 'nothing was compared');
    // What is planted below is planted here.
    await working.stop();
  });

  test(`AC-7 everybody is shown what the model shows them (seed ${seed})`, async () => {
    const outcome = await runCampaign(lanes, { seed, checks, size: usualSize });
    const { tally, operations, worlds, seconds, failed } = outcome;
    console.log(
      `# oracle: seed ${seed}, ${tally.checks} checks, ${operations} operations, ${worlds} worlds, ${seconds.toFixed()} s`,
    );
    if (failed === null) return;
    const smallest = await shrink(lane, failed.scenario, failed.failure.step);
    const was = sentenceOf(failed.failure.differences);
    const file = keep(failed.scenario.seed, { was, scenario: smallest });
    assert.fail(`${was}\n${told(lane.schema, smallest.steps.at(-1))}\nkept as ${file}`);
  });
});

test('AC-7 every seeded fault can still be planted', () => {
  const listed = faults();
  assert.ok(listed.length >= 60);
  assert.deepEqual(
    listed.filter((fault) => placesOf(fault) !== 1).map(({ name }) => name),
    [],
  );
});

describe('AC-7 the oracle bites', () => {
  for (const name of handful) {
    test(name, async () => {
      const fault = faults().find((one) => one.name === name);
      assert.ok(fault, 'there is no such fault');
      const hunt = { seed: 'faults', checks: 60_000, known: keptCaseOf(name) };
      const caught = await catchFault(stand, 2, fault, hunt);
      assert.ok(caught, 'nobody noticed');
    });
  }
});
