import { evolve, type CustomerState } from '@tidewater/domain';

import { loadForUpdate } from '../../src/modules/customers/data/customer.repository.js';
import { readJournal } from '../../src/modules/customers/data/journal.repository.js';
import { businessTime, putClockForward } from '../../src/platform/clock.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { order, run, upload, type ImportRow } from './an-import.js';

let server: TestServer;
let manager: Client;
let sales1: Client;
let sales2: Client;

beforeAll(async () => {
  server = await startTestServer();
  manager = await server.signIn('manager');
  sales1 = await server.signIn('sales1');
  sales2 = await server.signIn('sales2');
}, 60_000);
afterAll(() => server.stop());

const mapping = [
  { column: '名称', field: 'name' },
  { column: '地址', field: 'address' },
  { constant: '机械制造', field: 'industry' },
  { column: '电话', field: 'phone' },
  { constant: '展会名单', field: 'introduction' },
  { constant: '王芳', field: 'contact.name' },
  { column: '手机', field: 'contact.mobile' },
];

let numbers = 1000;

async function imported(
  by: Client,
  names: readonly string[],
  target: 'POOL' | 'OWNER' = 'POOL',
  mode: 'RUN' | 'DRY_RUN' = 'RUN',
): Promise<ImportRow> {
  const lines = names.map(
    (name, at) => `${name},扬州市江都区${at + 1}号,0514-8654${++numbers},1380013${++numbers}`,
  );
  const bytes = Buffer.from(['名称,地址,电话,手机', ...lines].join('\n'));
  const fileId = await upload(server.database, by.userId, bytes);
  return run(server.database, await order(server.database, by.userId, { fileId, mapping, target, mode }));
}

async function idOf(name: string): Promise<string> {
  const [row] = await server.database.query('SELECT id FROM customer WHERE name = $1 ORDER BY id DESC', [
    name,
  ]);
  return row.id;
}

async function jobOf(by: Client, id: string) {
  const { data } = await by.ask(
    `query ($id: ID!) { importJob(id: $id) { created bulkOperation { id kind count undoUntil undoneAt } } }`,
    { id },
  );
  return data.importJob;
}

const result = 'done undoId refusedCount refused { id name refusal { code message } }';
const preview = async (by: Client, undoId: string) =>
  (await by.ask(`query ($id: ID!) { previewUndo(undoId: $id) { ${result} } }`, { id: undoId })).data
    .previewUndo;
const undo = async (by: Client, undoId: string) =>
  (await by.ask(`mutation ($id: ID!) { undo(undoId: $id) { ${result} } }`, { id: undoId })).data.undo;
const follow = (by: Client, id: string) =>
  by.ask(
    `mutation ($id: ID!) { addFollowUp(customerId: $id, input: { way: PHONE, note: "聊了价格" }) { __typename } }`,
    { id },
  );
const found = async (by: Client, name: string) =>
  (
    await by.ask(
      `query ($name: String!) { customers(filter: { name: { eq: $name } }) { edges { node { id } } } }`,
      {
        name,
      },
    )
  ).data.customers.edges;

/** The row is what its journal folds to, also after a set-based undo. */
async function folds(id: string): Promise<CustomerState | undefined> {
  return inTransaction(server.database, async (tx) => {
    const state = (await loadForUpdate(tx, id))?.state;
    const folded = (await readJournal(tx, id)).reduce<CustomerState | null>(evolve, null);
    expect(state).toEqual(folded);
    return state;
  });
}

