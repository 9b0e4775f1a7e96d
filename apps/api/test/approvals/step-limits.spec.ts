import type { StepDefinition } from '@tidewater/domain';

import { modules } from '../../src/modules.js';
import { businessTime } from '../../src/platform/clock.js';
import { catchUp } from '../../src/platform/jobs/pass-time.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const day = 86_400_000;
const works = modules.flatMap(({ dueWork = [] }) => dueWork);
let server: TestServer;
let sales1: Client;
let manager: Client;
let admin: Client;

beforeEach(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
  manager = await server.signIn('manager');
  admin = await server.signIn('admin');
}, 60_000);
afterEach(() => server.stop());

const step: StepDefinition = {
  name: 'superior',
  approvers: { by: 'superior' },
  need: 'any',
  limit: { unit: 'days', n: 1 },
  onTimeOut: 'escalate',
};

/** The company lays down a chain of its own. */
async function chain(kind: 'INTENT' | 'EXTENSION', ...steps: Partial<StepDefinition>[]): Promise<void> {
  await server.database.query('INSERT INTO approval_definition (kind, steps) VALUES ($1, $2)', [
    kind,
    JSON.stringify(steps.map((one) => ({ ...step, ...one }))),
  ]);
}

async function applied(field: 'applyForExtension' | 'applyForIntent'): Promise<string> {
  const days = field === 'applyForExtension' ? ', days: 5' : '';
  const { data, text } = await sales1.ask(
    `mutation ($id: ID!) { ${field}(customerId: $id, reason: "客户月底开标"${days}) { ... on Approval { id } ... on Refused { code } } }`,
    { id: server.company.customers.potential },
  );
  if (data?.[field]?.id === undefined) throw new Error(text);
  return data[field].id;
}

interface Seen {
  readonly status: string;
  readonly decidedAt: string | null;
  readonly steps: readonly {
    readonly due: string | null;
    readonly escalations: number;
    readonly approvers: readonly { readonly account: string }[];
  }[];
}
async function approval(id: string): Promise<Seen> {
  const { data } = await sales1.ask(
    `query ($id: ID!) { approval(id: $id) { status decidedAt steps { due escalations approvers { account } } } }`,
    { id },
  );
  return data.approval;
}

async function moveClock(days: number): Promise<void> {
  const to = new Date((await businessTime(server.database)) + days * day);
  const { errors } = await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', { to });
  expect(errors).toBeUndefined();
}

async function lines(type: string): Promise<{ at: Date; actor_id: string | null }[]> {
  return server.database.query(
    'SELECT at, actor_id FROM customer_event WHERE customer_id = $1 AND type = $2',
    [server.company.customers.potential, type],
  );
}

test('AP-1 a step nobody decides in time escalates to the next one up, and the first may still decide', async () => {
  await chain('EXTENSION', {});
  const id = await applied('applyForExtension');
  const [before] = (await approval(id)).steps;
  expect(before?.approvers.map(({ account }) => account)).toEqual(['manager']);
  await moveClock(2);
  const [after] = (await approval(id)).steps;
  expect(after?.escalations).toBe(1);
  expect(after?.approvers).toHaveLength(2);
  const asked: unknown[] = await server.database.query(
    `SELECT DISTINCT user_id FROM reminder WHERE kind = 'APPLICATION_WAITING' AND done_at IS NULL AND data ->> 'approval' = $1`,
    [id],
  );
  expect(asked).toHaveLength(2);
  const { data } = await manager.ask(
    'mutation ($id: ID!) { decideApproval(id: $id, decision: APPROVE) { ... on Approval { status } } }',
    { id },
  );
  expect(data.decideApproval).toEqual({ status: 'APPROVED' });
  expect(await lines('ExtensionGranted')).toMatchObject([{ actor_id: manager.userId }]);
});

test('AP-1 AP-3 run out, it is approved with its effect, once, in nobody’s name, at its due instant', async () => {
  await chain('EXTENSION', { onTimeOut: 'approve' });
  const id = await applied('applyForExtension');
  const due = (await approval(id)).steps[0]?.due ?? '';
  await moveClock(3);
  await Promise.all([catchUp(server.database, works), catchUp(server.database, works)]);
  expect(await approval(id)).toMatchObject({ status: 'APPROVED', decidedAt: due });
  expect(await lines('ExtensionGranted')).toEqual([{ at: new Date(due), actor_id: null }]);
  const told: unknown[] = await server.database.query(
    `SELECT user_id FROM reminder WHERE kind = 'DECIDED' AND data ->> 'approval' = $1`,
    [id],
  );
  expect(told).toEqual([{ user_id: sales1.userId }]);
});

test('AP-1 or rejected, and a chain goes on with its next step at the moment the one before ran out', async () => {
  await chain(
    'EXTENSION',
    { onTimeOut: 'approve' },
    { approvers: { by: 'role', role: 'admin' }, limit: { unit: 'days', n: 2 }, onTimeOut: 'reject' },
  );
  const id = await applied('applyForExtension');
  const first = (await approval(id)).steps[0]?.due ?? '';
  await moveClock(2);
  const [, second] = (await approval(id)).steps;
  expect(Date.parse(second?.due ?? '') - Date.parse(first)).toBe(2 * day);
  await moveClock(3);
  expect(await approval(id)).toMatchObject({ status: 'REJECTED', decidedAt: second?.due });
  expect(await lines('ExtensionRejected')).toEqual([{ at: new Date(second?.due ?? ''), actor_id: null }]);
});

test('AP-1 edge 17 where the customer’s rule refuses the effect it stays pending, without a time of its own', async () => {
  await chain('INTENT', { onTimeOut: 'approve' });
  const id = await applied('applyForIntent');
  await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"intentCap": 1}'`);
  await moveClock(3);
  expect(await approval(id)).toMatchObject({ status: 'PENDING', steps: [{ due: null }] });
  expect(await lines('IntentApproved')).toEqual([]);
});

test('AP-1 edge 20 a decision after the time has run out comes too late, even before time was caught up with', async () => {
  await chain('EXTENSION', { onTimeOut: 'reject' });
  const id = await applied('applyForExtension');
  await server.database.query(`UPDATE app_clock SET ahead = ahead + interval '2 days'`);
  const { data } = await manager.ask(
    'mutation ($id: ID!) { decideApproval(id: $id, decision: APPROVE) { ... on Refused { code } } }',
    { id },
  );
  expect(data.decideApproval).toEqual({ code: 'ALREADY_DECIDED' });
  expect(await lines('ExtensionRejected')).toHaveLength(1);
  expect(await lines('ExtensionGranted')).toEqual([]);
});

test('AP-1 edge 8 a step that runs out before the hold ends decides first, however late time is caught up with', async () => {
  await chain('EXTENSION', { onTimeOut: 'approve' });
  const id = await applied('applyForExtension');
  await server.database.query(`UPDATE app_clock SET ahead = ahead + interval '90 days'`);
  await catchUp(server.database, works);
  expect((await approval(id)).status).toBe('APPROVED');
  expect(await lines('ApplicationExpired')).toEqual([]);
  expect(await lines('Dropped')).toHaveLength(1);
});
