import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';

import { startTestServer, type Answer, type Client, type TestServer } from '../setup/start-server.js';

/**
 * What asks the lens alone is written by the database as JSON text; what asks for anything beside it is executed field
 * by field. Both have to say the same, to everybody.
 */
const schema = buildSchema(
  readFileSync(new URL('../../../../packages/contract/schema.graphql', import.meta.url), 'utf8'),
);

let server: TestServer;
const people: Client[] = [];
beforeAll(async () => {
  server = await startTestServer();
  for (const account of ['sales1', 'manager', 'assistant', 'reviewer', 'ceo', 'admin']) {
    people.push(await server.signIn(account));
  }
  const [sales1] = people;
  const { data } = await ask(sales1, '{ customers(first: 5) { edges { node { id stage } } } }');
  for (const { node } of data.customers.edges) {
    await sales1?.ask(
      `mutation ($id: ID!) { addFollowUp(customerId: $id, input: { way: PHONE, note: "引号\\" 反斜\\\\ 换行\\n 制表\\t 🙂 \\u2028", nextContactAt: "2031-05-06T07:08:09.123Z" }) { __typename } }`,
      { id: node.id },
    );
  }
});
afterAll(async () => await server.stop());

async function ask(client: Client | undefined, query: string, variables: object = {}) {
  if (!client) throw new Error('Nobody asks');
  return await client.ask(query, variables);
}

/** All that can be asked of a type, lists and records below it to some depth; each field under an alias in turn. */
function allOf(type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === 0) return [];
    const first = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    return [`${field.name}${first} { ${allOf(named, depth - 1)} }`];
  });
  return ['__typename', ...fields].join(' ');
}

function typeOf(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object`);
  return type;
}

/** Written, and executed: the clock is no record. The first answer to a document is always executed. */
async function bothWays(client: Client, query: string, variables: { id?: string } = {}) {
  const heads =
    variables.id === undefined
      ? ['{', '{ clock { __typename }']
      : ['query ($id: ID!) {', 'query ($id: ID!) { clock { __typename }'];
  const [written, executed] = heads.map((head) => `${head} ${query} }`);
  if (!known.has(query)) await ask(client, written ?? '', variables);
  known.add(query);
  const answers = {
    written: await ask(client, written ?? '', variables),
    executed: await ask(client, executed ?? '', variables),
  };
  delete answers.executed.data?.clock;
  return answers;
}
const known = new Set<string>();

describe('an answer that is written says what executing it would', () => {
  const lists: [string, string][] = [
    ['customers', 'Customer'],
    ['contacts', 'Contact'],
    ['reminders', 'Reminder'],
    ['approvals', 'Approval'],
    ['users', 'User'],
    ['bulkOperations', 'BulkOperation'],
    ['importJobs', 'ImportJob'],
    ['exportJobs', 'ExportJob'],
    ['addressBook', 'Contact'],
  ];

  test.each(lists)('AC-2 in a list of %s, all of every record', async (list, type) => {
    let records = 0;
    for (const client of people) {
      const edges = `edges { cursor __typename node { ${allOf(typeOf(type), 1)} } }`;
      const query = `${list}(first: 20) { __typename pageInfo { hasNextPage endCursor } ${edges} }`;
      const { written, executed } = await bothWays(client, query);
      expect(written.data).toEqual(executed.data);
      expect(written.errors).toEqual(executed.errors);
      records += written.data?.[list]?.edges.length ?? 0;
    }
    if (list === 'customers' || list === 'reminders' || list === 'users') expect(records).toBeGreaterThan(0);
  });

  test('AC-2 of one customer, with what hangs off it and what hangs off that', async () => {
    for (const client of people.slice(0, 3)) {
      const { data } = await ask(client, '{ customers(first: 200) { edges { node { id } } } }');
      for (const { node } of data.customers.edges.slice(0, 8)) {
        const plain = Object.values(typeOf('Customer').getFields())
          .filter(({ type }) => isLeafType(getNamedType(type)))
          .map(({ name }) => name)
          .filter((name) => !['whyInPool', 'valueLifecycle'].includes(name));
        const wholly = `a: customer(id: $id) { ${allOf(typeOf('Customer'), 2)} }`;
        const byText = `customer(id: $id) { ${plain.join(' ')} same: name
          owner { id name __typename } creator { id }
          contacts(first: 3) { edges { node { id name mobile phone email primary withheld __typename } __typename } }
          notes: followUps(first: 2) { edges { node { id way note at nextContactAt author { name } contact { name } } } }
          events(first: 3) { __typename edges { node { id at type actor { id name } } } } }`;
        for (const query of [wholly, byText]) {
          const { written, executed } = await bothWays(client, query, node);
          expect(written.data.customer ?? written.data.a).toBeTruthy();
          expect(written.data).toEqual(executed.data);
          expect(written.errors).toEqual(executed.errors);
        }
      }
    }
  });

  test('AC-2 rights that change count from the next answer on, for a statement that is kept', async () => {
    const [sales1] = people;
    const query =
      '{ customers(first: 5) { edges { node { phone withheld contacts(first: 2) { edges { node { mobile } } } } } } }';
    const phones = async () =>
      (await ask(sales1, query)).data.customers.edges.map(
        ({ node }: { node: { phone: unknown } }) => node.phone,
      );
    const change = async (level: string) =>
      await server.database.query(
        `UPDATE role SET rights = jsonb_set(rights, '{fields,companyPhone}', $1) WHERE id IN
           (SELECT role_id FROM user_role WHERE user_id = $2)`,
        [JSON.stringify({ '*': level }), sales1?.userId],
      );
    const before = [await phones(), await phones(), await phones()].at(-1);
    expect(before.some((phone: unknown) => phone !== null)).toBe(true);
    await change('hidden');
    expect((await phones()).every((phone: unknown) => phone === null)).toBe(true);
    await change('write');
    expect(await phones()).toEqual(before);
  });

  test('AC-2 of records that are not there, and of arguments that are refused', async () => {
    const [sales1] = people;
    if (!sales1) throw new Error('Nobody asks');
    for (const query of [
      'customer(id: "018fe3fa-9000-7df3-852a-dce4f4eb3f7f") { id }',
      'customer(id: "no id") { id }',
      'customers(after: "nonsense") { edges { node { id } } }',
      'a: customer(id: "no id") { id } b: customers(after: "nonsense") { edges { node { id } } }',
    ]) {
      const { written, executed } = await bothWays(sales1, query);
      expect(written.status).toBe(executed.status);
      expect(written.data).toEqual(executed.data);
      const told = ({ errors }: Answer) =>
        errors?.map(({ message, path, extensions }) => [message, path, extensions]);
      expect(told(written)).toEqual(told(executed));
    }
  });
});
