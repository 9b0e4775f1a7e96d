import { randomUUID } from 'node:crypto';

import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { order, outcomeText, run, upload } from '../transfer/an-import.js';

const nobody = '01900000-0000-7000-8000-000000000000';
const refused = '... on Refused { code message path details { fields { path message } count until } }';

let server: TestServer;
let sales1: Client;
let sales2: Client;
let manager: Client;
let reviewer: Client;
beforeAll(async () => {
  server = await startTestServer();
  [sales1, sales2, manager, reviewer] = await server.signInAll('sales1', 'sales2', 'manager', 'reviewer');
});
afterAll(async () => await server.stop());

describe('L17 imports', () => {
  const mapping = [
    { column: '名称', field: 'name' },
    { column: '地址', field: 'address' },
    { constant: '机械制造', field: 'industry' },
    { column: '电话', field: 'phone' },
    { constant: '展会名单', field: 'introduction' },
  ];

  async function imported(client: Client, lines: readonly string[]) {
    const { database } = server;
    const fileId = await upload(database, client.userId, Buffer.from(lines.join('\n')));
    const job = await run(
      database,
      await order(database, client.userId, { fileId, mapping, target: 'OWNER', mode: 'DRY_RUN' }),
    );
    return { fileId, job };
  }

  test('L17 of another’s import neither the job nor its file, its outcome nor a way to undo it exists', async () => {
    const { fileId, job } = await imported(sales1, [
      '名称,地址,电话',
      '盐城远航船舶有限公司,盐城,0515-88882222',
    ]);
    const mine = await sales1.ask(`{ importJob(id: "${job.id}") { outcomeUrl } }`);
    expect(mine.data.importJob.outcomeUrl).toContain(job.outcome_file_id);
    for (const account of ['sales2', 'manager', 'admin']) {
      const other = await server.signIn(account);
      const asked = async (jobId: string, file: string) =>
        (
          await other.ask(
            `{ importJob(id: "${jobId}") { id fileName } importJobs { edges { node { id } } }
               importPreview(fileId: "${file}") { __typename ${refused} } previewUndo(undoId: "${jobId}") { done refusedCount } }`,
          )
        ).text;
      expect(await asked(job.id, fileId)).toBe(await asked(nobody, nobody));
      const cancelled = async (id: string) =>
        (await other.ask(`mutation { cancelImport(id: "${id}") { __typename ${refused} } }`)).text;
      expect(await cancelled(job.id)).toBe(await cancelled(nobody));
      for (const id of [fileId, job.outcome_file_id]) {
        const authorization = `Bearer ${other.token}`;
        expect((await fetch(`${server.url}/files/${id}`, { headers: { authorization } })).status).toBe(404);
      }
    }
  });

  test('L17 a row that meets a customer out of sight learns what the collision check tells, and no more', async () => {
    const id = server.company.customers.elsewhere;
    const secrets = { phone: '0574-86417253', address: '宁波市ZQADDR17', introduction: 'ZQINTR17' };
    await server.database.query(
      'UPDATE customer SET phone = $2, address = $3, introduction = $4 WHERE id = $1',
      [id, secrets.phone, secrets.address, secrets.introduction],
    );
    const [{ code, name }] = await server.database.query('SELECT code, name FROM customer WHERE id = $1', [
      id,
    ]);
    for (const strict of [false, true]) {
      await server.database.query('UPDATE lifecycle_policy SET rules = rules || $1', [
        JSON.stringify({ collisionStrict: strict }),
      ]);
      const { job } = await imported(sales1, ['名称,地址,电话', `${name},别处,0515-88880000`]);
      const told = await outcomeText(server.database, job);
      expect(job).toMatchObject({ created: 0, refused: 1 });
      for (const secret of [...Object.values(secrets), code, id, '86417253'])
        expect(told).not.toContain(secret);
      if (strict) expect(told).not.toContain((await server.signIn('sales3')).userId);
    }
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": false}'`);
  });
});

