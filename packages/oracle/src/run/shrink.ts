import type { Row, Tables } from '../json.js';
import type { Operation, Pick } from '../operations/pick.js';
import type { Scenario, Step } from '../worlds/scenario.js';
import type { Bench } from './play.js';
import { runScenario } from './run-scenario.js';

/** How often it is tried to leave something away. */
const mostTries = 250;

/** The same failure with as little as possible around it: fewer steps, records, people, roles and fields. */
export async function shrink(bench: Bench, scenario: Scenario, failedAt: number): Promise<Scenario> {
  const shrinking = new Shrinking(bench, { ...scenario, steps: scenario.steps.slice(0, failedAt + 1) });
  await shrinking.steps();
  await shrinking.selections();
  for (const table of order) await shrinking.rows(table);
  await shrinking.selections();
  return shrinking.scenario;
}

/** First what much else hangs off. */
const order = [
  'customer',
  'app_user',
  'role',
  'team',
  'customer_grant',
  'contact',
  'follow_up',
  'signed_contract',
  'customer_event',
  'approval',
  'reminder',
  'bulk_operation',
  'address_book_entry',
  'user_role',
  'team_member',
  'managed_department',
  'department',
  'pool_department',
];

class Shrinking {
  private tries = 0;

  constructor(
    private readonly bench: Bench,
    public scenario: Scenario,
  ) {}

  async steps(): Promise<void> {
    await this.fewer(this.scenario.steps, (steps) => ({ ...this.scenario, steps }));
  }

  async rows(table: string): Promise<void> {
    await this.fewer(this.scenario.tables[table] ?? [], (kept) => ({
      ...this.scenario,
      tables: keeping(this.scenario.tables, table, kept),
    }));
  }

  /** Of the step that fails, the last one. */
  async selections(): Promise<void> {
    const step = this.scenario.steps.at(-1);
    if (step === undefined || step.kind === 'change') return;
    await this.fewer(step.operation.roots, (roots) => this.asking({ ...step.operation, roots }));
    for (let depth = 0; depth < 8; depth++) await this.below(depth);
  }

  /** Leaves away selections at one depth, one at a time. */
  private async below(depth: number): Promise<void> {
    for (let index = 0; ; index++) {
      const step = this.scenario.steps.at(-1);
      if (step === undefined || step.kind === 'change') return;
      const place = { depth, index };
      const roots = withoutOne(step.operation.roots, place);
      if (place.index >= 0) return;
      if (await this.fails(this.asking({ ...step.operation, roots }))) index--;
    }
  }

  private asking(operation: Operation): Scenario {
    const steps: readonly Step[] = this.scenario.steps;
    const last = steps.at(-1);
    if (last === undefined || last.kind === 'change') return this.scenario;
    return { ...this.scenario, steps: [...steps.slice(0, -1), { ...last, operation }] };
  }

  /** Halves, quarters and so on are left away as long as it still fails. */
  private async fewer<T>(of: readonly T[], having: (kept: readonly T[]) => Scenario): Promise<void> {
    let kept = of;
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let from = 0; from < kept.length;) {
        const left = [...kept.slice(0, from), ...kept.slice(from + size)];
        if (await this.fails(having(left))) kept = left;
        else from += size;
      }
    }
  }

  /** Keeps the smaller scenario if it fails as well; one that cannot even be laid does not count. */
  private async fails(smaller: Scenario): Promise<boolean> {
    if (smaller.steps.length === 0 || ++this.tries > mostTries) return false;
    try {
      const { failures } = await runScenario(this.bench, smaller);
      if (failures.length === 0) return false;
    } catch {
      return false;
    }
    this.scenario = smaller;
    return true;
  }
}

/** The tables with these rows of one of them, and nothing that names a row which is gone. */
function keeping(tables: Tables, table: string, kept: readonly Row[]): Tables {
  const gone = (tables[table] ?? [])
    .filter((row) => !kept.includes(row))
    .flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  const isBereft = (row: Row): boolean => {
    const written = JSON.stringify(row);
    return gone.some((id) => written.includes(id));
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      name === table ? kept : gone.length === 0 ? rows : rows.filter((row) => !isBereft(row)),
    ]),
  );
}

/** Leaves away the selection that is the `index`-th at this depth; counts `place.index` down on the way. */
function withoutOne(picks: readonly Pick[], place: { depth: number; index: number }, depth = 0): Pick[] {
  return picks.flatMap((pick) => {
    if (depth === place.depth + 1 && place.index-- === 0 && picks.length > 1) return [];
    return pick.of === undefined ? [pick] : [{ ...pick, of: withoutOne(pick.of, place, depth + 1) }];
  });
}
