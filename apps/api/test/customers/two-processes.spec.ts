import { startApi, type AnApi } from '../faults/an-api.js';
import { signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/** 20 in every run; CLAIM_ROUNDS=1000 for the long one, which says its figures. */
const asked = process.env['CLAIM_ROUNDS'];
const rounds = Number(asked ?? 20);
const claimants = 50;

describe('a race for one pool customer', () => {
  let server: TestServer;
  let apis: AnApi[];
  let clients: Client[];

  beforeAll(async () => {
    server = await startTestServer();
    apis = await Promise.all([startApi(server.databaseUrl), startApi(server.databaseUrl)]);
    const accounts = ['sales1', 'sales2', 'sales3'];
    clients = await Promise.all(apis.flatMap(({ url }) => accounts.map((account) => signIn(url, account))));
    await server.database.query(
      `UPDATE lifecycle_policy SET rules = rules || '{"dailyClaimCap": 100000, "potentialCap": 100000, "reviewMode": "NONE"}'`,
    );
  }, 120_000);
  afterAll(async () => {
    await Promise.all(apis.map((api) => api.kill()));
    await server.stop();
  });

  it(
    `LC-8 R5 of fifty claims through two processes exactly one wins, ${rounds} times`,
    async () => {
      const waits: number[] = [];
      const heard = new Map<string, number>();
      for (let round = 0; round < rounds; round++) {
        const id = await aPoolCustomer(round);
        const outcomes = await Promise.all(
          Array.from({ length: claimants }, async (_, index) => {
            const begun = performance.now();
            const outcome = await claim(clients[index % clients.length], id);
            waits.push(performance.now() - begun);
            heard.set(outcome, (heard.get(outcome) ?? 0) + 1);
            return outcome;
          }),
        );
        const won = outcomes.filter((outcome) => outcome === 'POTENTIAL');
        expect({ round, won: won.length }).toEqual({ round, won: 1 });
        const refusals = new Set(outcomes.filter((outcome) => outcome !== 'POTENTIAL'));
        expect([...refusals].every((code) => code === 'TAKEN' || code === 'NOT_IN_POOL')).toBe(true);
        const [journal] = await server.database.query(
          `SELECT count(*)::int AS claims FROM customer_event WHERE customer_id = $1 AND type = 'Claimed'`,
          [id],
        );
        expect(journal.claims).toBe(1);
      }
      if (asked !== undefined) sayFigures(waits, heard);
    },
    60_000 + rounds * 3_000,
  );

  function sayFigures(waits: readonly number[], heard: ReadonlyMap<string, number>): void {
    const sorted = [...waits].sort((a, b) => a - b);
    const after = (share: number) => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`;
    const outcomes = [...heard].map(([outcome, times]) => `${outcome} ${times}`).join(', ');
    process.stdout.write(
      `${rounds} rounds of ${claimants}: ${outcomes}; p50 ${after(0.5)}, p95 ${after(0.95)}, longest ${after(1 - 1e-9)}\n`,
    );
  }

  async function claim(client: Client | undefined, id: string): Promise<string> {
    if (!client) throw new Error('Nobody claims');
    const { data, text } = await client.ask(
      `mutation ($id: ID!, $input: ClaimInput!) {
        claimCustomer(id: $id, input: $input) { ... on Customer { stage } ... on Refused { refusal: code } }
      }`,
      {
        id,
        input: {
          contact: { name: '郑主任', mobile: '13800138000' },
          followUp: { way: 'PHONE', note: '电话沟通，对方愿意见面详谈采购需求。' },
        },
      },
    );
    const answer = data?.claimCustomer;
    if (!answer) throw new Error(text);
    return answer.stage ?? answer.refusal;
  }

  /** A copy of a seeded pool customer that nobody has owned. */
  async function aPoolCustomer(round: number): Promise<string> {
    const [row] = await server.database.query(
      `INSERT INTO customer (id, code, name, name_key, address, industry, phone, introduction, stage, pool_id, creator_id, ever_approved, pool_since, pool_cause, created_at, updated_at)
       SELECT gen_random_uuid(), 'R5-' || $2, '赛跑' || $2 || '有限公司', '赛跑' || $2 || '有限公司', address, industry, phone, introduction, 'pool', pool_id, creator_id, true, app_now(), 'IMPORTED', app_now(), app_now()
       FROM customer WHERE id = $1 RETURNING id`,
      [server.company.customers.imported, String(round)],
    );
    return row.id;
  }
});
