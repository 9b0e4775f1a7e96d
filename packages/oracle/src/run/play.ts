import { type Json, isObject, key, text } from '../json.js';
import { Tally } from '../compare/tally.js';
import { Eyes } from '../model/eyes.js';
import { type World, rowOf, rowsOf } from '../model/world.js';
import { documentOf } from '../operations/document.js';
import { type Operation, answeredAs } from '../operations/pick.js';
import type { Schema } from '../operations/schema.js';
import type { Answer, Client } from '../product/client.js';
import type { ProductTables } from '../product/tables.js';
import type { Ask, Change, Deed, Scenario, Step } from '../worlds/scenario.js';
import { Canaries, wordsOf } from './canaries.js';
import { judgeAsk } from './judge-ask.js';
import { judgeDeed } from './judge-deed.js';

/** What a scenario is played on. */
export interface Bench {
  readonly schema: Schema;
  readonly client: Client;
  readonly tables: ProductTables;
}

/** A world laid into the product, in which one step after the other is taken and compared. */
export class Play {
  readonly tally = new Tally();
  operations = 0;
  private readonly eyes = new Map<string, Eyes>();
  private canaries: Canaries;

  private constructor(
    private readonly bench: Bench,
    public world: World,
    private readonly words: ReadonlySet<string>,
  ) {
    this.canaries = new Canaries(world, words);
  }

  static async begin(bench: Bench, scenario: Scenario): Promise<Play> {
    await bench.tables.lay(scenario);
    return new Play(bench, await bench.tables.read(), wordsOf(scenario));
  }

  /** What was compared in this step alone. */
  async take(step: Step): Promise<Tally> {
    const tally = new Tally();
    if (step.kind === 'ask') await this.ask(step, tally);
    else if (step.kind === 'deed') await this.do(step, tally);
    else if (this.fits(step)) await this.change(step, tally);
    this.tally.add(tally);
    return tally;
  }

  private async ask(step: Ask, tally: Tally): Promise<void> {
    for (const by of [step.by, ...(step.echo ?? [])]) await this.askAs(by, step, tally);
  }

  private async askAs(by: string, { operation, walk }: Ask, tally: Tally): Promise<void> {
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
      if (after !== null && offset > 0) await this.misuse(page, by, tally);
      const size = typeof root.args?.['first'] === 'number' ? root.args['first'] : 0;
      after = walk === true && tally.differences.length === 0 ? endOf(answer, answeredAs(root)) : null;
      if (after === null || size === 0) return;
      offset += size;
    }
  }

  /** L5: a cursor serves nobody but its reader, and only as it was made. */
  private async misuse(page: Operation, by: string, tally: Tally): Promise<void> {
    const [root] = page.roots;
    const cursor = root?.args?.['after'];
    if (root === undefined || typeof cursor !== 'string') return;
    const forged = `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`;
    const withForged = { ...page, roots: [{ ...root, args: { ...root.args, after: forged } }] };
    const stranger = rowsOf(this.world, 'app_user').find(
      (user) => user['id'] !== by && user['active'] === true,
    );
    const answers = [await this.send(by, withForged)];
    if (stranger !== undefined) answers.push(await this.send(key(stranger, 'id'), page));
    for (const { errors, data } of answers) {
      const isRefused = errors[0]?.code === 'BAD_CURSOR' || errors[0]?.code === 'FIELD_NOT_ALLOWED';
      tally.cell('a cursor that is not theirs', true, isRefused && data === null);
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
    this.canaries = new Canaries(this.world, this.words);
    this.eyes.clear();
  }

  private lookForCanaries(answer: Answer, by: string, tally: Tally): void {
    for (const word of this.canaries.strayIn(answer.text, this.eyesOf(by))) tally.leak('canary', null, word);
  }

  private async send(by: string, operation: Operation): Promise<Answer> {
    this.operations++;
    return await this.bench.client.ask(by, documentOf(this.bench.schema, operation));
  }

  eyesOf(userId: string): Eyes {
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
