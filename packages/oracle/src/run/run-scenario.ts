import { type Json, isObject, text } from '../json.js';
import { Tally } from '../compare/tally.js';
import { Eyes } from '../model/eyes.js';
import { type World, rowOf } from '../model/world.js';
import { documentOf } from '../operations/document.js';
import { type Operation, answeredAs } from '../operations/pick.js';
import type { Schema } from '../operations/schema.js';
import type { Answer, Client } from '../product/client.js';
import type { ProductTables } from '../product/tables.js';
import type { Ask, Change, Deed, Scenario, Step } from '../worlds/scenario.js';
import { Canaries } from './canaries.js';
import { judgeAsk } from './judge-ask.js';
import { judgeDeed } from './judge-deed.js';

/** What a scenario is run with. */
export interface Bench {
  readonly schema: Schema;
  readonly client: Client;
  readonly tables: ProductTables;
}

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
  await bench.tables.lay(scenario);
  const run = new Run(bench, await bench.tables.read());
  const failures: Failure[] = [];
  for (let at = 0; at < scenario.steps.length && failures.length === 0;) {
    const together = asksFrom(scenario.steps, at);
    const group: readonly Step[] = together.length > 0 ? together : scenario.steps.slice(at, at + 1);
    const found = await Promise.all(group.map(async (step) => await run.take(step)));
    found.forEach((tally, index) => {
      if (tally.differences.length > 0) failures.push({ step: at + index, differences: tally.differences });
    });
    at += group.length;
  }
  return { tally: run.tally, operations: run.operations, failures };
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

class Run {
  readonly tally = new Tally();
  operations = 0;
  private readonly eyes = new Map<string, Eyes>();
  private canaries: Canaries;

  constructor(
    private readonly bench: Bench,
    private world: World,
  ) {
    this.canaries = new Canaries(world);
  }

  async take(step: Step): Promise<Tally> {
    const tally = new Tally();
    if (step.kind === 'ask') await this.ask(step, tally);
    else if (step.kind === 'deed') await this.do(step, tally);
    else if (this.fits(step)) await this.change(step, tally);
    this.tally.add(tally);
    return tally;
  }

  private async ask({ by, operation, walk }: Ask, tally: Tally): Promise<void> {
    const asker = this.eyesOf(by);
    let after: string | null = null;
    let offset = 0;
    for (;;) {
      const [root] = operation.roots;
      if (root === undefined) return;
      const args = after === null ? root.args : { ...root.args, after };
      const page = { ...operation, roots: [{ ...root, ...(args && { args }) }, ...operation.roots.slice(1)] };
      const answer = await this.send(by, page);
      this.lookForCanaries(answer, by, tally);
      judgeAsk(asker, page, answer, tally, offset);
      const size = typeof root.args?.['first'] === 'number' ? root.args['first'] : 0;
      after = walk === true && tally.differences.length === 0 ? endOf(answer, answeredAs(root)) : null;
      if (after === null || size === 0) return;
      offset += size;
    }
  }

  private async do({ by, operation }: Deed, tally: Tally): Promise<void> {
    const before = this.eyesOf(by);
    const answer = await this.send(by, operation);
    await this.lookAgain();
    const [root] = operation.roots;
    const after = this.eyesOf(by);
    if (root !== undefined) judgeDeed({ root, answer, before, after }, tally);
    this.lookForCanaries(answer, by, tally);
  }

  private async change(change: Change, tally: Tally): Promise<void> {
    tally.count(`change: ${change.what}`);
    await this.bench.tables.change(change);
    await this.lookAgain();
  }

  /** What goes to the pool loses its grants, and nobody grants what is in the pool. */
  private fits({ insert }: Change): boolean {
    return (insert?.['customer_grant'] ?? []).every((grant) => {
      return rowOf(this.world, 'customer', text(grant, 'customer_id'))?.['stage'] !== 'pool';
    });
  }

  private async lookAgain(): Promise<void> {
    this.world = await this.bench.tables.read();
    this.canaries = new Canaries(this.world);
    this.eyes.clear();
  }

  private lookForCanaries(answer: Answer, by: string, tally: Tally): void {
    for (const word of this.canaries.strayIn(answer.text, this.eyesOf(by))) tally.leak('canary', null, word);
  }

  private async send(by: string, operation: Operation): Promise<Answer> {
    this.operations++;
    return await this.bench.client.ask(by, documentOf(this.bench.schema, operation));
  }

  private eyesOf(userId: string): Eyes {
    const eyes = this.eyes.get(userId) ?? new Eyes(this.world, userId);
    this.eyes.set(userId, eyes);
    return eyes;
  }
}

/** Where the page ended, if there is more after it. */
function endOf(answer: Answer, name: string): string | null {
  const page: Json = answer.data?.[name] ?? null;
  const info = isObject(page) ? page['pageInfo'] : null;
  if (!isObject(info) || info?.['hasNextPage'] !== true) return null;
  return typeof info['endCursor'] === 'string' ? info['endCursor'] : null;
}
