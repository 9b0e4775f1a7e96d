import {
  evolve,
  importIntoPool as decideImport,
  refusal,
  type CustomerEvent,
  type Facts,
  type Refusal,
} from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { insertCustomers, nextCodes } from '../data/insert-customers.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';
import { newPoolRow, poolInUse } from '../data/new-pool-row.js';
import { findCollisionsInBulk, type BulkFinding } from '../reads/find-collisions-in-bulk.js';
import { actorOn } from './authority.js';
import type { PreparedDraft } from './prepare-pool-entry.js';

/** What became of one draft: its customer, or why it was left out. `resembles` names the other one, if any. */
export type PoolImport =
  | { readonly id: string; readonly incomplete: boolean; readonly resembles: string | null }
  | { readonly refusal: Refusal; readonly resembles: string | null };

export interface PoolImportOptions {
  /** Says what would happen and writes nothing. */
  readonly dryRun: boolean;
  /** With what the import is taken back (DA-6). */
  readonly importId: string;
}

/**
 * Edge 25: many companies into the pool at once, decided one by one by the rules and written set-based. Whoever
 * is there already is refused; whoever resembles another comes in and the outcome says so, because nobody's
 * protection is at stake in the pool.
 */
export async function importIntoPool(
  tx: Transaction,
  viewer: Viewer,
  drafts: readonly PreparedDraft[],
  { dryRun, importId }: PoolImportOptions,
): Promise<PoolImport[]> {
  const timing = await rulesInForce(tx);
  const facts: Facts = { ...timing, actor: await actorOn(tx, viewer, null, null), counts: null };
  const findings = await collisionsOf(tx, drafts);
  const decided = drafts.map((draft, place) => decide(draft, findings[place] ?? null, facts));
  if (dryRun) return decided.map(({ outcome }) => outcome);
  const written = await write(tx, decided, importId, facts);
  return decided.map(({ outcome }) =>
    'id' in outcome && !written.has(outcome.id)
      ? { refusal: refusal('DUPLICATE'), resembles: null }
      : outcome,
  );
}

interface Decided {
  readonly outcome: PoolImport;
  readonly beginning: { readonly event: CustomerEvent; readonly draft: Sound } | null;
}
type Sound = Extract<PreparedDraft, { command: unknown }>;

function decide(draft: PreparedDraft, finding: BulkFinding | null, facts: Facts): Decided {
  const resembles = facts.policy.collisionStrict ? null : (finding?.name ?? null);
  const leaveOut = (why: Refusal): Decided => ({ outcome: { refusal: why, resembles }, beginning: null });
  if (draft.problems !== undefined) {
    return leaveOut(refusal('INVALID', { path: draft.problems[0]?.path ?? [], fields: draft.problems }));
  }
  const decision = decideImport(draft.command, facts);
  if (!decision.ok) return leaveOut(decision.refusal);
  if (finding?.certainty === 'certain') return leaveOut(refusal('DUPLICATE'));
  const [event] = decision.events;
  if (event === undefined) throw new Error('Nothing was decided');
  const { id, incomplete } = draft.command;
  return { outcome: { id, incomplete, resembles }, beginning: { event, draft } };
}

async function collisionsOf(
  tx: Transaction,
  drafts: readonly PreparedDraft[],
): Promise<(BulkFinding | null)[]> {
  const sound = drafts.flatMap((draft, place) => (draft.problems === undefined ? [{ draft, place }] : []));
  const found = await findCollisionsInBulk(
    tx,
    sound.map(({ draft: { columns, phoneToCompare } }) => ({
      name: columns.name,
      nameKey: columns.nameKey,
      nameCore: columns.nameCore,
      phoneKey: phoneToCompare,
      creditCode: columns.creditCode,
      country: columns.country,
    })),
  );
  const findings = drafts.map((): BulkFinding | null => null);
  sound.forEach(({ place }, index) => {
    findings[place] = found[index] ?? null;
  });
  return findings;
}

async function write(
  tx: Transaction,
  decided: readonly Decided[],
  importId: string,
  facts: Facts,
): Promise<Set<string>> {
  const beginnings = decided.flatMap(({ beginning }) => (beginning === null ? [] : [beginning]));
  const [first] = beginnings;
  if (first === undefined) return new Set();
  const codes = await nextCodes(tx, beginnings.length);
  const customers = beginnings.map(({ event, draft: { columns, command } }, place) => ({
    event,
    own: { ...columns, id: command.id, incomplete: command.incomplete, code: codes[place] ?? '' },
  }));
  // They begin at one moment by one event; what `evolve` makes of the first it makes of all.
  const common = newPoolRow(evolve(null, first.event), {
    ...first.draft.columns,
    code: codes[0] ?? '',
    poolId: await poolInUse(tx),
    importId,
    at: new Date(facts.now),
  });
  return await insertCustomers(tx, common, customers);
}
