import type { Tally } from '../compare/tally.js';
import type { Ask, Scenario, Step } from '../worlds/scenario.js';
import { type Bench, Play } from './play.js';

/** A step at which the product and the model did not agree. */
export interface Failure {
  readonly step: number;
  readonly differences: Tally['differences'];
}

export interface Outcome {
  readonly tally: Tally;
  readonly operations: number;
  readonly failures: readonly Failure[];
}

const atOnce = 4;

/** Lays the world, lets happen what happens in it and compares every answer; ends at the first step that differs. */
export async function runScenario(bench: Bench, scenario: Scenario): Promise<Outcome> {
  const play = await Play.begin(bench, scenario);
  const failures: Failure[] = [];
  for (let at = 0; at < scenario.steps.length && failures.length === 0;) {
    const together = asksFrom(scenario.steps, at);
    const group: readonly Step[] = together.length > 0 ? together : scenario.steps.slice(at, at + 1);
    const found = await Promise.all(group.map(async (step) => await play.take(step)));
    found.forEach((tally, index) => {
      if (tally.differences.length > 0) failures.push({ step: at + index, differences: tally.differences });
    });
    at += group.length;
  }
  return { tally: play.tally, operations: play.operations, failures };
}

/** Questions change nothing, so a few of them are asked at the same time. */
function asksFrom(steps: readonly Step[], at: number): Ask[] {
  const found: Ask[] = [];
  for (const step of steps.slice(at, at + atOnce)) {
    if (step.kind !== 'ask') break;
    found.push(step);
  }
  return found;
}
