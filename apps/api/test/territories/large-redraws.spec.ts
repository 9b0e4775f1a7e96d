import { countRedraw } from '../../src/modules/territories/jobs/count-redraw.js';
import { inTransaction } from '../../src/platform/database/transaction.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { Surveyor } from './surveyor.js';

/** More than are counted at once, or in one step of a worker. */
const many = 20_500;
/** Those of them that lie in 苏州. */
const inSuzhou = 205;

let server: TestServer;
let admin: Client;
let surveyor: Surveyor;
beforeAll(async () => {
  server = await startTestServer();
  [admin] = await server.signInAll('admin');
  surveyor = new Surveyor(server, admin);
  // A transaction may take longer than a single statement.
  await inTransaction(server.database, async (tx) => {
    await tx.query(
      `INSERT INTO customer SELECT made.* FROM customer c CROSS JOIN generate_series(1, ${many}) n,
         jsonb_populate_record(c, jsonb_build_object('id', new_id(), 'code', 'M' || n, 'name', '常熟机电' || n,
           'name_key', '常熟机电' || n, 'places', ARRAY[CASE WHEN n % 100 = 0 THEN '苏州' ELSE '无锡' END, '江苏'])) made
       WHERE c.id = $1`,
      [server.company.customers.potential],
    );
  });
}, 120_000);
afterAll(async () => await server.stop());

const steelworks = { name: '苏州', rules: [{ place: '苏州' }] };

/** A worker that is asked to stop after so many steps. */
async function count(id: string, steps = Infinity): Promise<void> {
  const stop = new AbortController();
  let left = steps;
  const signal = Object.defineProperty(stop.signal, 'aborted', { get: () => left-- <= 0 });
  await countRedraw({ ...surveyor.context(), signal }, id);
}

async function asked(id: string) {
  const { data } = await admin.ask(
    'query ($id: ID!) { territoryRedraw(id: $id) { isCounted lookedAt toLookAt entering sight { user { account } gains loses } } }',
    { id },
  );
  return data.territoryRedraw;
}

describe('AC-9 redraws of very many customers', () => {
  test('AC-9 a worker counts them, says how far it is, goes on where another stopped, and only then they are confirmed', async () => {
    const looked = await surveyor.preview({ ...steelworks, members: [surveyor.user('sales3')] });
    expect(looked).toMatchObject({ status: 'DRAFT', isCounted: false, lookedAt: 0, entering: 0, sight: [] });
    expect(looked.toLookAt).toBeGreaterThan(many);
    expect(await surveyor.confirm(looked.id)).toMatchObject({
      code: 'STALE',
      message: '预览还没统计完，统计完才能确认',
    });

    await count(looked.id, 1);
    const first = await asked(looked.id);
    expect(first).toMatchObject({ isCounted: false, lookedAt: 20_000 });
    await count(looked.id);
    const counted = await asked(looked.id);
    expect(counted).toMatchObject({ isCounted: true, lookedAt: looked.toLookAt, toLookAt: looked.toLookAt });
    expect(counted.entering).toBeGreaterThanOrEqual(inSuzhou);
    expect(counted.sight[0].gains).toBeGreaterThanOrEqual(inSuzhou);
    expect(counted.sight).toEqual([{ user: { account: 'sales3' }, gains: expect.any(Number), loses: 0 }]);

    expect(await surveyor.confirm(looked.id)).toMatchObject({ status: 'RUNNING' });
    await surveyor.work();
    expect(await surveyor.territory(looked.territoryId)).toMatchObject({ customerCount: counted.entering });
  }, 120_000);

  test('AC-9 who draws anew while it is counted looks at the new drawing only', async () => {
    const first = await surveyor.preview({ name: '甲', rules: [{ industry: '机电' }] });
    await count(first.id, 1);
    const second = await surveyor.preview({ name: '乙', rules: [{ industry: '机电' }] });
    await count(first.id);
    await count(second.id);
    expect(await asked(first.id)).toBeNull();
    expect(await asked(second.id)).toMatchObject({ isCounted: true });
  }, 60_000);
});
