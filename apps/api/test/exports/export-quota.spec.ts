import { randomUUID } from 'node:crypto';

import type { Client, TestServer } from '../setup/start-server.js';
import { ask, carryOut, order } from './an-export.js';
import { ExportCompany, names } from './export-company.js';

let company: ExportCompany;
let server: TestServer;
let admin: Client;
let manager: Client;
let sales1: Client;
let sales2: Client;
beforeAll(async () => {
  company = await ExportCompany.start();
  ({ server } = company);
  [admin, manager, sales1, sales2] = await server.signInAll('admin', 'manager', 'sales1', 'sales2');
});
afterAll(async () => await company.server.stop());
beforeEach(async () => await company.begin());
afterEach(async () => await company.restore());

describe('DA-7 the quota of a day', () => {
  const left = async (client: Client) =>
    (await client.ask('{ exportOptions { quota { limit used left renewsAt } } }')).data.exportOptions.quota;

  test('DA-7 over the quota is refused with what is left and when it starts anew', async () => {
    await company.rights(sales1, '{exportRowsPerDay}', 5);
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await carryOut(server, sales1, await order(sales1));
    expect(await left(sales1)).toMatchObject({ limit: 5, used: count, left: 5 - count });
    const { data } = await ask(sales1);
    const { code, message, details } = data.exportCustomers;
    expect({ code, ...details }).toMatchObject({ code: 'QUOTA_REACHED', limit: 5, count: 5 - count });
    expect(message).toContain(`还能导出 ${5 - count} 行`);
    expect(new Date(details.until).toLocaleString('sv', { timeZone: 'Asia/Shanghai' })).toMatch(/ 00:00:00$/);
    expect((await company.auditOf('exportRefused')).at(-1)?.detail).toMatchObject({
      why: 'EXPORT_ROWS',
      count,
    });
    await admin.ask('mutation ($to: DateTime!) { moveClock(to: $to) { now } }', { to: details.until });
    expect(await left(sales1)).toMatchObject({ used: 0, left: 5 });
  });

  test('DA-7 exports at the same moment cannot pass it together', async () => {
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await company.rights(sales1, '{exportRowsPerDay}', count * 3);
    const answers = await Promise.all(Array.from({ length: 12 }, async () => await ask(sales1)));
    const ordered = answers.filter(({ data }) => data.exportCustomers.id !== undefined);
    expect(ordered).toHaveLength(3);
    expect(answers.filter(({ data }) => data.exportCustomers.code === 'QUOTA_REACHED')).toHaveLength(9);
    expect(await left(sales1)).toMatchObject({ left: 0 });
  });

  test('DA-7 what came since the order is charged too, what failed or was cancelled goes back', async () => {
    const count = (await names(sales1, { ownerId: { eq: sales1.userId } })).length;
    await company.rights(sales1, '{exportRowsPerDay}', count);
    const id = await order(sales1);
    await company.give(server.company.customers.colleagues, sales1.userId);
    expect(await carryOut(server, sales1, id)).toMatchObject({ status: 'FAILED', fileUrl: null });
    expect(await left(sales1)).toMatchObject({ used: 0, left: count });
    await company.rights(sales1, '{exportRowsPerDay}', count + 1);
    const second = await order(sales1);
    await company.give(server.company.customers.colleagues, sales2.userId);
    await carryOut(server, sales1, second);
    expect(await left(sales1)).toMatchObject({ used: count, left: 1 });
  });

  test('DA-7 the same request twice is one export', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [await ask(sales1, {}, headers), await ask(sales1, {}, headers)];
    expect(again.data.exportCustomers.id).toBe(first.data.exportCustomers.id);
    const [jobs] = await server.database.query('SELECT count(*)::int AS count FROM export_job');
    expect(jobs.count).toBe(1);
  });

  test('DA-7 administrators set it for the company and for a role; others see nothing of it', async () => {
    const save = `mutation ($input: SafeguardsInput!) { saveSafeguards(input: $input) {
      ... on Safeguards { exportRowsPerDay } ... on Refused { code details { fields { path } } } } }`;
    const input = { exportRowsPerDay: 7, openedPerHour: 50, listedPerHour: 900 };
    expect((await sales1.ask(save, { input })).data.saveSafeguards.code).toBe('NOT_ALLOWED');
    expect((await sales1.ask('{ safeguards { openedPerHour } }')).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    const wrong = await admin.ask(save, { input: { ...input, openedPerHour: 0 } });
    expect(wrong.data.saveSafeguards).toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: ['openedPerHour'] }] },
    });
    expect((await admin.ask(save, { input })).data.saveSafeguards).toEqual({ exportRowsPerDay: 7 });
    expect(await left(manager)).toMatchObject({ limit: 7 });
    expect(await left(sales1)).toMatchObject({ limit: 200 });
    expect((await company.auditOf('settingChanged')).at(-1)?.detail['changed']).toContain(
      'exportRowsPerDay 2000 → 7',
    );
  });
});
