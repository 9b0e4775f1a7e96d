import { randomUUID } from 'node:crypto';

import { signIn, type Client } from '../setup/start-server.js';
import type { TinyCustomer } from '../../src/seed/tiny-company.js';
import { listen, silence, type Ear } from './heard-on-sockets.js';
import { plantDifferences } from './plant-differences.js';
import { CanaryWatch } from './spellings.js';
import { twinWorlds, type TwinWorlds, type World } from './two-worlds.js';
import { twinAccounts, withheldFrom, type TwinAccount } from './withheld-data.js';

let worlds: TwinWorlds;
let both: readonly [World, World];
let admins: readonly [Client, Client];
beforeAll(async () => {
  worlds = await twinWorlds();
  both = [await worlds.open('all'), await worlds.open('all')];
  admins = [await signIn(both[0].url, 'admin'), await signIn(both[1].url, 'admin')];
}, 120_000);
afterEach(async () => {
  for (const world of both) await world.restore();
});
afterAll(async () => {
  await Promise.all(both.map(async (world) => await world.stop()));
  await worlds.close();
});

/** What a deed is about: a customer out of sight, one in sight, and colleagues who are not listening. */
interface Cast {
  readonly hidden: string;
  readonly seen: string;
  /** Those that change hands: what lies in the pool would come into sight by it. */
  readonly moved: readonly string[];
  /** Who is lent a customer; who listens would rightly hear of it until it is taken back. */
  readonly colleague: string;
  /** Who gets a customer back. */
  readonly receiver: string;
  /** Whose customers come into nobody’s sight. */
  readonly stranger: string;
}

interface Doing extends Cast {
  readonly admin: Client;
  readonly database: World['database'];
  /** Other words in each world, where nobody who listens may read them. */
  readonly words: string;
}

const refused = '__typename ... on Refused { code }';

async function version({ database }: Doing, id: string): Promise<number> {
  const [row] = await database.query('SELECT version FROM customer WHERE id = $1', [id]);
  return row.version;
}

async function edit(doing: Doing, id: string, postcode: string): Promise<string> {
  const { text } = await doing.admin.ask(
    `mutation { it: updateCustomer(id: "${id}", version: ${await version(doing, id)}, patch: { postcode: "${postcode}" }) { ${refused} } }`,
  );
  return text;
}

async function follow(doing: Doing, id: string): Promise<string> {
  const at = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const { text } = await doing.admin.ask(
    `mutation { it: addFollowUp(customerId: "${id}", input: { way: PHONE, note: "${doing.words}", nextContactAt: "${at}" }) { ${refused} } }`,
  );
  return text;
}

/** Given to a colleague and taken back: two pieces of news. */
async function lend(doing: Doing, id: string): Promise<string> {
  const { data } = await doing.admin.ask(
    `mutation { grantAccess(input: { customerId: "${id}", principal: { kind: USER, id: "${doing.colleague}" }, level: READ }) { ... on Grant { id } } }`,
  );
  const { text } = await doing.admin.ask(
    `mutation { it: revokeAccess(id: "${data.grantAccess.id}") { ${refused} } }`,
  );
  return text;
}

async function assign(doing: Doing, ids: readonly string[], to: string): Promise<string> {
  const { text } = await doing.admin.ask(
    `mutation ($ids: [ID!]!) { it: assignCustomers(customerIds: $ids, toUserId: "${to}", reason: "片区调整") { done refusedCount } }`,
    { ids },
  );
  return text;
}

/** The same deeds in both worlds, in this order. */
const deeds: Readonly<Record<string, (doing: Doing) => Promise<string>>> = {
  'a customer in sight is edited': (doing) => edit(doing, doing.seen, '214501'),
  'one out of sight is edited': (doing) => edit(doing, doing.hidden, '214502'),
  'one in sight is followed up': (doing) => follow(doing, doing.seen),
  // What lies in the pool is lent to nobody.
  'one out of sight is lent to a colleague and taken back': (doing) =>
    doing.moved.includes(doing.hidden) ? lend(doing, doing.hidden) : edit(doing, doing.hidden, '214505'),
  'one in sight is lent to a colleague and taken back': (doing) => lend(doing, doing.seen),
  'both change hands at once': (doing) => assign(doing, doing.moved, doing.stranger),
  'what may be out of sight by now is edited': (doing) => edit(doing, doing.seen, '214503'),
  'and comes back': (doing) => assign(doing, [doing.seen], doing.receiver),
  'and is edited again': (doing) => edit(doing, doing.seen, '214504'),
};

