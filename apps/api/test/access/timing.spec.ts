import { randomUUID } from 'node:crypto';

import { expectAlikeInTime } from '../setup/alike-in-time.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/** L14 asks for 2,000; `READ_PAIRS=2000` measures so many, a plain run what a busy machine has time for. */
const pairs = Number(process.env['READ_PAIRS'] ?? 120);

let server: TestServer;
let sales1: Client;
beforeAll(async () => {
  server = await startTestServer({ env: { OPERATIONS_PER_MINUTE: '1000000', NOT_FOUND_BEAT_MS: '50' } });
  sales1 = await server.signIn('sales1');
});
afterAll(async () => await server.stop());

test('L14 how long it takes to find nothing does not say whether there is something out of sight', async () => {
  const hidden = server.company.customers.elsewhere;
  const query =
    'query ($id: ID!) { customer(id: $id) { id name phone contacts { edges { node { mobile } } } } explainStage(customerId: $id) }';
  const asked = async (kind: 'known' | 'unknown') => {
    const { data } = await sales1.ask(query, { id: kind === 'known' ? hidden : randomUUID() });
    expect(data.customer).toBeNull();
  };
  for (const kind of ['known', 'unknown', 'known', 'unknown'] as const) await asked(kind);
  await expectAlikeInTime(asked, pairs);
}, 600_000);

test('L14 nor how long a search takes', async () => {
  const [{ name }] = await server.database.query('SELECT name FROM customer WHERE id = $1', [
    server.company.customers.elsewhere,
  ]);
  const unknown = '温州远大模具有限公司';
  const query =
    'query ($t: String!) { search(text: $t) { id } customers(filter: { search: $t }) { totalCount { value } } }';
  const asked = async (kind: 'known' | 'unknown') => {
    const { data } = await sales1.ask(query, { t: kind === 'known' ? name : unknown });
    expect(data.search).toEqual([]);
  };
  for (const kind of ['known', 'unknown', 'known', 'unknown'] as const) await asked(kind);
  await expectAlikeInTime(asked, pairs);
}, 600_000);

test('L14 nor how long a refused deed takes', async () => {
  const hidden = server.company.customers.elsewhere;
  const deed =
    'mutation ($id: ID!) { abandonCustomer(id: $id, reason: "没有采购计划") { ... on Refused { code } } }';
  const asked = async (kind: 'known' | 'unknown') => {
    const { data } = await sales1.ask(deed, { id: kind === 'known' ? hidden : randomUUID() });
    expect(data.abandonCustomer.code).toBe('NOT_FOUND');
  };
  for (const kind of ['known', 'unknown', 'known', 'unknown'] as const) await asked(kind);
  await expectAlikeInTime(asked, pairs);
}, 600_000);
