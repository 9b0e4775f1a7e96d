import { fileURLToPath } from 'node:url';

import type { Difference } from '../compare/tally.js';
import type { Stand } from '../product/launch.js';
import { runCampaign, usualSize, type CampaignOutcome } from '../run/campaign.js';
import { openLane, type Lane } from '../run/lane.js';
import { runScenario } from '../run/run-scenario.js';
import { shrink } from '../run/shrink.js';
import type { ScenarioSize } from '../worlds/make-scenario.js';
import type { Scenario } from '../worlds/scenario.js';
import type { Fault } from './fault.js';

export interface Caught {
  readonly checks: number;
  readonly seconds: number;
  /** What gave it away. */
  readonly by: string;
  readonly differences: readonly Difference[];
  /** As it came about, or as little of it as still shows the fault. */
  readonly scenario: Scenario;
}

export interface Hunt {
  readonly seed: string;
  readonly checks: number;
  /** Whether the scenario that gave it away is made as small as it goes. */
  readonly shrinks?: boolean;
  /** A case that is known to show the fault, tried before all others. */
  readonly known?: Scenario | undefined;
}

const plant = fileURLToPath(new URL('./plant.js', import.meta.url));

/** Runs the product with a fault in it, or without one, until a difference shows; null if none did within so many checks. */
export async function catchFault(
  stand: Stand,
  database: number,
  fault: Fault | null,
  { seed, checks, shrinks = false, known }: Hunt,
): Promise<Caught | null> {
  const planted = fault && {
    nodeOptions: ['--import', plant],
    env: { ORACLE_FAULT: JSON.stringify(fault) },
  };
  const lane = await openLane(stand, database, { processes: 1, ...planted });
  try {
    if (known !== undefined) {
      const { failures, tally } = await runScenario(lane, known);
      const differences = failures[0]?.differences ?? [];
      const by = `${toldShortly(differences)}, by its kept case`;
      if (differences.length > 0)
        return { checks: tally.checks, seconds: 0, by, differences, scenario: known };
    }
    const { failed, checks: made, seconds } = await hunt(lane, seed, checks);
    if (failed === null) return null;
    const { scenario, failure } = failed;
    const differences = failure.differences.slice(0, 3);
    const found = { checks: made, seconds, differences, by: toldShortly(differences) };
    if (!shrinks) return { ...found, scenario };
    const smallest = await shrink(lane, scenario, failure.step);
    const { failures } = await runScenario(lane, smallest);
    const by = toldShortly(failures[0]?.differences ?? failure.differences);
    return { ...found, by, scenario: smallest };
  } finally {
    await lane.stop();
  }
}

/** First worlds in which much is done and nothing asked: what is wrong with a deed shows there in a tenth of the checks. */
async function hunt(lane: Lane, seed: string, checks: number): Promise<Hunted> {
  const deeds = await runCampaign([lane], { seed: `${seed} deeds`, checks: checks / 10, size: deedsAlone });
  if (deeds.failed !== null) return { ...deeds, checks: deeds.tally.checks };
  const usual = await runCampaign([lane], { seed, checks, size: usualSize });
  return {
    failed: usual.failed,
    checks: deeds.tally.checks + usual.tally.checks,
    seconds: deeds.seconds + usual.seconds,
  };
}

type Hunted = Pick<CampaignOutcome, 'failed' | 'seconds'> & { readonly checks: number };

const deedsAlone: ScenarioSize = { asks: 0, happenings: 60 };

function toldShortly([first]: readonly Difference[]): string {
  return first === undefined ? '' : `${first.kind} at ${plainPath(first.path)}`;
}

/** Without places and ids. */
function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
