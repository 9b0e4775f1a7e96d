import { territoryKeys } from '@tidewater/domain';

import { readPlaces } from '../../src/modules/customers/jobs/read-places.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { sees, Surveyor } from './surveyor.js';

let server: TestServer;
let admin: Client;
let sales1: Client;
let sales3: Client;
let surveyor: Surveyor;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales1, sales3] = await server.signInAll('admin', 'sales1', 'sales3');
  surveyor = new Surveyor(server, admin);
}, 60_000);
afterAll(async () => await server.stop());

describe('AC-9 where customers belong', () => {
  afterEach(async () => await surveyor.closeAll());

  test('AC-9 a customer that is entered or moves house finds its territory at once', async () => {
    const id = await surveyor.drawn({
      name: '徐州',
      rules: [{ place: '徐州' }],
      members: [surveyor.user('sales3')],
    });
    const { data } = await sales1.ask(
      `mutation ($input: CustomerInput!) { createCustomer(input: $input) { __typename ... on Customer { id version } ... on Refused { code message } } }`,
      {
        input: {
          name: '徐州市铁鹰重工机械有限公司',
          address: '江苏省徐州市铜山区学府路8号',
          industry: '工程机械',
          phone: '0516-83501234',
          introduction: '挖掘机整机与配件',
          contact: { name: '周工', mobile: '13805201234' },
        },
      },
    );
    const customer = data.createCustomer;
    expect(customer).toMatchObject({ __typename: 'Customer' });
    expect(await sees(sales3, customer.id)).toBe(true);
    const moved = await sales1.ask(
      `mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, patch: { address: "浙江省杭州市萧山区1号" }) { __typename } }`,
      { id: customer.id, version: customer.version },
    );
    expect(moved.data.updateCustomer.__typename).toBe('Customer');
    expect(await sees(sales3, customer.id)).toBe(false);
    expect((await surveyor.territory(id)).customerCount).toBe(0);
  });

  test('AC-9 customers of an earlier release are read in the background and find their territory', async () => {
    const { potential } = server.company.customers;
    await surveyor.drawn({ name: '靖江', rules: [{ place: '靖江' }], members: [surveyor.user('sales3')] });
    await server.database.query('UPDATE customer SET places = NULL WHERE id = $1', [potential]);
    expect(await sees(sales3, potential)).toBe(false);
    await readPlaces.run(surveyor.context(), {});
    const [row] = await server.database.query('SELECT places FROM customer WHERE id = $1', [potential]);
    expect(row.places).toEqual(['江苏', '泰州', '靖江']);
    expect(await sees(sales3, potential)).toBe(true);
  });

  test('AC-9 the database and the rules name the same keys in the same order', async () => {
    const rows: {
      id: string;
      places: string[];
      postcode: string | null;
      industry: string | null;
      country: string;
      keys: string[];
    }[] = await server.database.query(
      `SELECT id, places, postcode, industry, country, territory_keys(id, country, places, postcode, industry) AS keys FROM customer
         UNION ALL SELECT id, places, x.postcode, x.industry, 'CN', territory_keys(id, 'CN', places, x.postcode, x.industry)
         FROM customer CROSS JOIN (VALUES (NULL, NULL), ('21450', '空调'), ('214500', NULL), ('SW1A', '水泵')) AS x (postcode, industry)`,
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { keys, country, ...traits } of rows) {
      const postcode = country === 'CN' ? traits.postcode : null;
      expect(keys).toEqual(territoryKeys({ ...traits, postcode }));
    }
  });
});
