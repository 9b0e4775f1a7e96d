import type { GraphQLSchema } from 'graphql';

import { apiSchema } from '../setup/example-arguments.js';
import { ask, signIn, type Client } from '../setup/start-server.js';
import { tinyCustomers } from '../../src/seed/tiny-company.js';
import { likeness } from './likeness.js';
import { plantDifferences } from './plant-differences.js';
import { questionsByHand, questionsOfPages, type Handles, type Question } from './questions.js';
import { CanaryWatch } from './spellings.js';
import { twinWorlds, type TwinWorlds, type World } from './two-worlds.js';
import { twinAccounts, withheldFrom, type TwinAccount } from './withheld-data.js';

let worlds: TwinWorlds;
let first: World;
let second: World;
let schema: GraphQLSchema;
let lasting: ReadonlySet<string>;
beforeAll(async () => {
  worlds = await twinWorlds();
  [first, second] = [await worlds.open(), await worlds.open()];
  schema = apiSchema();
  lasting = await everyId(first);
}, 120_000);
afterEach(async () => await second.restore());
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  await worlds.close();
});

/** Every id that both worlds begin with. */
async function everyId({ database }: World): Promise<ReadonlySet<string>> {
  const columns: { t: string; c: string }[] = await database.query(
    `SELECT table_name AS t, column_name AS c FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'uuid' AND table_name NOT IN ('session')`,
  );
  const all = columns.map(({ t, c }) => `SELECT "${c}"::text AS id FROM "${t}" WHERE "${c}" IS NOT NULL`);
  const rows: { id: string }[] = await database.query(all.join(' UNION '));
  return new Set(rows.map(({ id }) => id));
}

/** Ids and texts of a customer that this person does not see, if there is any, and of one that they see. */
async function handlesFor(account: TwinAccount): Promise<Handles> {
  const { unseen, cells } = withheldFrom[account];
  const hidden = unseen[0] ?? cells[0]?.of[0];
  const seen = tinyCustomers.find((one) => !unseen.some((other) => other === one)) ?? 'formal';
  const ids: string[] = [];
  const texts: string[] = [];
  for (const [world, customer] of [
    [first, hidden],
    [second, hidden],
    [first, seen],
  ] as const) {
    if (customer === undefined) continue;
    const [row] = await world.database.query(
      `SELECT c.id, c.name, c.phone, c.industry, k.id AS contact, k.name AS contact_name, k.mobile, right(k.mobile, 4) AS tail
       FROM customer c LEFT JOIN contact k ON k.customer_id = c.id WHERE c.id = $1 ORDER BY k.id LIMIT 1`,
      [worlds.company.customers[customer]],
    );
    ids.push(row.id, ...(row.contact ? [row.contact] : []));
    const told = [row.name, row.mobile, row.phone, row.tail, row.contact_name, row.name.slice(0, 4)];
    texts.push(...told.filter((text: string | null) => text));
  }
  const withheld = [hidden, cells[0]?.of[0]].flatMap((one) => (one ? [worlds.company.customers[one]] : []));
  const rows: Record<string, string | null>[] = await first.database.query(
    `SELECT c.name, c.code, c.industry, coalesce(k.phone, c.phone) AS phone, k.mobile, k.email, k.wechat, k.title
     FROM customer c JOIN contact k ON k.customer_id = c.id WHERE c.id = ANY($1)`,
    [withheld],
  );
  const valuesOf = (field: string) => [...new Set(rows.flatMap((row) => row[field] ?? []))].slice(0, 2);
  const fields = Object.keys(rows[0] ?? {}).filter((field) => valuesOf(field).length > 0);
  return {
    values: Object.fromEntries(fields.map((field) => [field, valuesOf(field)])),
    ids: [...new Set(ids)].slice(0, 4),
    userId: worlds.company.people.get(account) ?? '',
    texts: [...new Set(texts)].slice(0, 10),
  };
}

interface Both {
  readonly question: Question;
  readonly answers: readonly [string, string];
}

async function askBoth(clients: readonly [Client, Client], question: Question): Promise<Both> {
  const [one, other] = await Promise.all(
    clients.map(async (client) => {
      const { status, text } = await client.ask(question.query, question.variables);
      return `${status} ${text}`;
    }),
  );
  return { question, answers: [one ?? '', other ?? ''] };
}

