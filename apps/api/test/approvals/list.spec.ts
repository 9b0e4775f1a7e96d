import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

let server: TestServer;
let manager: Client;
let reviewer: Client;
let sales1: Client;

beforeAll(async () => {
  server = await startTestServer();
  manager = await server.signIn('manager');
  reviewer = await server.signIn('reviewer');
  sales1 = await server.signIn('sales1');
}, 60_000);
afterAll(() => server.stop());

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly due: string | null;
  readonly customer: { readonly name: string } | null;
}

async function page(
  by: Client,
  args: string,
): Promise<{ lines: Line[]; next: string | null; total: number }> {
  const { data, text } = await by.ask(
    `{ approvals(${args}) { totalCount { value } pageInfo { hasNextPage endCursor } edges { node { id kind due customer { name } } } } }`,
  );
  if (data?.approvals === undefined) throw new Error(text);
  const { edges, pageInfo, totalCount } = data.approvals;
  return {
    lines: edges.map(({ node }: { node: Line }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    total: totalCount.value,
  };
}

async function all(by: Client, args: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (let after = ''; ;) {
    const found = await page(by, `${args}, first: 2${after && `, after: "${after}"`}`);
    lines.push(...found.lines);
    if (found.next === null) return lines;
    after = found.next;
  }
}

test('AP-2 reviews are listed by what runs out first, page by page, each once', async () => {
  for (const name of ['兴化红膏蟹业有限公司', '姜堰溱湖簖蟹有限公司', '高港雕花楼木艺有限公司']) {
    const { data } = await sales1.ask(
      `mutation ($input: CustomerInput!) { createCustomer(input: $input) { __typename } }`,
      {
        input: {
          name,
          address: '江苏省泰州市海陵区1号',
          industry: '食品',
          phone: `0523-8321${1000 + (name.charCodeAt(0) % 9000)}`,
          introduction: '水产养殖',
          confirmDuplicate: '已核实',
        },
      },
    );
    expect(data.createCustomer.__typename).toBe('Customer');
  }
  const waiting: { id: string }[] = await server.database.query(
    `SELECT id FROM approval WHERE kind = 'PROTECTION_REVIEW' AND status = 'PENDING' ORDER BY id`,
  );
  expect(waiting.length).toBeGreaterThanOrEqual(4);
  // As if they had been entered on different days; one has no time at all.
  for (const [at, { id }] of waiting.entries()) {
    await server.database.query(
      `UPDATE approval SET due = CASE WHEN $2 = 0 THEN NULL ELSE app_now() + $2 * interval '1 hour' END WHERE id = $1`,
      [id, (at * 7) % waiting.length],
    );
  }
  const asked = 'filter: { kind: PROTECTION_REVIEW, waitingForMe: true }';
  const soonest = await all(reviewer, `${asked}, orderBy: [{ field: DUE, direction: ASC }]`);
  expect(soonest.map(({ id }) => id).sort()).toEqual(waiting.map(({ id }) => id));
  const dues = soonest.map(({ due }) => due);
  expect(dues.at(-1)).toBeNull();
  expect(dues.slice(0, -1)).toEqual(dues.slice(0, -1).toSorted());
  const latest = await all(reviewer, `${asked}, orderBy: [{ field: DUE, direction: DESC }]`);
  expect(latest.map(({ id }) => id)).toEqual(soonest.map(({ id }) => id).toReversed());
});

test('AP-2 approvals are found by a part of their customer’s name, as far as that name is in sight', async () => {
  const found = await page(manager, 'filter: { customer: " 东海 " }');
  expect(found.lines.map(({ customer }) => customer?.name)).toEqual(
    found.lines.map(() => '如皋市东海阀门有限公司'),
  );
  expect(found.total).toBe(found.lines.length);
  expect(found.total).toBeGreaterThan(0);
  expect((await page(manager, 'filter: { customer: "没有这家" }')).total).toBe(0);
  expect((await page(manager, 'filter: { customer: "%" }')).total).toBe(0);
  await server.database.query(
    `UPDATE customer SET name = replace(name, '东海', '100%东海') WHERE name = '如皋市东海阀门有限公司'`,
  );
  expect((await page(manager, 'filter: { customer: "%" }')).total).toBe(found.total);
});

test('L1 AP-2 an approval of one’s own whose customer is out of sight is not found by its name', async () => {
  const { applied } = server.company.customers;
  await server.database.query('UPDATE approval SET applicant_id = $2 WHERE customer_id = $1', [
    applied,
    sales1.userId,
  ]);
  const mine = await page(sales1, 'filter: { mine: true }, first: 200');
  expect(mine.lines.some(({ customer }) => customer === null)).toBe(true);
  expect((await page(sales1, 'filter: { customer: "东海" }')).total).toBe(0);
});

test('AP-2 a cursor of one order is refused in another', async () => {
  const { data } = await manager.ask('{ approvals(first: 1) { pageInfo { endCursor } } }');
  const after: string = data.approvals.pageInfo.endCursor;
  const { errors } = await manager.ask(
    `{ approvals(first: 1, after: "${after}", orderBy: [{ field: DECIDED_AT, direction: DESC }]) { edges { node { id } } } }`,
  );
  expect(errors?.[0]?.extensions['code']).toBe('BAD_CURSOR');
});
