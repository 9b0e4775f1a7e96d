import 'reflect-metadata';
import {
  defaultPolicy,
  evolve,
  nextDeadline,
  settle,
  type CustomerState,
  type PendingApplication,
  type Timing,
} from '@tidewater/domain';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';

import { workingCalendar } from '../../src/modules/calendar/index.js';
import { CustomerEventRow } from '../../src/modules/customers/data/customer-event.row.js';
import { CustomerRow } from '../../src/modules/customers/data/customer.row.js';
import { toColumns } from '../../src/modules/customers/data/to-columns.js';
import { toState } from '../../src/modules/customers/data/to-state.js';
import { sweepDue } from '../../src/modules/customers/jobs/sweep-due.js';
import { businessTime } from '../../src/platform/clock.js';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layFoundation } from '../../src/seed/foundation.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

const dayMs = 86_400_000;
let testDatabase: TestDatabase;
let database: Database;
let people: string[];
let timing: Timing;
let poolId: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase.url, [CustomerRow, CustomerEventRow], 4).initialize();
  await layFoundation(database);
  people = Array.from({ length: 5 }, () => uuidv7());
  await database.query(
    'INSERT INTO app_user (id, account, name) SELECT id, id::text, id::text FROM unnest($1::uuid[]) AS id',
    [people],
  );
  [{ id: poolId }] = await database.query('SELECT id FROM pool');
  const policy = { ...defaultPolicy, version: 1 };
  timing = { now: await businessTime(database), policy, calendar: await workingCalendar(database) };
});
afterAll(async () => {
  await database.destroy();
  await testDatabase.drop();
});

/** Any state a customer can be in, with its times spread a few weeks around now. */
function anyState(): fc.Arbitrary<CustomerState> {
  const person = fc.nat({ max: 4 }).map((index) => people[index] ?? '');
  const near = fc
    .integer({ min: -20, max: 5 })
    .chain((days) => fc.nat({ max: dayMs - 1 }).map((ms) => timing.now + days * dayMs + ms));
  const past = near.map((at) => at - 40 * dayMs);
  const former = fc.record({
    user: person,
    endedAt: near.map((at) => at - 30 * dayMs),
    cause: fc.constantFrom('ABANDON', 'DROP', 'RECYCLE', 'ASSIGNED'),
  });
  const lastReview = fc.option(
    fc.record({
      status: fc.constantFrom('APPROVED', 'REJECTED', 'EXPIRED'),
      by: fc.option(person),
      reason: fc.option(fc.constantFrom('地址不完整', "it's 'quoted'")),
      at: past,
    }),
  );
  const common = fc.record({
    id: fc.constant(null).map(() => uuidv7()),
    enteredBy: person,
    everApproved: fc.boolean(),
    lastReview,
    contractsSigned: fc.nat({ max: 2 }),
    lost: fc.option(fc.record({ at: past, reason: fc.constant('停产清算') })),
    incomplete: fc.boolean(),
    formerOwners: fc.array(former, { maxLength: 25, size: 'max' }),
  });
  const application: fc.Arbitrary<PendingApplication> = fc.oneof(
    fc.record({ id: common.map(() => uuidv7()), kind: fc.constant('intent'), applicant: person, at: past }),
    fc.record({
      id: common.map(() => uuidv7()),
      kind: fc.constant('extension'),
      applicant: person,
      at: past,
      days: fc.integer({ min: 1, max: 15 }),
    }),
  );
  const held = fc.record({
    owner: person,
    protection: fc.record({
      since: past,
      stageSince: past,
      deadline: near,
      grantsUsed: fc.nat({ max: 2 }),
      grantedDays: fc.nat({ max: 30 }),
      policyVersion: fc.constant(1),
    }),
  });
  const lock = fc.option(fc.record({ by: person, reason: fc.constant('集团洽谈'), at: past }));
  const lastProtection = fc.option(
    fc.record({ owner: person, stage: fc.constantFrom('potential', 'intent'), deadline: past }),
  );
  return fc.oneof(
    fc.record({ common, held, review: fc.record({ since: past, due: near }) }).map((it) => ({
      ...it.common,
      ...it.held,
      stage: 'potential' as const,
      review: it.review,
      application: null,
    })),
    fc.record({ common, held, application: fc.option(application) }).map((it) => ({
      ...it.common,
      ...it.held,
      stage: 'potential' as const,
      review: null,
      application: it.application,
    })),
    fc
      .record({ common, held, application: fc.option(application) })
      .map((it) => ({ ...it.common, ...it.held, stage: 'intent' as const, application: it.application })),
    fc.record({ common, since: past, lock, lastProtection, by: person, due: near }).map((it) => ({
      ...it.common,
      stage: 'pool' as const,
      since: it.since,
      cause: 'DROP' as const,
      reason: null,
      lock: it.lock,
      bin: null,
      lastProtection: it.lastProtection,
      reservation: { by: it.by, since: it.due - 5 * dayMs, reviewDue: it.due },
    })),
    fc.record({ common, since: past, by: person, due: near }).map((it) => ({
      ...it.common,
      stage: 'pool' as const,
      since: it.since,
      cause: 'AWAITING_APPROVAL' as const,
      reason: null,
      lock: null,
      bin: null,
      lastProtection: null,
      reservation: { by: it.by, since: it.since, reviewDue: it.due },
    })),
    fc.record({ common, since: past, lock, lastProtection }).map((it) => ({
      ...it.common,
      stage: 'pool' as const,
      since: it.since,
      cause: 'ABANDON' as const,
      reason: '对方无需求',
      lock: it.lock,
      bin: null,
      lastProtection: it.lastProtection,
      reservation: null,
    })),
    fc.record({ common, owner: person, since: past }).map((it) => ({
      ...it.common,
      stage: 'formal' as const,
      owner: it.owner,
      since: it.since,
      collaborators: [],
    })),
  );
}

