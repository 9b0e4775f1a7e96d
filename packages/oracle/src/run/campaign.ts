import { Tally } from '../compare/tally.js';
import { makeScenario, type ScenarioSize } from '../worlds/make-scenario.js';
import type { Scenario } from '../worlds/scenario.js';
import type { Lane } from './lane.js';
import { type Failure, runScenario } from './run-scenario.js';

export interface Campaign {
  readonly seed: string;
  /** Goes on until so many checks have been made. */
  readonly checks: number;
  readonly size: ScenarioSize;
}

export interface CampaignOutcome {
  readonly tally: Tally;
  readonly worlds: number;
  readonly operations: number;
  readonly seconds: number;
  /** The first scenario in which product and model differ, and where. */
  readonly failed: { readonly scenario: Scenario; readonly failure: Failure } | null;
}

export const usualSize: ScenarioSize = { asks: 3, happenings: 8 };

/** World after world, on every lane at once, until there are enough checks or one of them fails. */
export async function runCampaign(
  lanes: readonly Lane[],
  { seed, checks, size }: Campaign,
): Promise<CampaignOutcome> {
  const begun = performance.now();
  const tally = new Tally();
  let [worlds, operations] = [0, 0];
  let failed: CampaignOutcome['failed'] = null;
  const work = async (lane: Lane): Promise<void> => {
    while (tally.checks < checks && failed === null) {
      const scenario = makeScenario(`${seed}-${worlds++}`, lane.schema, size);
      const outcome = await runScenario(lane, scenario);
      tally.add(outcome.tally);
      operations += outcome.operations;
      const [failure] = outcome.failures;
      if (failure !== undefined) failed ??= { scenario, failure };
    }
  };
  await Promise.all(lanes.map(work));
  return { tally, worlds, operations, failed, seconds: (performance.now() - begun) / 1000 };
}