/** What happens besides in the second world, out of sight, in the midst of each deed. */
async function stir(doing: Doing, others: readonly string[], listener: string): Promise<void> {
  await doing.database.query(
    `INSERT INTO outbox (topic, payload) SELECT 'customer', jsonb_build_object('id', id, 'version', version + 9)
     FROM customer WHERE id = ANY($1)`,
    [others],
  );
  await doing.database.query(
    `INSERT INTO outbox (topic, payload) SELECT 'toDos', jsonb_build_object('userId', id) FROM app_user WHERE id <> $1`,
    [listener],
  );
}

function subscriptionsTo({ hidden, seen }: Cast): string[] {
  return [
    'subscription { customerChanged { id version } }',
    `subscription { customerChanged(id: "${hidden}") { id version } }`,
    `subscription { customerChanged(id: "${seen}") { id version } }`,
    `subscription { customerChanged(id: "${randomUUID()}") { id version } }`,
    'subscription { toDosChanged }',
  ];
}

const owned: readonly TinyCustomer[] = [
  'potential',
  'formal',
  'elsewhere',
  'colleagues',
  'applied',
  'intent',
];

function castFor(account: TwinAccount): Cast {
  const { customers, people } = worlds.company;
  const unseen: readonly TinyCustomer[] = withheldFrom[account].unseen;
  const hidden = unseen[0] ?? 'elsewhere';
  const seen = owned.find((name) => !unseen.includes(name)) ?? 'formal';
  const person = (name: string) => people.get(name) ?? '';
  return {
    hidden: customers[hidden],
    seen: customers[seen],
    moved: [...(owned.includes(hidden) ? [customers[hidden]] : []), customers[seen]],
    colleague: person('sales2'),
    receiver: person(account.startsWith('sales') ? account : 'sales2'),
    stranger: person('ceo'),
  };
}

/** What each subscription heard in each world, deed by deed. */
async function hear(account: TwinAccount, stirred: readonly string[]): Promise<[string[][], string[][]]> {
  const cast = castFor(account);
  const listener = worlds.company.people.get(account) ?? '';
  const heard = await Promise.all(
    both.map(async (world) => {
      const client = await signIn(world.url, account);
      return await Promise.all(subscriptionsTo(cast).map(async (one) => await listen(world, client, one)));
    }),
  );
  const [one = [], other = []]: Ear[][] = heard;
  await Promise.all([silence(both[0], one), silence(both[1], other)]);
  for (const [name, deed] of Object.entries(deeds)) {
    const answers = await Promise.all(
      both.map(async ({ database }, place) => {
        const admin = admins[place];
        if (admin === undefined) throw new Error('There are two worlds');
        const doing = { ...cast, admin, database, words: `第${place + 1}次电话沟通需求` };
        const [answer] = await Promise.all([
          deed(doing),
          ...(place === 1 ? [stir(doing, stirred, listener)] : []),
        ]);
        return answer;
      }),
    );
    expect([name, answers[1]]).toEqual([name, answers[0]]);
    expect(answers[0]).not.toMatch(/Refused|"errors"/);
    await Promise.all([silence(both[0], one), silence(both[1], other)]);
    for (const ear of [...one, ...other]) ear.frames.push(`— ${name}`);
  }
  for (const ear of [...one, ...other]) ear.close();
  return [one.map(newsOf), other.map(newsOf)];
}

/** Two pieces of news that say the same are one where they were sent out together: a matter of moments. */
function newsOf({ frames }: Ear): string[] {
  return frames.filter((frame, place) => frame !== frames[place - 1]);
}

/** Who owns, and who stands above; `TWIN_ACCOUNTS=all` listens as everybody. */
const listening: readonly TwinAccount[] = ['sales1', 'manager'];

test.each(process.env['TWIN_ACCOUNTS'] === 'all' ? twinAccounts : listening)(
  'L24 %s hears on sockets the same in worlds that differ only in what they may not see',
  async (account) => {
    const listener = worlds.company.people.get(account) ?? '';
    const unseen = withheldFrom[account].unseen.map((name) => worlds.company.customers[name]);
    const canaries = await plantDifferences(
      both[1].database,
      worlds.company,
      withheldFrom[account],
      listener,
    );
    const more: { id: string }[] = await both[1].database.query(
      'SELECT id FROM customer WHERE id = ANY($1)',
      [canaries.filter((canary) => canary.length === 36)],
    );
    const stirred = [...unseen, ...more.map(({ id }) => id)];
    const [one, other] = await hear(account, stirred);
    expect(other).toEqual(one);
    const all = other.flat().join('\n');
    expect(new CanaryWatch([...canaries, ...unseen]).foundIn(all)).toEqual([]);
    expect(all.split(`"id":"${castFor(account).seen}"`).length).toBeGreaterThan(6);
  },
  120_000,
);

test('the instrument bites: a change more of a customer in sight is heard in one world alone', async () => {
  const [one, other] = await hear('sales1', [worlds.company.customers.intent]);
  expect(other).not.toEqual(one);
}, 120_000);