const company = {
  careClass: null,
  importance: null,
  firstDealOn: null,
  lastDealOn: null,
  importId: null,
  lastFollowUpAt: null,
  leftPoolAt: null,
  address: null,
  industry: null,
  phone: null,
  phoneKey: null,
  introduction: null,
  creditCode: null,
  country: 'CN',
  postcode: null,
  places: [],
  nameCore: '',
  namePinyin: '',
  nameInitials: '',
  nameTerms: [],
};

async function store(states: readonly CustomerState[]): Promise<void> {
  const at = new Date(timing.now - 90 * dayMs);
  const rows = states.map((state): CustomerRow => {
    const next = nextDeadline(state, timing);
    return {
      ...company,
      nextContactAt: at,
      ...toColumns(state),
      id: state.id,
      code: state.id,
      name: state.id,
      nameKey: state.id,
      version: 7,
      poolId,
      ownerDepartmentId: null,
      nextDeadlineAt: next === null ? null : new Date(next.at),
      nextDeadlineWhat: next?.what ?? null,
      createdAt: at,
      updatedAt: at,
    };
  });
  await database.getRepository(CustomerRow).insert(rows);
  await database.query(
    `INSERT INTO customer_event (id, customer_id, seq, at, type, policy_version, data)
     SELECT new_id(), id, 3, created_at, 'Entered', 1, '{}' FROM customer WHERE id = ANY($1)`,
    [states.map(({ id }) => id)],
  );
  await database.query(
    `INSERT INTO approval (id, kind, status, customer_id, applicant_id, created_at, steps, waiting_for)
     SELECT coalesce(application_id, new_id()), CASE application_kind WHEN 'intent' THEN 'INTENT'
         WHEN 'extension' THEN 'EXTENSION' ELSE 'PROTECTION_REVIEW' END, 'PENDING', id,
       coalesce(application_by, owner_id, reservation_by), created_at, '[]', ARRAY[creator_id]
     FROM customer WHERE id = ANY($1) AND (application_id IS NOT NULL OR review_due IS NOT NULL)`,
    [states.map(({ id }) => id)],
  );
}

test('LC-3 LC-4 LC-5 LC-9 the sweep does to many rows what decide and evolve do to one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyState(), { minLength: 20, maxLength: 60 }), async (states) => {
      await database.query('TRUNCATE outbox');
      await store(states);
      const expected = states.map((state) => {
        const events = settle(state, timing);
        return { state, events, after: events.reduce<CustomerState>(evolve, state) };
      });

      const swept = await sweepDue(database, { until: timing.now, batch: 7 });

      const due = expected.filter(({ events }) => events.length > 0);
      expect(swept).toBe(due.length);
      for (const { state, events, after } of expected) {
        const row = await database.getRepository(CustomerRow).findOneByOrFail({ id: state.id });
        const journal = await database
          .getRepository(CustomerEventRow)
          .find({ where: { customerId: state.id }, order: { seq: 'ASC' } });
        const lines = journal.slice(1);
        expect(toState(row)).toEqual(after);
        expect(toColumns(after)).toEqual(pickLike(row, toColumns(after)));
        expect(row.version).toBe(events.length > 0 ? 8 : 7);
        expect(lines.map(({ data }) => data)).toEqual(events);
        expect(lines.map(({ seq }) => seq)).toEqual(events.map((_, index) => 4 + index));
        for (const line of lines) {
          const { at, type, actorId, reason, policyVersion, data } = line;
          expect({ at: at.getTime(), type, actor: actorId, reason, policyVersion }).toMatchObject({
            at: data.at,
            type: data.type,
            actor: data.actor,
            reason: data.reason,
            policyVersion: data.policyVersion,
          });
        }
        const next = nextDeadline(after, timing);
        expect(row.nextDeadlineAt?.getTime() ?? null).toBe(next?.at ?? null);
        expect(row.nextDeadlineWhat).toBe(next?.what ?? null);
      }
      const told: { id: string; version: number }[] = await database.query(
        `SELECT payload ->> 'id' AS id, (payload ->> 'version')::int AS version FROM outbox WHERE topic = 'customer'`,
      );
      expect(new Map(told.map(({ id, version }) => [id, version]))).toEqual(
        new Map(due.map(({ state }) => [state.id, 8])),
      );
      expect(told).toHaveLength(due.length);
      const [{ pending }]: [{ pending: number }] = await database.query(
        `SELECT count(*)::int AS pending FROM approval WHERE status = 'PENDING' AND customer_id = ANY($1)`,
        [due.map(({ state }) => state.id)],
      );
      expect(pending).toBe(0);
      expect(await sweepDue(database, { until: timing.now })).toBe(0);
    }),
    { numRuns: 12 },
  );
}, 120_000);

function pickLike<Row extends object>(row: Row, like: object): object {
  const keys = Object.keys(like);
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)));
}