/** Every page after the first of whatever has more, each with the cursor of its own world. */
async function turnPages(clients: readonly [Client, Client], { question, answers }: Both): Promise<Both[]> {
  if (!question.query.includes('(first: 4')) return [];
  const cursors = answers.map((text) => /"hasNextPage":true,"endCursor":"([\w-]+)"/.exec(text)?.[1]);
  if (cursors.some((cursor) => cursor === undefined)) return [];
  const [one, other] = await Promise.all(
    clients.map(async (client, world) => {
      const query = question.query.replace('(first: 4', `(after: "${cursors[world]}", first: 4`);
      const { status, text } = await client.ask(query);
      return `${status} ${text}`;
    }),
  );
  const next: Both = { question, answers: [one ?? '', other ?? ''] };
  return [next, ...(await turnPages(clients, next))];
}

/** The two texts from a little before they differ. */
function whereTheyPart(one: string, other: string): [string, string] {
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  const from = Math.max(0, at - 80);
  return [one.slice(from, at + 120), other.slice(from, at + 120)];
}

/** One of each way of seeing; `TWIN_ACCOUNTS=all` asks as everybody. */
const usual: readonly TwinAccount[] = ['sales1', 'assistant', 'manager', 'reviewer'];

test.each(process.env['TWIN_ACCOUNTS'] === 'all' ? twinAccounts : usual)(
  'L1 L2 L4 L5 L6 L7 L8 L9 L10 L11 L12 L13 L15 L25 L26 L29 L33 L34 worlds that differ only in what %s may not see are one world to them',
  async (account) => {
    const userId = worlds.company.people.get(account) ?? '';
    const canaries = await plantDifferences(second.database, worlds.company, withheldFrom[account], userId);
    second.log.length = 0;
    const watch = new CanaryWatch(canaries);
    const clients = [await signIn(first.url, account), await signIn(second.url, account)] as const;
    const handles = await handlesFor(account);
    const questions = [...questionsOfPages(handles), ...questionsByHand(schema, handles)];
    const now = Date.now();
    const different: unknown[] = [];
    const found: unknown[] = [];
    let asked = 0;
    for (const question of questions) {
      const both = await askBoth(clients, question);
      for (const { answers } of [both, ...(await turnPages(clients, both))]) {
        asked++;
        if (answers[1].includes('"INTERNAL"')) different.push([question.name, answers]);
        // Byte by byte the same: then it holds no canary either, for the twin has none.
        if (answers[0] === answers[1]) continue;
        const [one, other] = answers.map((text) => likeness(text, lasting, now));
        if (one !== other)
          different.push([question.name, question.variables, whereTheyPart(one ?? '', other ?? '')]);
        const sent = JSON.stringify(question);
        const canary = watch.foundIn(answers[1], sent);
        if (canary.length > 0) found.push([question.name, canary, answers[1].slice(0, 600)]);
      }
    }
    expect(different.slice(0, 4)).toEqual([]);
    expect(found.slice(0, 4)).toEqual([]);
    expect(asked).toBeGreaterThan(canaries.length > 60 ? 180 : 80);
    expect(watch.foundIn(second.log.join(''))).toEqual([]);
    expect(watch.foundIn(await (await fetch(`${second.url}/metrics`)).text())).toEqual([]);
  },
  300_000,
);

test('the instrument bites: one customer more that is in sight makes two worlds, and its canary is found', async () => {
  await plantDifferences(second.database, worlds.company, { unseen: ['potential'], cells: [] }, '');
  const question = '{ customers(first: 50) { totalCount { value } edges { cursor node { id name } } } }';
  const [one, other] = [
    await (await signIn(first.url, 'sales1')).ask(question),
    await (await signIn(second.url, 'sales1')).ask(question),
  ];
  expect(likeness(one.text, lasting, Date.now())).not.toBe(likeness(other.text, lasting, Date.now()));
  const [{ name }] = await second.database.query('SELECT name FROM customer WHERE id = $1', [
    worlds.company.customers.potential,
  ]);
  const watch = new CanaryWatch([name]);
  expect(watch.foundIn(other.text)).toEqual([name]);
  for (const spelling of ['base64', 'hex'] as const) {
    for (const before of ['', 'a', 'ab'])
      expect(watch.foundIn(Buffer.from(`${before}${name} and more`).toString(spelling))).toEqual([name]);
  }
  expect(watch.foundIn(one.text)).toEqual([]);
}, 120_000);

test('nobody who is not signed in tells the worlds apart', async () => {
  await plantDifferences(second.database, worlds.company, { unseen: tinyCustomers, cells: [] }, '');
  for (const question of [
    '{ demo { accounts { account } } }',
    '{ signInProvider { name } }',
    '{ me { locale } }',
  ]) {
    expect((await ask(second.url, question)).text).toBe((await ask(first.url, question)).text);
  }
});
