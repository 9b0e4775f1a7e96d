import { fileURLToPath } from 'node:url';

import type { Stand } from '../product/launch.js';
import { runCampaign, usualSize } from '../run/campaign.js';
import { openLane } from '../run/lane.js';
import type { Scenario } from '../worlds/scenario.js';
import type { Fault } from './fault.js';

export interface Caught {
  readonly checks: number;
  readonly seconds: number;
  /** What gave it away. */
  readonly by: string;
  readonly scenario: Scenario;
  readonly step: number;
}

const plant = fileURLToPath(new URL('./plant.js', import.meta.url));

/** Runs the product with a fault in it until a difference shows; null if none did within so many checks. */
export async function catchFault(
  stand: Stand,
  database: number,
  fault: Fault,
  { seed, checks }: { readonly seed: string; readonly checks: number },
): Promise<Caught | null> {
  const lane = await openLane(stand, database, {
    processes: 1,
    nodeOptions: ['--import', plant],
    env: { ORACLE_FAULT: JSON.stringify(fault) },
  });
  try {
    const { failed, tally, seconds } = await runCampaign([lane], { seed, checks, size: usualSize });
    if (failed === null) return null;
    const { scenario, failure } = failed;
    const [first] = failure.differences;
    const by = first === undefined ? '' : `${first.kind} at ${plainPath(first.path)}`;
    return { checks: tally.checks, seconds, by, scenario, step: failure.step };
  } finally {
    await lane.stop();
  }
}

/** Without places and ids. */
function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…');
}
