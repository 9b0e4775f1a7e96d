import { randomUUID } from 'node:crypto';

import { evolve, type CustomerState } from '@tidewater/domain';

import { loadForUpdate } from '../../src/modules/customers/data/customer.repository.js';
import { readJournal } from '../../src/modules/customers/data/journal.repository.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { ask, startTestServer, type Answer, type Client, type TestServer } from '../setup/start-server.js';
import { startApi, type AnApi } from './an-api.js';
import { faultPoints, stopAt, type FaultPoint } from './fault-points.js';

/** Each point once in every run; FAULT_KILLS=1000 for the long one. */
const kills = Number(process.env['FAULT_KILLS'] ?? faultPoints.length);
const retries = 5;

let server: TestServer;
let sales1: Client;

beforeAll(async () => {
  server = await startTestServer();
  sales1 = await server.signIn('sales1');
  await server.database.query(
    `UPDATE lifecycle_policy SET rules = rules || '{"dailyClaimCap": 100000, "potentialCap": 100000, "reviewMode": "NONE"}'`,
  );
}, 60_000);
afterAll(async () => {
  // Whoever was started to be killed and was not.
  await Promise.all(victims.map(async (victim) => (await victim.catch(() => null))?.kill()));
  await server.stop();
});

const victims: Promise<AnApi>[] = [];

function aVictim(): Promise<AnApi> {
  const victim = startApi(server.databaseUrl);
  victims.push(victim);
  return victim;
}

/** A mutation of its own each time, with what it must have left when it was done once. */
interface Deed {
  readonly name: string;
  /** Whose row it writes. */
  readonly table: string;
  readonly query: string;
  readonly variables: object;
  /** Counts that are 1 each when it has been done once, wholly. */
  readonly effects: string;
  readonly parameters: readonly unknown[];
}

const contact = { name: '郑主任', mobile: '13800138000' };
const customerResult = '{ __typename ... on Customer { id } ... on Refused { code } }';
const deeds: readonly ((round: number) => Promise<Deed>)[] = [
  async (round) => {
    const name = `断电${round}号机械有限公司`;
    return {
      name: 'createCustomer',
      table: 'customer',
      query: `mutation ($input: CustomerInput!) { answer: createCustomer(input: $input) ${customerResult} }`,
      variables: {
        input: {
          name,
          address: '江苏省靖江市人民路1号',
          industry: '机械',
          phone: `0523-8${1_000_000 + round}`,
          introduction: '数控机床',
          confirmDuplicate: '已核实，不是同一家',
          contact,
        },
      },
      effects: `SELECT count(DISTINCT c.id)::int AS customers, count(DISTINCT e.id)::int AS entries, count(DISTINCT p.id)::int AS contacts
        FROM customer c LEFT JOIN customer_event e ON e.customer_id = c.id LEFT JOIN contact p ON p.customer_id = c.id WHERE c.name = $1`,
      parameters: [name],
    };
  },
  async (round) => {
    const id = await aPoolCustomer(round);
    const followUp = { way: 'PHONE', note: '电话沟通，对方愿意见面详谈采购需求。' };
    return {
      name: 'claimCustomer',
      table: 'customer',
      query: `mutation ($id: ID!, $input: ClaimInput!) { answer: claimCustomer(id: $id, input: $input) ${customerResult} }`,
      variables: { id, input: { contact, followUp } },
      effects: `SELECT count(DISTINCT e.id)::int AS claims, count(DISTINCT p.id)::int AS contacts, count(DISTINCT f.id)::int AS "followUps"
        FROM customer c LEFT JOIN customer_event e ON e.customer_id = c.id AND e.type = 'Claimed'
        LEFT JOIN contact p ON p.customer_id = c.id LEFT JOIN follow_up f ON f.customer_id = c.id WHERE c.id = $1`,
      parameters: [id],
    };
  },
  async () => {
    const note = `第${randomUUID()}次跟进`;
    return {
      name: 'addFollowUp',
      table: 'follow_up',
      query: `mutation ($id: ID!, $input: FollowUpInput!) { answer: addFollowUp(customerId: $id, input: $input) { __typename ... on FollowUp { id } ... on Refused { code } } }`,
      variables: { id: server.company.customers.potential, input: { way: 'PHONE', note } },
      effects: 'SELECT count(*)::int AS "followUps" FROM follow_up WHERE note = $1',
      parameters: [note],
    };
  },
];

/** A copy of a seeded pool customer that nobody has owned. */
async function aPoolCustomer(round: number): Promise<string> {
  const [row] = await server.database.query(
    `INSERT INTO customer (id, code, name, name_key, address, industry, phone, introduction, stage, pool_id, creator_id, ever_approved, pool_since, pool_cause, created_at, updated_at)
     SELECT gen_random_uuid(), 'R1-' || $2, '停电' || $2 || '有限公司', '停电' || $2 || '有限公司', address, industry, phone, introduction, 'pool', pool_id, creator_id, true, app_now(), 'IMPORTED', app_now(), app_now()
     FROM customer WHERE id = $1 RETURNING id`,
    [server.company.customers.imported, String(round)],
  );
  return row.id;
}

function asks(url: string, { query, variables }: Deed, key: string): Promise<Answer> {
  return ask(url, query, variables, {
    authorization: `Bearer ${sales1.token}`,
    'idempotency-key': key,
  });
}

async function killedAt(point: FaultPoint, deed: Deed, url: string, kill: () => Promise<void>, key: string) {
  const stop = await stopAt(point, deed.table, server.databaseUrl);
  const answered = asks(url, deed, key).catch(() => null);
  await stop.reached();
  await kill();
  await stop.lift();
  return answered;
}

test(
  `R1 R13 an API killed in the middle of a mutation, ${kills} times: nothing lost, nothing doubled, nothing half done`,
  async () => {
    let next = aVictim();
    for (let round = 0; round < kills; round++) {
      const api = await next;
      // The one to be killed after this one starts meanwhile.
      next = round + 1 < kills ? aVictim() : next;
      const point = faultPoints[round % faultPoints.length] ?? 'at the commit';
      const deed = await deeds[round % deeds.length]?.(round);
      if (deed === undefined) throw new Error('There is nothing to do');
      const key = randomUUID();
      const first = await killedAt(point, deed, api.url, api.kill, key);

      const again = await Promise.all(Array.from({ length: retries }, () => asks(server.url, deed, key)));
      const told = [...again, ...(first?.data ? [first] : [])].map(({ data }) => data?.answer);
      const label = `${deed.name}, killed ${point}`;
      expect([label, ...new Set(told.map(({ __typename: type }) => type))]).toEqual([
        label,
        deed.name === 'addFollowUp' ? 'FollowUp' : 'Customer',
      ]);
      expect([label, new Set(told.map(({ id }) => id)).size]).toEqual([label, 1]);
      const [effects] = await server.database.query(deed.effects, [...deed.parameters]);
      expect([label, ...new Set(Object.values(effects))]).toEqual([label, 1]);
      if (deed.name === 'createCustomer') await folds(told[0].id);
    }
    expect(await openTransactions()).toBe(0);
  },
  120_000 + kills * 15_000,
);

async function folds(id: string): Promise<void> {
  await inTransaction(server.database, async (tx) => {
    const folded = (await readJournal(tx, id)).reduce<CustomerState | null>(evolve, null);
    expect((await loadForUpdate(tx, id))?.state).toEqual(folded);
  });
}

/** What the killed ones left open in the database. */
async function openTransactions(): Promise<number> {
  const [row] = await server.database.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  return row.count;
}
