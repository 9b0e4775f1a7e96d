import { randomUUID } from 'node:crypto';

import { startTestServer, type Answer, type Client, type TestServer } from '../setup/start-server.js';

/** What no answer to these people may ever contain, in any spelling a client could read. */
const canary = {
  name: 'ZQNAME7F3K 有限公司',
  address: 'ZQADDR7F3K',
  introduction: 'ZQINTR7F3K',
  phone: '0571-86417253',
  contact: 'ZQCONT7F3K',
  mobile: '13964175823',
  note: 'ZQNOTE7F3K',
  poolMobile: '13817264953',
  poolNote: 'ZQPOOL7F3K',
} as const;

describe('leak channels', () => {
  let server: TestServer;
  let sales1: Client;
  let assistant: Client;
  let manager: Client;
  let reviewer: Client;
  let hidden: string;
  let pooled: string;
  let poolContact: string;

  beforeAll(async () => {
    server = await startTestServer();
    [sales1, assistant, manager, reviewer] = await server.signInAll(
      'sales1',
      'assistant',
      'manager',
      'reviewer',
    );
    hidden = server.company.customers.elsewhere;
    pooled = server.company.customers.dropped;
    await plant(hidden, { mobile: canary.mobile, note: canary.note });
    poolContact = await plant(pooled, { mobile: canary.poolMobile, note: canary.poolNote });
    await server.database.query(
      'UPDATE customer SET name = $2, address = $3, introduction = $4, phone = $5 WHERE id = $1',
      [hidden, canary.name, canary.address, canary.introduction, canary.phone],
    );
  });
  afterAll(async () => await server.stop());

  /** A contact with a known number and a follow-up with a known note. */
  async function plant(customerId: string, { mobile, note }: { mobile: string; note: string }) {
    const [contact, followUp] = [randomUUID(), randomUUID()];
    const { userId } = sales1;
    await server.database.query(
      `INSERT INTO contact (id, customer_id, name, mobile, phone, email, wechat, creator_id, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $4, $4 || '@x.cn', 'wx' || $4, $5, app_now(), app_now())`,
      [contact, customerId, customerId === hidden ? canary.contact : '孟经理', mobile, userId],
    );
    await server.database.query(
      `INSERT INTO follow_up (id, customer_id, author_id, way, note, at, created_at)
       VALUES ($1, $2, $3, 'PHONE', $4, app_now(), app_now())`,
      [followUp, customerId, userId, note],
    );
    return contact;
  }

  function expectNoCanary(answer: Answer, tokens: readonly string[] = Object.values(canary)) {
    const body = answer.text.toLowerCase();
    for (const token of tokens) {
      for (const spelling of [
        token,
        Buffer.from(token).toString('base64'),
        Buffer.from(token).toString('hex'),
      ]) {
        expect(body).not.toContain(spelling.toLowerCase());
      }
    }
  }

  const firstError = ({ errors }: Answer) => ({
    code: errors?.[0]?.extensions['code'],
    message: errors?.[0]?.message,
  });

  describe('arguments', () => {
    const operators = ['eq: "1"', 'ne: "1"', 'in: ["1"]', 'contains: "1"', 'isNull: true', 'isNull: false'];
    const wrappings = ['X', 'and: [{ X }]', 'or: [{ X }]', 'not: { X }', 'not: { or: [{ not: { X } }] }'];

    it('L1 a hidden field in a filter is refused with the text of a field that does not exist', async () => {
      for (const operator of operators) {
        for (const wrapping of wrappings) {
          const list = (field: string) =>
            `{ customers(filter: { ${wrapping.replace('X', `${field}: { ${operator} }`)} }) { totalCount { value } } }`;
          const refused = firstError(await assistant.ask(list('phone')));
          const unknown = firstError(await assistant.ask(list('nosuch')));
          expect(refused.code).toBe('FIELD_NOT_ALLOWED');
          expect(unknown.code).toBe('FIELD_NOT_ALLOWED');
          expect(refused.message?.replace('phone', 'nosuch')).toBe(unknown.message);
        }
      }
    });

    it('L1 the same holds in variables', async () => {
      const query = 'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount { value } } }';
      const refused = firstError(await assistant.ask(query, { filter: { phone: { eq: '1' } } }));
      const unknown = firstError(await assistant.ask(query, { filter: { nosuch: { eq: '1' } } }));
      expect(refused).toEqual({ code: unknown.code, message: unknown.message?.replace('nosuch', 'phone') });
    });

    it('L1 a number that is masked on a row finds that row neither by its value nor by its negation', async () => {
      const found = async (filter: string) => {
        const { data } = await sales1.ask(
          `{ contacts(first: 200, filter: ${filter}) { totalCount { value } edges { node { id } } } }`,
        );
        return data.contacts.edges.map(({ node }: { node: { id: string } }) => node.id);
      };
      const number = `mobile: { eq: "${canary.poolMobile}" }`;
      expect(await found(`{ ${number} }`)).toEqual([]);
      expect(await found(`{ not: { ${number} } }`)).not.toContain(poolContact);
      expect(await found('{ mobile: { isNull: false } }')).not.toContain(poolContact);
      expect(await found('{ mobile: { isNull: true } }')).not.toContain(poolContact);
      expect(await found('{ not: { mobile: { isNull: true } } }')).not.toContain(poolContact);
      expect(await found('{ name: { eq: "孟经理" } }')).toContain(poolContact);
    });

    it.each([
      'customers(filter: { owner: { passwordHash: { eq: "x" } } }) { totalCount { value } }',
      'contacts(filter: { customer: { phone: { contains: "1" } } }) { totalCount { value } }',
      'customers(filter: { contacts: { some: { mobile: { contains: "1" } } } }) { totalCount { value } }',
      'users(search: "", filter: { passwordHash: { contains: "1" } }) { totalCount { value } }',
    ])('L2 no filter reaches through a relation: %s', async (field) => {
      const answer = await sales1.ask(`{ ${field} }`);
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors).toHaveLength(1);
    });

    it('L3 an id takes no second condition that could be guessed', async () => {
      for (const guess of [canary.phone, '1']) {
        const answer = await sales1.ask(`{ customer(id: "${hidden}", phone: "${guess}") { id } }`);
        expect(answer.errors).toHaveLength(1);
        expect(answer.data ?? null).toBeNull();
      }
    });

    it('L4 a list is put in order by no field that is hidden, refused like one that does not exist', async () => {
      const sorted = (field: string) =>
        reviewer.ask(
          `{ customers(orderBy: [{ field: ${field}, direction: ASC }]) { totalCount { value } } }`,
        );
      const unknown = firstError(await sorted('PHONE'));
      const hidden = firstError(await sorted('LAST_FOLLOW_UP_AT'));
      expect(unknown.code).toBe('FIELD_NOT_ALLOWED');
      expect(hidden).toEqual({
        code: unknown.code,
        message: unknown.message?.replace('PHONE', 'LAST_FOLLOW_UP_AT'),
      });
    });

    it('L5 a cursor is sealed: it serves only its reader and its list, and tells only visible keys', async () => {
      const page = (after?: string, filter = '{}') =>
        `{ customers(first: 1, filter: ${filter}, orderBy: [{ field: NAME, direction: ASC }]${after ? `, after: "${after}"` : ''}) { pageInfo { endCursor } edges { node { name } } } }`;
      const { data } = await sales1.ask(page());
      const cursor: string = data.customers.pageInfo.endCursor;
      expect((await sales1.ask(page(cursor))).errors).toBeUndefined();
      const bytes = Buffer.from(cursor, 'base64url');
      bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
      const bad = [
        sales1.ask(page(bytes.toString('base64url'))),
        manager.ask(page(cursor)),
        sales1.ask(page(cursor, '{ stage: { eq: POOL } }')),
        sales1.ask(page('')),
        sales1.ask(page('nonsense')),
      ];
      const codes = (await Promise.all(bad)).map((answer) => firstError(answer).code ?? 'none');
      expect(codes.filter((code) => code !== 'BAD_CURSOR')).toEqual(['none']);
    });
  });

  describe('counts and groups', () => {
    it('L6 L7 counting by stage takes no hidden field and counts what the list shows', async () => {
      const refused = await assistant.ask(
        '{ customerStageCounts(filter: { phone: { isNull: true } }) { stage } }',
      );
      expect(firstError(refused).code).toBe('FIELD_NOT_ALLOWED');
      const { data } = await sales1.ask(
        '{ customerStageCounts { stage count { value } } customers(first: 200) { totalCount { value } edges { node { stage } } } }',
      );
      const listed = data.customers.edges.map(({ node }: { node: { stage: string } }) => node.stage);
      for (const { stage, count } of data.customerStageCounts) {
        expect(count.value).toBe(listed.filter((one: string) => one === stage).length);
      }
      expect(data.customers.totalCount.value).toBe(listed.length);
    });

    it('L8 an approval or a reminder of a customer out of sight does not name it', async () => {
      await server.database.query(
        `INSERT INTO reminder (id, user_id, customer_id, kind, due, created_at, key)
         VALUES (gen_random_uuid(), $1, $2, 'NEXT_CONTACT', app_now(), app_now(), 'L8')`,
        [sales1.userId, hidden],
      );
      const answer = await sales1.ask(
        '{ reminders(first: 200) { edges { node { id sentence customer { id name } } } } approvals(first: 200) { edges { node { customer { id name } } } } }',
      );
      expect(answer.errors).toBeUndefined();
      expectNoCanary(answer);
      expect(answer.text).not.toContain(hidden);
    });

    it('L10 more rows out of sight change no count', async () => {
      const counts = async () =>
        (
          await sales1.ask(
            '{ customers { totalCount { value capped } pageInfo { hasNextPage } } contacts { totalCount { value } } customerStageCounts { count { value } } }',
          )
        ).text;
      const before = await counts();
      await server.database.query(
        `INSERT INTO customer (id, code, name, name_key, stage, pool_id, owner_id, owner_department_id, creator_id, protected_since, protected_until, stage_since, created_at, updated_at)
         SELECT gen_random_uuid(), 'L10-' || n, '藏' || n, '藏' || n, 'potential', pool_id, owner_id, owner_department_id, creator_id, protected_since, protected_until, stage_since, created_at, updated_at
         FROM customer, generate_series(1, 50) n WHERE id = $1`,
        [hidden],
      );
      expect(await counts()).toBe(before);
    });
  });

  describe('search and reading', () => {
    it.each([
      ['name', canary.name],
      ['part of a name', 'ZQNAME7F3K'],
      ['phone', canary.phone],
      ['last digits of a phone', '7253'],
      ['contact', canary.contact],
      ['mobile of a contact', canary.mobile],
      ['masked mobile in the pool', canary.poolMobile],
      ['last digits of a masked mobile', '4953'],
    ])('L9 searching finds nothing by a hidden %s', async (_, text) => {
      const answer = await sales1.ask(
        `query ($text: String!) {
          search(text: $text) { id title }
          customers(filter: { search: $text }) { totalCount { value } }
          addressBook(search: $text) { totalCount { value } }
        }`,
        { text },
      );
      expect(answer.errors).toBeUndefined();
      expect(answer.data.search).toEqual([]);
      expect(answer.data.customers.totalCount.value).toBe(0);
      expect(answer.data.addressBook.totalCount.value).toBe(0);
    });

    it('L11 an id out of sight answers like an id that nothing has', async () => {
      const [contact]: { id: string }[] = await server.database.query(
        'SELECT id FROM contact WHERE customer_id = $1 LIMIT 1',
        [hidden],
      );
      const ask = async (customer: string, person: string) => {
        const { status, text } = await sales1.ask(
          `{ customer(id: "${customer}") { id name } contact(id: "${person}") { id name } approval(id: "${customer}") { id } explainStage(customerId: "${customer}") }`,
        );
        return { status, text };
      };
      const nothing = await ask(randomUUID(), randomUUID());
      expect(await ask(hidden, contact?.id ?? '')).toEqual(nothing);
      expect(await ask('not an id', '0')).toEqual(nothing);
    });

    const everything = `
      id code name stage address industry phone introduction creditCode owner { name } creator { name }
      poolCause poolReason whyInPool lock { reason } review { reason } application { reason steps { comment } }
      contacts(first: 5) { totalCount { value } edges { node { id name title mobile phone email wechat withheld customer { id name phone } } } }
      followUps(first: 5) { totalCount { value } edges { node { id note author { name } contact { name mobile } customer { name } withheld } } }
      events(first: 5) { edges { node { sentence reason actor { name } } } }
      contracts(first: 5) { edges { node { number amount { value } } } } withheld`;

    it('L12 walking every edge from what is in sight meets nothing that is not', async () => {
      const answer = await sales1.ask(
        `{ customers(first: 20) { edges { node { ${everything} } } }
           contacts(first: 50) { edges { node { name mobile customer { name phone } } } }
           addressBook(first: 50) { edges { node { name mobile customer { name } } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      expectNoCanary(answer);
      expect(answer.text).toContain('138****4953');
    });

    it('L12 AC-2 an assistant meets no phone and no amount on any path, and each record says what it withholds', async () => {
      const answer = await assistant.ask(`{ customers(first: 20) { edges { node { ${everything} } } } }`);
      expect(answer.errors).toBeUndefined();
      expect(answer.text).not.toMatch(/1[3-9]\d{9}|0\d{2,3}-\d{7,8}/);
      for (const { node } of answer.data.customers.edges) {
        expect(node.phone).toBeNull();
        expect(node.withheld).toContain('phone');
        for (const { node: contact } of node.contacts.edges) expect(contact.withheld).toContain('mobile');
        for (const { node: contract } of node.contracts.edges) expect(contract.amount).toBeNull();
      }
    });

    it('L12 LC-18 why a customer lies in the pool names people and reasons only to whom the journal is readable', async () => {
      const id = server.company.customers.abandoned;
      const seen = async () =>
        (await assistant.ask(`{ customer(id: "${id}") { poolCause poolReason whyInPool withheld } }`)).data
          .customer;
      const change = `UPDATE role SET rights = $1 WHERE key = 'salesAssistant'`;
      const [{ rights }] = await server.database.query(
        `SELECT rights FROM role WHERE key = 'salesAssistant'`,
      );
      const readable = await seen();
      expect(readable).toMatchObject({ poolCause: 'ABANDON', poolReason: expect.any(String) });
      expect(readable.whyInPool).toContain(readable.poolReason);
      const hiding = { ...rights, fields: { ...rights.fields, journal: { '*': 'hidden' } } };
      await server.database.query(change, [hiding]);
      const hidden = await seen();
      await server.database.query(change, [rights]);
      expect(hidden).toMatchObject({ poolCause: 'ABANDON', poolReason: null });
      expect(hidden.withheld).toContain('poolReason');
      expect(hidden.whyInPool).toMatch(/^客户在公海：某位同事在 \d{4}-\d\d-\d\d 放弃了它$/);
    });

    it('L15 a masked number stays masked under every name it is asked by', async () => {
      const answer = await sales1.ask(
        `query ($yes: Boolean = true) { contact(id: "${poolContact}") { mobile a: mobile b: mobile @include(if: $yes) ... on Contact { c: mobile } ...D } }
         fragment D on Contact { d: mobile }`,
      );
      const { mobile, a, b, c, d } = answer.data.contact;
      expect(new Set([mobile, a, b, c, d])).toEqual(new Set(['138****4953']));
    });
  });

  describe('the recycle bin', () => {
    it('edge 12 what hangs off a customer in the recycle bin is out of sight with it', async () => {
      const id = server.company.customers.abandoned;
      const contact = await plant(id, { mobile: '13700137000', note: '回收站里的跟进' });
      await server.database.query('UPDATE customer SET deleted_at = app_now() WHERE id = $1', [id]);
      const admin = await server.signIn('admin');
      const { data, errors } = await admin.ask(
        `{ contact(id: "${contact}") { id customer { name } } contacts(first: 200) { edges { node { id customer { name } } } } search(text: "13700137000") { id } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.contact).toBeNull();
      expect(data.contacts.edges.map(({ node }: { node: { id: string } }) => node.id)).not.toContain(contact);
      expect(data.search).toEqual([]);
    });
  });

  describe('writing', () => {
    const refusal =
      '... on Refused { code message details { current { id name } hits { customerId name } } }';

    it('L13 refusals on a customer out of sight say no more than on one that does not exist', async () => {
      const ask = async (id: string) => {
        const { text } = await sales1.ask(
          `mutation {
            claim: claimCustomer(id: "${id}", input: { contact: { name: "李", mobile: "13800001111" }, followUp: { way: PHONE, note: "电话沟通过需求" } }) { ${refusal} }
            abandon: abandonCustomer(id: "${id}", reason: "没有需求") { ${refusal} }
            update: updateCustomer(id: "${id}", version: 1, patch: { address: "x" }) { ${refusal} }
            follow: addFollowUp(customerId: "${id}", input: { way: PHONE, note: "电话沟通过需求" }) { ${refusal} }
            apply: applyForIntent(customerId: "${id}", reason: "客户已经确认了采购计划") { ${refusal} }
          }`,
        );
        return text;
      };
      const nothing = await ask(randomUUID());
      expect(nothing).toContain('NOT_FOUND');
      expect(await ask(hidden)).toBe(nothing);
    });

    it('L21 what a deed takes out of sight is answered once more with name, code and stage, the rest withheld', async () => {
      const id = server.company.customers.colleagues;
      const sales3 = server.company.people.get('sales3');
      const given = await manager.ask(
        `mutation { assignCustomers(customerIds: ["${id}"], toUserId: "${sales3}", reason: "片区调整") { done refused { id refusal { code } } } }`,
      );
      expect(given.data.assignCustomers).toEqual({ done: 1, refused: [] });
      const { data } = await manager.ask(`{ customer(id: "${id}") { id } }`);
      expect(data.customer).toBeNull();
    });

    it('L21 abandoning answers with the pool’s masks, not with what the owner saw before', async () => {
      const id = server.company.customers.potential;
      const { data, errors } = await sales1.ask(
        `mutation { abandonCustomer(id: "${id}", reason: "对方暂无采购计划") { ... on Customer { stage contacts { edges { node { mobile withheld } } } followUps { edges { node { note } } } } ${refusal} } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.abandonCustomer.stage).toBe('POOL');
      const numbers = data.abandonCustomer.contacts.edges.map(
        ({ node }: { node: { mobile: string } }) => node.mobile,
      );
      expect(numbers.length).toBeGreaterThan(0);
      for (const number of numbers) expect(number).toMatch(/\*\*\*\*/);
      for (const { node } of data.abandonCustomer.followUps.edges) expect(node.note).toBeNull();
    });

    it('L22 fields that are not writable are refused whole and nothing is stored', async () => {
      const id = server.company.customers.intent;
      const stored = async () =>
        await server.database.query(
          'SELECT owner_id, stage, deleted_at, address, phone, version FROM customer WHERE id = $1',
          [id],
        );
      const before = await stored();
      for (const patch of [
        'ownerId: "x"',
        'stage: POOL',
        'deletedAt: null',
        'version: 9',
        'contractsSigned: 3',
      ]) {
        const answer = await sales1.ask(
          `mutation { updateCustomer(id: "${id}", version: ${before[0].version}, patch: { address: "新地址 1 号", ${patch} }) { ${refusal} } }`,
        );
        expect(answer.errors).toHaveLength(1);
      }
      const { data } = await assistant.ask(
        `mutation { updateCustomer(id: "${id}", version: ${before[0].version}, patch: { phone: "0571-88001234" }) { __typename ${refusal} } }`,
      );
      expect(data.updateCustomer.code).toBe('NOT_OWNER');
      expect(await stored()).toEqual(before);
    });

    it('L23 a bulk deed touches only what is in sight and says of the rest that it is not there', async () => {
      const random = randomUUID();
      const visible = server.company.customers.applied;
      const { data } = await manager.ask(
        `mutation { recycleCustomers(customerIds: ["${hidden}", "${random}", "${visible}"], reason: "季度清理") { done refused { id refusal { code message } } } }`,
      );
      expect(data.recycleCustomers.done).toBe(1);
      const [first, second] = data.recycleCustomers.refused;
      expect(first.id).toBe(hidden);
      expect(first.refusal).toEqual(second.refusal);
      const [row] = await server.database.query('SELECT stage FROM customer WHERE id = $1', [hidden]);
      expect(row.stage).toBe('potential');
    });
  });
});
