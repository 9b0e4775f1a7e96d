import { signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/** 20 in every run; CLAIM_ROUNDS=1000 for the long one. */
const rounds = Number(process.env['CLAIM_ROUNDS'] ?? 20);
const claimants = 50;

describe('a race for one pool customer', () => {
  let server: TestServer;
  let second: Awaited<ReturnType<TestServer['another']>>;
  let clients: Client[];

  beforeAll(async () => {
    server = await startTestServer();
    second = await server.another();
    const accounts = ['sales1', 'sales2', 'sales3'];
    clients = await Promise.all(
      [server.url, second.url].flatMap((url) => accounts.map((account) => signIn(url, account))),
    );
    await server.database.query(
      `UPDATE lifecycle_policy SET rules = rules || '{"dailyClaimCap": 100000, "potentialCap": 100000, "reviewMode": "NONE"}'`,
    );
  });
  afterAll(async () => {
    await second.stop();
    await server.stop();
  });

  it(
    `LC-8 R5 of fifty claims through two processes exactly one wins, ${rounds} times`,
    async () => {
      for (let round = 0; round < rounds; round++) {
        const id = await aPoolCustomer(round);
        const outcomes = await Promise.all(
          Array.from({ length: claimants }, (_, index) => claim(clients[index % clients.length], id)),
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
    },
    60_000 + rounds * 3_000,
  );

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
