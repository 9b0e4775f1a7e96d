import { normaliseName } from '@tidewater/domain/matching';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

/** As it stands in the business register, with its full-width brackets. */
const name = '智尔空调（成都）有限公司';

describe('finding a customer by its name', () => {
  let server: TestServer;
  let sales1: Client;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    sales1 = await server.signIn('sales1');
    id = server.company.customers.potential;
    await server.database.query('UPDATE customer SET name = $2, name_key = $3 WHERE id = $1', [
      id,
      name,
      normaliseName(name),
    ]);
  }, 60_000);
  afterAll(async () => await server.stop());

  it.each([
    ['as it is shown', name],
    ['with half-width brackets', '智尔空调(成都)有限公司'],
    ['without brackets', '智尔空调成都'],
    ['with spaces between', ' 智尔 空调 '],
    ['in traditional characters', '智爾空調'],
    ['in full-width letters of its pinyin', 'ｚｈｉｅｒ'],
  ])('LC-10 a name is found %s, in the list and everywhere', async (_, text) => {
    await server.database.query(`UPDATE customer SET name_pinyin = 'zhierkongtiao' WHERE id = $1`, [id]);
    const { data } = await sales1.ask(
      `query ($text: String!) {
        customers(filter: { search: $text }) { edges { node { id } } } search(text: $text) { customerId }
      }`,
      { text },
    );
    expect(data.customers.edges).toEqual([{ node: { id } }]);
    expect(data.search).toContainEqual({ customerId: id });
  });

  it('LC-10 what is no part of it does not find it', async () => {
    const { data } = await sales1.ask(
      `{ customers(filter: { search: "智尔空调重庆" }) { edges { node { id } } } }`,
    );
    expect(data.customers.edges).toEqual([]);
  });
});
