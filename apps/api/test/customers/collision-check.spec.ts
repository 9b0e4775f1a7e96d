import { aCompany } from '../setup/a-sales-team.js';
import { startTestServer, type Client, type TestServer } from '../setup/start-server.js';

const query = `query Check($input: CollisionInput!) {
  collisionCheck(input: $input) {
    verdict
    hits { customerId name stage protectorName protectedSince daysLeft protectable exact similarity reason }
  }
}`;

describe('the collision check', () => {
  let server: TestServer;
  let sales1: Client;
  let sales3: Client;

  beforeAll(async () => {
    server = await startTestServer();
    [sales1, sales3] = await Promise.all([server.signIn('sales1'), server.signIn('sales3')]);
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    await server.database.query('DELETE FROM rate_limit');
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": false}'`);
  });

  async function check(client: Client, input: object, headers?: Record<string, string>) {
    const answer = await client.ask(query, { input }, headers);
    if (answer.errors) throw new Error(answer.text);
    return answer.data.collisionCheck;
  }

  it('LC-10 typing the core of a name finds the company that contains it, with stage, protector and days left', async () => {
    const { verdict, hits } = await check(sales1, { name: '春意' });
    expect(verdict).not.toBe('DUPLICATE');
    expect(hits[0]).toMatchObject({
      customerId: server.company.customers.potential,
      name: '靖江市春意空调有限公司',
      stage: 'POTENTIAL',
      protectorName: '李晓梅',
      daysLeft: 24,
      protectable: false,
      exact: false,
    });
    expect(hits[0].protectedSince).toMatch(/^\d{4}-/);
    expect(hits[0].reason).toMatch(/。$/);
  });

  it('LC-10 the same name is a duplicate however it is written: width, spaces, brackets, traditional characters', async () => {
    for (const name of [
      '靖江市春意空调有限公司',
      ' 靖江市 春意空调 有限公司',
      '靖江市春意空調有限公司',
      '靖江市（春意）空调有限公司',
    ]) {
      const { verdict, hits } = await check(sales1, { name });
      expect({ name, verdict }).toEqual({ name, verdict: 'DUPLICATE' });
      expect(hits[0]).toMatchObject({ exact: true, reason: expect.stringContaining('名称相同') });
    }
  });

  it('LC-10 a mere difference of the organisation form asks, and says so in the language of the reader', async () => {
    const name = '靖江市春意空调有限责任公司';
    expect(await check(sales1, { name })).toMatchObject({
      verdict: 'ASK',
      hits: [{ exact: false, reason: expect.stringContaining('仅组织形式不同') }],
    });
    expect(await check(sales1, { name }, { 'accept-language': 'en-US' })).toMatchObject({
      hits: [{ reason: 'Only the organisation form differs.' }],
    });
  });

  it('LC-10 finds a name by pinyin, by initials and by a mistyped letter', async () => {
    for (const name of ['chunyi', 'chunyikongtiao', 'cykt', '靖江市春怡空调有限公司']) {
      const { hits } = await check(sales1, { name });
      expect({ name, names: hits.map((hit: { name: string }) => hit.name) }).toEqual({
        name,
        names: expect.arrayContaining(['靖江市春意空调有限公司']),
      });
    }
  });

  it('LC-10 compares telephone numbers, those of contacts too, and credit codes', async () => {
    const [company] = await server.database.query('SELECT phone, credit_code FROM customer WHERE id = $1', [
      server.company.customers.formal,
    ]);
    const [contact] = await server.database.query('SELECT mobile FROM contact WHERE customer_id = $1', [
      server.company.customers.formal,
    ]);
    const found = { hits: [{ customerId: server.company.customers.formal }] };
    expect(await check(sales1, { phone: company.phone.replace('-', ' ') })).toMatchObject({
      verdict: 'ASK',
      ...found,
    });
    expect(await check(sales1, { phone: `+86 ${contact.mobile}` })).toMatchObject({
      verdict: 'ASK',
      ...found,
    });
    await server.database.query('UPDATE customer SET credit_code = $2 WHERE id = $1', [
      server.company.customers.formal,
      '91350100M000100Y43',
    ]);
    expect(await check(sales1, { creditCode: '91350100m000100y43' })).toMatchObject({
      verdict: 'DUPLICATE',
      ...found,
    });
  });

  it('LC-10 L18 to someone without access it reveals name, stage, protector and days left, and no more', async () => {
    const { hits } = await check(sales3, { name: '靖江市春意空调有限公司' });
    expect(hits).toMatchObject([
      {
        customerId: null,
        name: '靖江市春意空调有限公司',
        stage: 'POTENTIAL',
        protectorName: '李晓梅',
        daysLeft: 24,
      },
    ]);
    const answer = await sales3.ask(query, { input: { name: '靖江市春意空调有限公司' } });
    expect(answer.text).not.toContain(server.company.customers.potential);
  });

  it('LC-10 says of a pool customer whether the asker may protect it: not locked, not within the cooldown', async () => {
    const protectable = async (client: Client, name: string) => (await check(client, { name })).hits[0];
    expect(await protectable(sales1, '苏州明远包装有限公司')).toMatchObject({
      stage: 'POOL',
      protectable: true,
    });
    expect(await protectable(sales1, '南京钟山电子科技有限公司')).toMatchObject({
      stage: 'POOL',
      protectable: false,
    });
    expect(await protectable(sales1, '宜兴市环宇环保设备有限公司')).toMatchObject({ protectable: false });
    expect(await protectable(sales3, '宜兴市环宇环保设备有限公司')).toMatchObject({ protectable: true });
  });

  it('LC-10 where a customer is there twice the later one says that it was entered again', async () => {
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"reviewMode": "NONE"}'`);
    const { name: _, ...company } = aCompany();
    const created = await sales3.ask(
      `mutation Enter($input: CustomerInput!) { createCustomer(input: $input) { __typename ... on Refused { message } } }`,
      { input: { ...company, name: '常州金凯液压股份有限公司', confirmDuplicate: '不是同一家公司' } },
    );
    expect(created.data.createCustomer).toMatchObject({ __typename: 'Customer' });
    const { hits } = await check(sales1, { name: '金凯液压' });
    const reasonOf = (name: string) => hits.find((hit: { name: string }) => hit.name === name)?.reason;
    expect(reasonOf('常州金凯液压股份有限公司')).toMatch(/于\d{4}-\d\d-\d\d重复录入。$/);
    expect(reasonOf('常州市金凯液压有限公司')).not.toContain('重复录入');
  });

  it('LC-10 a near duplicate is refused with its hits when no reason is given', async () => {
    const answer = await sales3.ask(
      `mutation Enter($input: CustomerInput!) { createCustomer(input: $input) {
        __typename ... on Refused { code details { hits { customerId name reason } } } } }`,
      { input: { ...aCompany(), name: '江阴市华宏机电设备有限责任公司', confirmDuplicate: null } },
    );
    expect(answer.data.createCustomer).toEqual({
      __typename: 'Refused',
      code: 'NEAR_DUPLICATE',
      details: {
        hits: [{ customerId: null, name: '江阴市华宏机电设备有限公司', reason: expect.any(String) }],
      },
    });
  });

  it('LC-10 the stricter setting says taken or free and nothing else', async () => {
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": true}'`);
    expect(await check(sales3, { name: '靖江市春意空调有限公司' })).toEqual({ verdict: 'TAKEN', hits: [] });
    expect(await check(sales3, { name: '靖江市春意空调有限责任公司' })).toEqual({
      verdict: 'FREE',
      hits: [],
    });
  });

  it('LC-10 L18 under the stricter setting the 31st check of an hour is refused', async () => {
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": true}'`);
    for (let asked = 0; asked < 30; asked += 1) await check(sales3, { name: `某某${asked}有限公司` });
    const answer = await sales3.ask(query, { input: { name: '靖江市春意空调有限公司' } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    await check(sales1, { name: '靖江市春意空调有限公司' });
  });

  it('LC-10 one open entry form is one check, however often it asks, but no door for fishing', async () => {
    await server.database.query(`UPDATE lifecycle_policy SET rules = rules || '{"collisionStrict": true}'`);
    const ask = (formId: string) => sales3.ask(query, { input: { name: '春意', formId } });
    for (let asked = 0; asked < 60; asked += 1) expect((await ask('form-1')).errors).toBeUndefined();
    for (let form = 2; form <= 30; form += 1) expect((await ask(`form-${form}`)).errors).toBeUndefined();
    expect((await ask('form-31')).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect((await ask('form-2')).errors).toBeUndefined();
    // The first form has asked as often as one entry could need: from here on each question is a check.
    expect((await ask('form-1')).errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
  }, 60_000);

  it('LC-10 every check is logged with who asked for what and what the answer was', async () => {
    await check(sales3, { name: '靖江市春意空调有限公司', formId: 'logged' });
    const [line] = await server.database.query(
      `SELECT user_id, detail FROM access_log WHERE deed = 'collision.check' AND detail ->> 'formId' = 'logged'`,
    );
    expect(line).toMatchObject({
      user_id: sales3.userId,
      detail: { name: '靖江市春意空调有限公司', verdict: 'DUPLICATE' },
    });
  });

  it('LC-10 who neither enters nor imports nor reviews may not ask', async () => {
    const assistant = await server.signIn('assistant');
    const answer = await assistant.ask(query, { input: { name: '春意' } });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await server.ask(query, { input: { name: '春意' } })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('LC-10 hostile and empty questions find nothing and break nothing', async () => {
    for (const name of [
      '',
      ' ',
      '春',
      '%_%',
      "'; DROP TABLE customer; --",
      '{}',
      '\\',
      '😀😀',
      '（）',
      '有限公司',
    ]) {
      expect((await check(sales1, { name })).verdict).toBe('FREE');
    }
    for (const input of [
      { name: '长'.repeat(201) },
      { name: '春\u0000意' },
      { formId: 'f'.repeat(65), name: '春意' },
    ]) {
      const answer = await sales1.ask(query, { input });
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
