import { signIn } from '../setup/start-server.js';
import { order, run, upload } from '../transfer/an-import.js';
import { likeness } from './likeness.js';
import { plantBehindTheCheck } from './plant-differences.js';
import { CanaryWatch } from './spellings.js';
import { twinWorlds, type TwinWorlds, type World } from './two-worlds.js';
import { withheldFrom } from './withheld-data.js';

let worlds: TwinWorlds;
let both: readonly [World, World];
beforeAll(async () => {
  worlds = await twinWorlds();
}, 60_000);
beforeEach(async () => {
  both = [await worlds.open(), await worlds.open()];
}, 60_000);
afterEach(async () => {
  await Promise.all(both.map(async (world) => await world.stop()));
});
afterAll(async () => await worlds.close());

const mapping = [
  { column: '名称', field: 'name' },
  { column: '地址', field: 'address' },
  { constant: '机械制造', field: 'industry' },
  { column: '电话', field: 'phone' },
  { column: '信用代码', field: 'creditCode' },
  { column: '联系人', field: 'contact.name' },
  { column: '手机', field: 'contact.mobile' },
  { constant: '展会名单', field: 'introduction' },
];

interface Known {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly creditCode: string;
  readonly mobile: string | null;
}

const creditCodes = ['91110000802100433B', '91330100799655058B', '91350100M000100Y43'];

/** Customers out of sight, each with a credit code, the same in both worlds. */
async function hiddenFrom(account: 'sales1' | 'manager'): Promise<Known[]> {
  const ids = withheldFrom[account].unseen.map((name) => worlds.company.customers[name]);
  for (const { database } of both) {
    for (const [place, id] of ids.entries())
      await database.query('UPDATE customer SET credit_code = $2 WHERE id = $1', [id, creditCodes[place]]);
  }
  return await both[0].database.query(
    `SELECT c.id, name, phone, credit_code AS "creditCode",
       (SELECT mobile FROM contact k WHERE k.customer_id = c.id ORDER BY k.id LIMIT 1) AS mobile
     FROM customer c WHERE id = ANY($1) ORDER BY id`,
    [ids],
  );
}

const number = (row: number) => `0515-8888${2000 + row}`;

/** A file in which each hidden customer is met by all that the check compares, between rows that meet nobody. */
function fileMeeting(hidden: readonly Known[], strict: boolean): string {
  const rows = hidden.flatMap(({ name, phone, creditCode, mobile }, place) => {
    const fresh = (more: number) => `盐城${'远近高低宽窄深浅'[place * 2 + more] ?? '长'}航船舶配套有限公司`;
    // The stricter setting says nothing of names either; by them the worlds would be told apart.
    const byName = strict
      ? []
      : [
          `${name},别处,${number(place)},,,`,
          `${name.replace('有限公司', '股份有限公司')},别处,${number(place + 10)},,,`,
        ];
    return [
      ...byName,
      `${fresh(0)},别处,${phone},,,`,
      `苏北${fresh(1)},别处,${number(place + 20)},${creditCode},,`,
      `淮安${fresh(0)},别处,${number(place + 30)},,王小明,${mobile ?? ''}`,
      `宿迁${fresh(1)},别处,${number(place + 40)},,,`,
    ];
  });
  return ['名称,地址,电话,信用代码,联系人,手机', ...rows, '坏行,"', ''].join('\r\n');
}

/** All that whoever imports is told: the job, the file with its outcome, what came of it, and the same by its id. */
async function importedIn(
  world: World,
  account: string,
  file: string,
  order_: Omit<Parameters<typeof order>[2], 'fileId' | 'mapping'>,
) {
  const client = await signIn(world.url, account);
  const fileId = await upload(world.database, client.userId, Buffer.from(file));
  const job = await run(
    world.database,
    await order(world.database, client.userId, { fileId, mapping, ...order_ }),
  );
  const told = await client.ask(
    `{ importJob(id: "${job.id}") { fileName status total done created refused error outcomeUrl bulkOperation { id } }
       importJobs { totalCount { value } }
       importPreview(fileId: "${fileId}") { __typename }
       me { counts { potential } }
       customers(first: 50) { totalCount { value } edges { node { name stage withheld } } } }`,
  );
  const outcome = await fetch(`${world.url}${told.data.importJob.outcomeUrl}`, {
    headers: { authorization: `Bearer ${client.token}` },
  });
  expect([told.errors, outcome.status]).toEqual([undefined, 200]);
  const headers = ['content-length', 'content-type', 'content-disposition'].map((name) =>
    outcome.headers.get(name),
  );
  return { job, text: [told.text, ...headers, await outcome.text()].join('\n') };
}

const cases = (['sales1', 'manager'] as const).flatMap((account) =>
  (['DRY_RUN', 'RUN'] as const).flatMap((mode) =>
    [false, true].map((strict) => ({
      account,
      mode,
      target: account === 'manager' ? ('POOL' as const) : ('OWNER' as const),
      strict,
      what: `${account}, ${mode}, ${strict ? 'the stricter setting' : 'the usual setting'}`,
    })),
  ),
);

test.each(cases)(
  'L17 LC-10 an import ($what) tells the same in worlds that differ only behind the collision check',
  async ({ account, mode, target, strict }) => {
    for (const { database } of both)
      await database.query('UPDATE lifecycle_policy SET rules = rules || $1', [
        JSON.stringify({ collisionStrict: strict }),
      ]);
    const hidden = await hiddenFrom(account);
    const ids = hidden.map(({ id }) => id);
    const canaries = await plantBehindTheCheck(both[1].database, ids, { strict });
    const file = fileMeeting(hidden, strict);
    const [one, other] = [
      await importedIn(both[0], account, file, { mode, target }),
      await importedIn(both[1], account, file, { mode, target }),
    ];
    const now = Date.now();
    expect(likeness(other.text, new Set(), now)).toBe(likeness(one.text, new Set(), now));
    expect(new CanaryWatch([...canaries, ...ids]).foundIn(other.text)).toEqual([]);
    // It met them, and it let the others in.
    expect(other.job.refused).toBeGreaterThan(hidden.length);
    expect(other.job.created).toBeGreaterThan(0);
  },
  60_000,
);

test('the instrument bites: what the stricter setting hides is told under the usual one', async () => {
  const hidden = await hiddenFrom('manager');
  await plantBehindTheCheck(
    both[1].database,
    hidden.map(({ id }) => id),
    { strict: true },
  );
  const file = fileMeeting(hidden, true);
  const how = { mode: 'DRY_RUN', target: 'POOL' } as const;
  const [one, other] = [
    await importedIn(both[0], 'manager', file, how),
    await importedIn(both[1], 'manager', file, how),
  ];
  expect(one.text).toContain(hidden[0]?.name);
  expect(other.text).not.toContain(hidden[0]?.name);
}, 60_000);
