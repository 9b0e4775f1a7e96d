import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let admin: Client;
let sales1: Client;
let sales2: Client;
let sales3: Client;
/** sales3's, out of the sight of sales1 and sales2. */
let customer: string;
beforeAll(async () => {
  server = await startTestServer();
  [admin, sales1, sales2, sales3] = (await Promise.all(
    ['admin', 'sales1', 'sales2', 'sales3'].map((account) => server.signIn(account)),
  )) as [Client, Client, Client, Client];
  customer = server.company.customers.elsewhere;
}, 60_000);
afterAll(async () => await server.stop());

const day = 86_400_000;

async function now(): Promise<number> {
  const [clock] = await server.database.query('SELECT app_now() AS now');
  return clock.now.getTime();
}

async function moveClock(by: number): Promise<void> {
  const to = new Date((await now()) + by).toISOString();
  const { data } = await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', { to });
  expect(data.moveClock).toBeDefined();
}

/** sales3 promises to be in touch; the reminder's id. */
async function promised(inDays: number): Promise<string> {
  const input = {
    way: 'PHONE',
    note: '约好下次再谈',
    nextContactAt: new Date((await now()) + inDays * day).toISOString(),
  };
  const { data } = await sales3.ask(
    'mutation ($id: ID!, $input: FollowUpInput!) { addFollowUp(customerId: $id, input: $input) { __typename ... on FollowUp { id } } }',
    { id: customer, input },
  );
  expect(data.addFollowUp.__typename).toBe('FollowUp');
  const [row] = await server.database.query('SELECT id FROM reminder WHERE key = $1', [
    `next-contact:${data.addFollowUp.id}`,
  ]);
  return row.id;
}

async function stoodInFor(by: Client, days: number): Promise<string> {
  const input = { deputyId: by.userId, until: new Date((await now()) + days * day).toISOString() };
  const { data } = await sales3.ask(
    'mutation ($input: DeputyInput!) { nameDeputy(input: $input) { ... on Deputy { id } } }',
    { input },
  );
  return data.nameDeputy.id;
}

interface Told {
  readonly id: string;
  readonly sentence: string;
  readonly person: { readonly account: string };
}
async function ofSales3(by: Client): Promise<Told[]> {
  const { data, errors } = await by.ask(
    '{ reminders(first: 100) { edges { node { id sentence person { account } } } } }',
  );
  expect(errors).toBeUndefined();
  const told: Told[] = data.reminders.edges.map(({ node }: { node: Told }) => node);
  return told.filter(({ person }) => person.account === 'sales3');
}

async function countOf(by: Client): Promise<number> {
  const { data } = await by.ask('{ me { counts { remindersDue } } }');
  return data.me.counts.remindersDue;
}

async function customerName(): Promise<string> {
  const [row] = await server.database.query('SELECT name FROM customer WHERE id = $1', [customer]);
  return row.name;
}

describe('AP-2 reminders of whom a deputy stands in for', () => {
  test('AP-2 LC-12 a deputy is told what falls due while they stand in, and no longer', async () => {
    const id = await promised(1);
    const [before] = [await countOf(sales1)];
    const term = await stoodInFor(sales1, 5);
    // Not due yet: nothing for the deputy, while its person sees what is to come.
    expect(await ofSales3(sales1)).toEqual([]);
    expect((await ofSales3(sales3)).map((one) => one.id)).toContain(id);
    await moveClock(day);
    const told = await ofSales3(sales1);
    expect(told.map((one) => one.id)).toEqual([id]);
    expect(told[0]?.sentence).toContain(await customerName());
    expect((await countOf(sales1)) - before).toBeGreaterThanOrEqual(1);
    expect(await ofSales3(sales2)).toEqual([]);
    // The deputy's to-dos were told to look again.
    const rung = await server.database.query(
      `SELECT FROM outbox WHERE topic = 'toDos' AND payload ->> 'userId' = $1`,
      [sales1.userId],
    );
    expect(rung.length).toBeGreaterThan(0);

    await sales3.ask(`mutation { endDeputy(id: "${term}") { __typename } }`);
    expect(await ofSales3(sales1)).toEqual([]);
  });

  test('AP-2 the list and the count of a deputy agree', async () => {
    const alone = await countOf(sales2);
    const term = await stoodInFor(sales2, 5);
    const due = await ofSales3(sales2);
    expect(due.length).toBeGreaterThan(0);
    expect(await countOf(sales2)).toBe(alone + due.length);
    await sales3.ask(`mutation { endDeputy(id: "${term}") { __typename } }`);
    expect(await countOf(sales2)).toBe(alone);
  });

  test('edge 23 only its person ticks a reminder; a deputy is told so, others know of none', async () => {
    const term = await stoodInFor(sales1, 5);
    const [due] = await ofSales3(sales1);
    const tick = async (by: Client) => {
      const { data } = await by.ask(
        `mutation { completeReminder(id: "${due?.id}") { __typename ... on Reminder { done } ... on Refused { code } } }`,
      );
      return data.completeReminder;
    };
    expect(await tick(sales1)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await tick(sales2)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await ofSales3(sales1)).map(({ id }) => id)).toContain(due?.id);
    expect(await tick(sales3)).toMatchObject({ done: true });
    expect((await ofSales3(sales1)).map(({ id }) => id)).not.toContain(due?.id);
    await sales3.ask(`mutation { endDeputy(id: "${term}") { __typename } }`);
  });

  test('AP-2 what is said to the person alone stays theirs', async () => {
    await stoodInFor(sales1, 5);
    const notice = async (kind: string, ofCustomer: string | null) => {
      await server.database.query(
        `INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
         VALUES (new_id(), $1, $2, $3, app_now(), '{}', app_now(), new_id()::text)`,
        [sales3.userId, ofCustomer, kind],
      );
    };
    const before = (await ofSales3(sales1)).length;
    await notice('OVER_CAP', null);
    await notice('DECIDED', customer);
    // Of a customer that is somebody else's by now.
    await notice('NEXT_CONTACT', server.company.customers.potential);
    expect(await ofSales3(sales1)).toHaveLength(before);
    await notice('DROP_SOON', customer);
    expect(await ofSales3(sales1)).toHaveLength(before + 1);
  });

  test('AC-4 AC-6 where a deputy does not read when to contact a customer, no reminder tells it', async () => {
    await server.database.query(
      `INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
       VALUES (new_id(), $1, $2, 'NEXT_CONTACT', app_now(), '{}', app_now(), new_id()::text)`,
      [sales3.userId, customer],
    );
    expect((await ofSales3(sales1)).length).toBeGreaterThan(0);
    await server.database.query(
      `UPDATE role SET version = version + 1, rights = jsonb_set(rights, '{fields,activity}', '{"*": "read", "deputy": "hidden"}')
       WHERE id IN (SELECT role_id FROM user_role WHERE user_id = $1)`,
      [sales1.userId],
    );
    const { data } = await sales1.ask(`{ customer(id: "${customer}") { nextContactAt withheld } }`);
    expect(data.customer.withheld).toContain('nextContactAt');
    expect(await ofSales3(sales1)).toEqual([]);
  });
});