describe('L19 another record that a deed names', () => {
  test('L19 a contact of a customer out of sight is no contact, like one that does not exist', async () => {
    const [hidden] = await server.database.query('SELECT id FROM contact WHERE customer_id = $1 LIMIT 1', [
      server.company.customers.elsewhere,
    ]);
    const follow = async (contactId: string) =>
      (
        await sales1.ask(
          `mutation { addFollowUp(customerId: "${server.company.customers.potential}", input: { way: PHONE, note: "电话沟通过需求", contactId: "${contactId}" }) { __typename ${refused} } }`,
        )
      ).text;
    const told = await follow(nobody);
    expect(told).toContain('Refused');
    expect(await follow(hidden.id)).toBe(told);
  });

  test('L19 a customer out of sight is nobody’s duplicate, like one that does not exist', async () => {
    const { inReview, dropped } = server.company.customers;
    const reviewed = async (duplicateOf: string) =>
      (
        await reviewer.ask(
          `mutation { reviewProtection(customerId: "${inReview}", decision: REJECT, reason: "重复", duplicateOf: "${duplicateOf}") { __typename ${refused} } }`,
        )
      ).text;
    const told = await reviewed(nobody);
    expect(told).toContain('NOT_FOUND');
    // The reviewer does not see into the pool.
    expect(await reviewed(dropped)).toBe(told);
  });

  test('L19 L23 shares of a handover name only what the giver sees', async () => {
    const { elsewhere } = server.company.customers;
    const handed = async (id: string) => {
      const { text } = await manager.ask(
        `{ previewHandOver(fromUserId: "${sales2.userId}", plan: [{ toUserId: "${sales1.userId}", customerIds: ["${id}"] }]) { done refusedCount refused { name refusal { code message } } } }`,
      );
      return text.replaceAll(id, 'it');
    };
    expect(await handed(elsewhere)).toBe(await handed(nobody));
  });
});

describe('L26 to-dos', () => {
  const kinds = [
    'NEXT_CONTACT',
    'DROP_SOON',
    'REVIEW_WAITING',
    'APPLICATION_WAITING',
    'DROPPED',
    'DECIDED',
    'ASSIGNED',
  ];

  test('L26 a reminder of whatever kind names its customer only while its person sees it', async () => {
    const id = server.company.customers.elsewhere;
    await server.database.query(`UPDATE customer SET name = 'ZQNAME26 有限公司' WHERE id = $1`, [id]);
    for (const kind of kinds) {
      await server.database.query(
        `INSERT INTO reminder (id, user_id, customer_id, kind, due, created_at, key, data)
         VALUES ($1, $2, $3, $4, app_now(), app_now(), $5, $6)`,
        [randomUUID(), sales1.userId, id, kind, `L26:${kind}`, JSON.stringify({ by: sales2.userId })],
      );
    }
    const asked = '{ reminders(first: 200) { edges { node { kind sentence customer { id name } } } } }';
    const hidden = await sales1.ask(asked);
    expect(hidden.errors).toBeUndefined();
    expect(hidden.text).not.toContain('ZQNAME26');
    expect(hidden.text).not.toContain(id);
    await server.database.query(
      `INSERT INTO customer_grant (id, customer_id, principal_kind, principal_id, level, cause, valid_from)
       VALUES ($1, $2, 'user', $3, 'read', 'manual', app_now())`,
      [randomUUID(), id, sales1.userId],
    );
    const named = (await sales1.ask(asked)).text.match(/ZQNAME26/g) ?? [];
    expect(named.length).toBeGreaterThanOrEqual(kinds.length);
    await server.database.query(`DELETE FROM customer_grant WHERE customer_id = $1`, [id]);
  });

  test('L26 what was agreed with a customer is the next owner’s to-do, and no longer the last one’s', async () => {
    const id = server.company.customers.colleagues;
    const open = async (client: Client) =>
      (
        await client.ask('{ reminders(first: 200) { edges { node { kind customer { id } } } } }')
      ).text.includes(id);
    expect(await open(sales2)).toBe(true);
    const { data } = await manager.ask(
      `mutation { assignCustomers(customerIds: ["${id}"], toUserId: "${sales1.userId}", reason: "片区调整") { done } }`,
    );
    expect(data.assignCustomers.done).toBe(1);
    expect(await open(sales2)).toBe(false);
    expect(await open(sales1)).toBe(true);
  });
});