test('DA-6 an import is undone: the untouched go into the recycle bin, the others stay with their reason', async () => {
  const names = [
    '扬州金马机床有限公司',
    '扬州银杏锁业有限公司',
    '扬州铜山轴承有限公司',
    '扬州铁心桥箱包有限公司',
  ];
  const [untouched = '', claimed = '', edited = '', followed = ''] = names;
  const job = await imported(manager, names);
  expect(job.created).toBe(4);
  const { bulkOperation } = await jobOf(manager, job.id);
  expect(bulkOperation).toMatchObject({ id: job.id, kind: 'IMPORT', count: 4, undoneAt: null });

  const claim = await sales1.ask(
    `mutation ($id: ID!) { claimCustomer(id: $id, input: { contact: { name: "王芳", mobile: "13800138001" },
       followUp: { way: PHONE, note: "谈得不错" } }) { __typename } }`,
    { id: await idOf(claimed) },
  );
  expect(claim.data.claimCustomer.__typename).toBe('Customer');
  await server.database.query(
    `UPDATE contact SET version = 2 WHERE customer_id = (SELECT id FROM customer WHERE name = $1)`,
    [edited],
  );
  await server.database.query(`UPDATE customer SET last_follow_up_at = app_now() WHERE name = $1`, [
    followed,
  ]);

  const seen = await preview(manager, job.id);
  expect(seen).toMatchObject({ done: 1, refusedCount: 3 });
  expect(await found(manager, untouched)).toHaveLength(1);

  const undone = await undo(manager, job.id);
  expect(undone).toEqual({ ...seen, undoId: null });
  const reasons = Object.fromEntries(
    undone.refused.map((row: { name: string; refusal: object }) => [row.name, row.refusal]),
  );
  expect(reasons).toEqual({
    [claimed]: { code: 'STALE', message: '这以后已经被领取、分配或锁定，保持原样' },
    [edited]: { code: 'STALE', message: '这以后有人改过它的资料，保持原样' },
    [followed]: { code: 'STALE', message: '这以后有人跟进过它，保持原样' },
  });
  expect(await found(manager, untouched)).toEqual([]);
  for (const name of names.slice(1)) expect(await found(manager, name)).toHaveLength(1);
  expect(await folds(await idOf(untouched))).toMatchObject({ stage: 'pool', bin: { duplicateOf: null } });

  expect((await jobOf(manager, job.id)).bulkOperation.undoneAt).not.toBeNull();
  expect(await undo(manager, job.id)).toMatchObject({
    done: 0,
    refused: [{ refusal: { code: 'ALREADY_DECIDED' } }],
  });
});

test('DA-6 what was undone can be imported again', async () => {
  const name = '镇江香醋设备有限公司';
  const { id } = await imported(manager, [name]);
  expect(await undo(manager, id)).toMatchObject({ done: 1 });
  expect((await imported(manager, [name])).created).toBe(1);
  expect(await found(manager, name)).toHaveLength(1);
});

test('DA-6 edge 25 what came to its importer leaves with its review; what is followed stays', async () => {
  const [gone, kept] = ['泰州海光电子有限公司', '泰州梅兰纺织有限公司'];
  const { id } = await imported(sales2, [gone, kept], 'OWNER');
  const goneId = await idOf(gone);
  await follow(sales2, await idOf(kept));
  expect(await undo(sales2, id)).toMatchObject({
    done: 1,
    refused: [{ name: kept, refusal: { code: 'STALE' } }],
  });
  expect(await folds(goneId)).toMatchObject({ cause: 'IMPORT_UNDONE', bin: { duplicateOf: null } });
  const open = await server.database.query(
    `SELECT FROM approval WHERE customer_id = $1 AND status = 'PENDING'
     UNION ALL SELECT FROM reminder WHERE customer_id = $1 AND done_at IS NULL`,
    [goneId],
  );
  expect(open).toEqual([]);
  const { data } = await sales2.ask(
    `{ bulkOperations(first: 1) { edges { node { kind count undoneAt } } } }`,
  );
  expect(data.bulkOperations.edges).toMatchObject([
    { node: { kind: 'IMPORT', count: 2, undoneAt: expect.any(String) } },
  ]);
});

test('DA-6 a rehearsal and an import that made nothing leave nothing to undo; another’s import does not exist', async () => {
  const rehearsal = await imported(manager, ['南通家纺机械有限公司'], 'POOL', 'DRY_RUN');
  expect((await jobOf(manager, rehearsal.id)).bulkOperation).toBeNull();
  const nothing = await imported(manager, ['靖江市春意空调有限公司']);
  expect((await jobOf(manager, nothing.id)).bulkOperation).toBeNull();
  const { id } = await imported(manager, ['南通狼山链条有限公司']);
  expect(await undo(sales1, id)).toMatchObject({ done: 0, refused: [{ refusal: { code: 'NOT_FOUND' } }] });
  expect(await preview(sales1, id)).toMatchObject({ done: 0, refused: [{ refusal: { code: 'NOT_FOUND' } }] });
  expect(await found(manager, '南通狼山链条有限公司')).toHaveLength(1);
});

test('DA-6 after seven days an import stays', async () => {
  const { id } = await imported(manager, ['盐城丹顶鹤标本有限公司']);
  await putClockForward(server.database, (await businessTime(server.database)) + 8 * 86_400_000);
  expect(await undo(manager, id)).toMatchObject({
    done: 0,
    refusedCount: 1,
    refused: [{ refusal: { code: 'NOT_ALLOWED', message: '超过 7 天，不能撤销了' } }],
  });
  expect((await jobOf(manager, id)).bulkOperation.undoneAt).toBeNull();
});
