import fc from 'fast-check';
import { normaliseName } from '@tidewater/domain/matching';

import { gramsOf } from '../../src/access/index.js';
import { startTestServer, type TestServer } from '../setup/start-server.js';

/** Letters of all sorts that names are typed with, marks among them. */
const names = fc
  .array(fc.constantFrom(...'智爾空调乾干元燥成都（(）)有限公司aBｂ7７%_· \u3000é'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => letters.join(''));

describe('the index of the letters of names', () => {
  let server: TestServer;
  let id: string;
  const phone = '0512-57650686';
  const mobile = '+86 138 1338 0013';
  beforeAll(async () => {
    server = await startTestServer();
    id = server.company.customers.potential;
    await server.database.query(
      `UPDATE customer SET code = 'KH00TEST', phone = $2, name = '新来的', name_key = '新来的' WHERE id = $1`,
      [id, phone],
    );
    await server.database.query('UPDATE contact SET mobile = $2 WHERE customer_id = $1', [id, mobile]);
  }, 60_000);
  afterAll(async () => await server.stop());

  it('LC-10 never leaves out a name that a search for a part of it finds', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.nat(11), fc.nat(11), async (name, from, length) => {
        const part = name.slice(from, from + length + 1).trim();
        fc.pre(part !== '');
        const grams = gramsOf(normaliseName(part));
        if (grams === null) return;
        const [row] = await server.database.query('SELECT name_grams($1) @> $2::bigint[] AS holds', [
          normaliseName(name),
          grams,
        ]);
        expect(row.holds).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['its code', 'kh00te', true],
    ['digits of its phone', '0512-5765', false],
    ['a part of its name', '新来', true],
    ['the end of the number of a contact', '3380013', false],
  ])('LC-10 finds a customer by %s, for those who may read it', async (_, text, isForAll) => {
    for (const account of ['admin', 'sales1', 'manager', 'aftersales']) {
      const by = await server.signIn(account);
      const { data, errors } = await by.ask(
        `query ($id: ID!, $text: String!) {
          customer(id: $id) { phone contacts(first: 50) { edges { node { mobile } } } }
          customers(first: 200, filter: { search: $text }) { edges { node { id } } }
          search(text: $text) { customerId }
        }`,
        { id, text },
      );
      expect(errors).toBeUndefined();
      const { customer, customers, search } = data;
      const mobiles = customer?.contacts.edges.map((edge: { node: { mobile: string } }) => edge.node.mobile);
      const byCompany =
        customer !== null && (isForAll || (text.startsWith('0512') && customer.phone === phone));
      expect(customers.edges.some(({ node }: { node: { id: string } }) => node.id === id)).toBe(byCompany);
      expect(search.some((hit: { customerId: string }) => hit.customerId === id)).toBe(
        byCompany || (text === '3380013' && mobiles?.includes(mobile) === true),
      );
    }
  });

  it('LC-10 is asked for a name that is not there, and left where most names have the letters', async () => {
    await server.database.query(
      `INSERT INTO contact (id, customer_id, name, creator_id, created_at, updated_at)
       SELECT new_id(), $1, '王小' || chr(20000 + n % 5000), $2, app_now(), app_now() FROM generate_series(1, 5000) n`,
      [server.company.customers.potential, server.company.people.get('sales1')],
    );
    await server.database.query('ANALYZE contact');
    const plan = async (letters: string) => {
      const rows: Record<string, string>[] = await server.database.query(
        `EXPLAIN SELECT id FROM contact WHERE deleted_at IS NULL AND name LIKE '%${letters}%'
           AND name_grams(name) @> '${gramsOf(letters)}' ORDER BY created_at, id LIMIT 50`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(await plan('不存在')).toContain('contact_by_parts');
    expect(await plan('王小')).not.toContain('contact_by_parts');
  });
});
