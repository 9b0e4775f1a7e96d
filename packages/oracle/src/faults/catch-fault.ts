import { fileURLToPath } from 'node:url';

import type { Difference } from '../compare/tally.js';
import type { Stand } from '../product/launch.js';
import { runCampaign, usualSize } from '../run/campaign.js';
import { openLane } from '../run/lane.js';
import { runScenario } from '../run/run-scenario.js';
import { shrink } from '../run/shrink.js';
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
    const { failed, tally, seconds } = await runCampaign([lane], { seed, checks, size: usualSize });
    if (failed === null) return null;
    const { scenario, failure } = failed;
    const differences = failure.differences.slice(0, 3);
    const found = { checks: tally.checks, seconds, differences, by: toldShortly(differences) };
    if (!shrinks) return { ...found, scenario };
    const smallest = await shrink(lane, scenario, failure.step);
    const { failures } = await runScenario(lane, smallest);
    const by = toldShortly(failures[0]?.differences ?? failure.differences);
    return { ...found, by, scenario: smallest };
  } finally {
    await lane.stop();
  }
}

function toldShortly([first]: readonly Difference[]): string {
  return first === undefined ? '' : `${first.kind} at ${plainPath(first.path)}`;
}

/** Without places and ids. */
function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
