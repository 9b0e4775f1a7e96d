import {
  atLeast,
  defaultPolicy,
  explainStage as explain,
  say,
  type CustomerEvent,
  type Facts,
  type LifecyclePolicy,
} from '@tidewater/domain';

import { Bindings, isId, reachesSql, recordSight, type FieldName, type Raw } from '../../../access/index.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { authorityOf } from '../actions/authority.js';
import { CustomerRow } from '../data/customer.row.js';
import { toState } from '../data/to-state.js';
import { viewerFacts } from './allowed-actions.js';
import { readerOf } from './reader-of.js';

interface Found {
  readonly row: Raw;
  readonly reached: Record<string, boolean>;
  readonly journal: readonly CustomerEvent[];
  readonly names: Record<string, string>;
  readonly policies: readonly { readonly version: number; readonly rules: Partial<LifecyclePolicy> }[];
}

/**
 * LC-18: why the customer is where it is, in sentences. Empty for a customer out of sight. Names and reasons are told
 * only to whom the journal is readable, other facts to whom their own field is (AC-7).
 */
export async function explainStage(
  context: RequestContext,
  customerId: string,
  locale: string | null,
): Promise<string[]> {
  const viewer = signedIn(context);
  const found = isId(customerId) ? await find(context, customerId) : undefined;
  const sight = found ? recordSight(viewer, found.reached) : null;
  if (!found || !sight) {
    context.foundNothing = true;
    return [];
  }
  const { counts, below, team, ...timing } = await viewerFacts(context);
  const row = rowFromJson(CustomerRow, found.row);
  const actor = { id: viewer.id, may: authorityOf(viewer, sight, row.stage), superiorOf: below, team };
  const facts: Facts = { ...timing, counts, actor };
  const reads = (field: FieldName) => atLeast(sight.levelOf(field), 'read');
  const isJournalTold = reads('CustomerEvent.reason');
  const told = {
    deals: reads('Customer.dealCount'),
    applications: reads('Customer.application') && reads('Customer.review'),
    locks: reads('Customer.lock'),
  };
  const stored = toState(row);
  const state = isJournalTold || stored.stage !== 'pool' ? stored : { ...stored, reason: null };
  const journal = isJournalTold ? found.journal : found.journal.map((line) => ({ ...line, reason: null }));
  const policyOf = (version: number) => {
    const known = found.policies.find((policy) => policy.version === version);
    return known ? { ...defaultPolicy, ...known.rules, version } : null;
  };
  const reader = readerOf(context, locale, timing.calendar.zone, isJournalTold ? found.names : null);
  return explain({ state, journal, policyOf, told }, facts).map((sentence) => say(sentence, reader));
}

const JOURNAL_LINES = 50;

async function find(context: RequestContext, customerId: string): Promise<Found | undefined> {
  const viewer = signedIn(context);
  const bindings = new Bindings();
  const id = bindings.bind(customerId, 'uuid');
  const journal = `SELECT data FROM customer_event WHERE customer_id = c.id ORDER BY seq DESC LIMIT ${JOURNAL_LINES}`;
  const [found] = await context.database.query<Found[]>(
    `SELECT to_jsonb(c) - 'name_terms' AS row, ${reachesSql(viewer, 'c', bindings)} AS reached,
       (SELECT coalesce(jsonb_agg(line.data ORDER BY line.data->'at'), '[]') FROM (${journal}) line) AS journal,
       (SELECT json_object_agg(id, name) FROM app_user WHERE id IN (c.owner_id, c.lock_by, c.reservation_by, c.last_owner_id, c.application_by) OR id::text IN (SELECT former->>'user' FROM jsonb_array_elements(c.former_owners) former)) AS names,
       (SELECT json_agg(json_build_object('version', version, 'rules', rules)) FROM lifecycle_policy) AS policies
     FROM customer c WHERE c.id = ${id} AND c.deleted_at IS NULL`,
    bindings.values,
  );
  return found;
}
