import { signIn, startTestServer, type Client, type TestServer } from '../setup/start-server.js';
import { aClaim, aCompany, aMobile } from '../setup/a-sales-team.js';

let server: TestServer;
let sales1: Client;
let sales3: Client;
let manager: Client;
let reviewer: Client;
let admin: Client;

beforeAll(async () => {
  server = await startTestServer();
  sales1 = await signIn(server.url, 'sales1');
  sales3 = await signIn(server.url, 'sales3');
  manager = await signIn(server.url, 'manager');
  reviewer = await signIn(server.url, 'reviewer');
  admin = await signIn(server.url, 'admin');
}, 60_000);
afterAll(() => server.stop());

const customerFields = `id customerCode: code name version stage protectedUntil owner { id } phone withheld
  contacts { edges { node { id name mobile version primary } } } followUps { edges { node { note way } } }
  application { id kind status reason } allowed { action refusal { code } }`;
const refusedFields = `... on Refused { code message path details { until limit count fields { path message } current { id version } } }`;
const customerResult = `__typename ... on Customer { ${customerFields} } ${refusedFields}`;
const approvalResult = `__typename ... on Approval { id kind status days reason steps { approvers { id } decision comment } customer { stage } } ${refusedFields}`;

const run = async (
  client: Client,
  field: string,
  declared: string,
  args: string,
  variables: object,
  result: string,
) => {
  const answer = await client.ask(`mutation M(${declared}) { ${field}(${args}) { ${result} } }`, variables);
  if (answer.errors) throw new Error(answer.text);
  return answer.data[field];
};
const create = (client: Client, input: object) =>
  run(client, 'createCustomer', '$input: CustomerInput!', 'input: $input', { input }, customerResult);
const withReason = (client: Client, field: string, id: string, reason: string) =>
  run(
    client,
    field,
    '$id: ID!, $reason: String!',
    'id: $id, reason: $reason',
    { id, reason },
    customerResult,
  );
const update = (client: Client, id: string, version: number, patch: object) =>
  run(
    client,
    'updateCustomer',
    '$id: ID!, $version: Int!, $patch: CustomerPatch!',
    'id: $id, version: $version, patch: $patch',
    { id, version, patch },
    customerResult,
  );
const claim = (client: Client, id: string, input: object) =>
  run(
    client,
    'claimCustomer',
    '$id: ID!, $input: ClaimInput!',
    'id: $id, input: $input',
    { id, input },
    customerResult,
  );
const review = (client: Client, id: string, decision: string, reason?: string) =>
  run(
    client,
    'reviewProtection',
    '$id: ID!, $decision: Decision!, $reason: String',
    'customerId: $id, decision: $decision, reason: $reason',
    { id, decision, reason },
    customerResult,
  );
const bulkResult = 'done undoId refused { id refusal { code message } }';

describe('the main job over HTTP', () => {
  it('LC-2 enter, review, apply, decide, sign: every mutation answers a fresh read', async () => {
    const entered = await create(sales1, aCompany({ contact: { name: '李经理', mobile: '13912345678' } }));
    expect(entered).toMatchObject({
      __typename: 'Customer',
      stage: 'POTENTIAL',
      version: 1,
      owner: { id: sales1.userId },
      contacts: { edges: [{ node: { name: '李经理', mobile: '13912345678', primary: true } }] },
      application: { kind: 'PROTECTION_REVIEW', status: 'PENDING' },
    });
    const { id } = entered;
    expect(await review(reviewer, id, 'APPROVE')).toMatchObject({
      __typename: 'Customer',
      application: null,
    });
    const applied = await run(
      sales1,
      'applyForIntent',
      '$id: ID!, $reason: String!',
      'customerId: $id, reason: $reason',
      { id, reason: '下月签约' },
      approvalResult,
    );
    expect(applied).toMatchObject({
      __typename: 'Approval',
      kind: 'INTENT',
      status: 'PENDING',
      customer: { stage: 'POTENTIAL' },
    });
    const decided = await run(
      manager,
      'decideApproval',
      '$id: ID!, $decision: Decision!, $comment: String',
      'id: $id, decision: $decision, comment: $comment',
      { id: applied.id, decision: 'APPROVE', comment: '同意' },
      approvalResult,
    );
    expect(decided).toMatchObject({
      status: 'APPROVED',
      customer: { stage: 'INTENT' },
      steps: [{ decision: 'APPROVE', comment: '同意' }],
    });
    const more = await run(
      sales1,
      'applyForExtension',
      '$id: ID!, $days: Int!, $reason: String!',
      'customerId: $id, days: $days, reason: $reason',
      { id, days: 7, reason: '客户放假' },
      approvalResult,
    );
    expect(more).toMatchObject({ kind: 'EXTENSION', days: 7 });
    const withdrawn = await run(
      sales1,
      'withdrawApproval',
      '$id: ID!',
      'id: $id',
      { id: more.id },
      approvalResult,
    );
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN' });
    const signed = await run(
      sales1,
      'recordSignedContract',
      '$id: ID!, $number: String!, $on: Date!, $amount: MoneyInput!',
      'customerId: $id, number: $number, signedOn: $on, amount: $amount',
      { id, number: 'HT-2026-1', on: '2020-02-29', amount: { value: '99.90', currency: 'CNY' } },
      customerResult,
    );
    expect(signed).toMatchObject({ stage: 'FORMAL', protectedUntil: null });
  });

  it('L21 edge 27 what is out of sight after the deed is answered once more with name, code and stage, the rest withheld', async () => {
    const { id, name, customerCode } = await create(
      sales1,
      aCompany({ contact: { name: '李经理', mobile: '13912345679' } }),
    );
    const poolRead = (rights: string) =>
      server.database.query(
        `UPDATE role SET rights = jsonb_set(rights, '{may}', ${rights}) WHERE key = 'preSales'`,
      );
    await poolRead(`(rights -> 'may') - 'pool.read'`);
    const abandoned = await withReason(sales1, 'abandonCustomer', id, '没有需求');
    const again = await sales1.ask('query Q($id: ID!) { customer(id: $id) { id } }', { id });
    await poolRead(`(rights -> 'may') || '"pool.read"'`);
    expect(abandoned).toMatchObject({ __typename: 'Customer', id, name, customerCode, stage: 'POOL' });
    expect(abandoned.phone).toBeNull();
    expect(abandoned.contacts.edges).toEqual([]);
    expect(abandoned.withheld).toEqual(expect.arrayContaining(['phone']));
    expect(again.data.customer).toBeNull();
  });

  it('LC-6 LC-8 abandon and claim: the new owner reads the numbers, the old one no longer', async () => {
    const mobile = aMobile();
    const { id } = await create(sales1, aCompany({ contact: { name: '周总', mobile } }));
    const abandoned = await withReason(sales1, 'abandonCustomer', id, '没有需求');
    expect(abandoned).toMatchObject({ __typename: 'Customer', stage: 'POOL', owner: null });
    expect(JSON.stringify(abandoned)).not.toContain(mobile);
    const claimed = await claim(sales3, id, aClaim());
    expect(claimed).toMatchObject({ stage: 'POTENTIAL', owner: { id: sales3.userId } });
    expect(JSON.stringify(claimed)).toContain(mobile);
    expect(claimed.followUps.edges).toHaveLength(1);
    expect(await claim(sales1, id, aClaim())).toMatchObject({ __typename: 'Refused', code: 'TAKEN' });
  });

  it('LC-10 an entry refused as a duplicate counts as a check, so that nobody fishes with entries', async () => {
    const company = aCompany();
    await create(sales1, company);
    const document = `mutation M($input: CustomerInput!) { createCustomer(input: $input) { ... on Refused { code details { hits { name } } } } }`;
    const spent = async () => {
      const [{ points }] = await server.database.query(
        `SELECT coalesce(sum(points), 0)::int AS points FROM rate_limit WHERE key LIKE '%collision hour%' AND key LIKE $1`,
        [`%${sales3.userId}`],
      );
      return points;
    };
    const before = await spent();
    for (let n = 1; n <= 2; n++) {
      const { data } = await sales3.ask(document, { input: company });
      expect(data.createCustomer.code).toBe('DUPLICATE');
      expect(await spent()).toBe(before + n);
    }
  });

  it('R14 a stale version is refused with the current one to look at', async () => {
    const { id } = await create(sales1, aCompany());
    expect(await update(sales1, id, 1, { industry: '电梯', importance: 'IMPORTANT' })).toMatchObject({
      version: 2,
    });
    expect(await update(sales1, id, 1, { industry: '阀门' })).toMatchObject({
      __typename: 'Refused',
      code: 'STALE',
      details: { current: { id, version: 2 } },
    });
  });

  it('LC-2 edge 1 several bad fields are told in the reader’s language', async () => {
    const refused = await create(sales1, { ...aCompany(), phone: '1', address: ' ' });
    expect(refused).toMatchObject({ code: 'INVALID' });
    expect(refused.details.fields.map(({ path }: { path: string[] }) => path.join('.'))).toEqual([
      'address',
      'phone',
    ]);
    expect(refused.message).toMatch(/\p{sc=Han}/u);
    const english = await sales1.ask(
      `mutation M($id: ID!) { abandonCustomer(id: $id, reason: "x") { ... on Refused { code message } } }`,
      { id: 'nothing' },
      { 'accept-language': 'en-US' },
    );
    expect(english.data.abandonCustomer.code).toBe('NOT_FOUND');
    expect(english.data.abandonCustomer.message).toMatch(/^[\x20-\x7e’]+$/);
  });

  it('R13 A39 the same Idempotency-Key claims once and answers the same', async () => {
    const { id } = await create(sales1, aCompany());
    await withReason(sales1, 'abandonCustomer', id, '没有需求');
    const document = `mutation M($id: ID!, $input: ClaimInput!) { claimCustomer(id: $id, input: $input) { __typename ... on Customer { id version } ... on Refused { code } } }`;
    const variables = { id, input: aClaim() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sales3.ask(document, variables, { 'idempotency-key': `claim-${id}` })),
    );
    for (const { data } of answers) {
      expect(data).toEqual({ claimCustomer: { __typename: 'Customer', id, version: 3 } });
    }
    const claims = await server.database.query(
      `SELECT FROM customer_event WHERE customer_id = $1 AND type = 'Claimed'`,
      [id],
    );
    expect(claims).toHaveLength(1);
  });

  it('LC-8 a claim names whom it reached by its id though the number is masked', async () => {
    const { id } = await create(sales1, aCompany({ contact: { name: '周经理', mobile: '13912340099' } }));
    await withReason(sales1, 'abandonCustomer', id, '没有需求');
    const pool = await sales3.ask(
      `query Q($id: ID!) { customer(id: $id) { contacts { edges { node { id } } } } }`,
      { id },
    );
    const contactId = pool.data.customer.contacts.edges[0].node.id;
    const { followUp } = aClaim();
    const reached = (who: string) => ({
      contact: { name: '周经理' },
      followUp: { ...followUp, contactId: who },
    });
    const unknown = '00000000-0000-7000-8000-000000000000';
    expect(await claim(sales3, id, reached(unknown))).toMatchObject({ code: 'INVALID' });
    expect(await claim(sales3, id, reached(contactId))).toMatchObject({ __typename: 'Customer' });
    const after = await sales3.ask(
      `query Q($id: ID!) { customer(id: $id) { contacts { edges { node { id } } } followUps { edges { node { contact { id } } } } } }`,
      { id },
    );
    expect(after.data.customer.contacts.edges).toEqual([{ node: { id: contactId } }]);
    expect(after.data.customer.followUps.edges[0]).toEqual({ node: { contact: { id: contactId } } });
  });

  it('LC-8 LC-14 lock, unlock, assign, recycle, allocate, hand over, undo', async () => {
    const { id } = await create(sales1, aCompany());
    await review(reviewer, id, 'APPROVE');
    const bulk = (client: Client, field: string, declared: string, args: string, variables: object) =>
      run(client, field, declared, args, variables, bulkResult);
    const recycled = await bulk(
      manager,
      'recycleCustomers',
      '$ids: [ID!], $reason: String!',
      'customerIds: $ids, reason: $reason',
      { ids: [id, 'x'], reason: '收回' },
    );
    expect(recycled).toMatchObject({ done: 1, refused: [{ id: 'x', refusal: { code: 'NOT_FOUND' } }] });
    expect(await withReason(manager, 'lockPoolCustomer', id, '留给展会')).toMatchObject({
      __typename: 'Customer',
    });
    expect(await claim(sales3, id, aClaim())).toMatchObject({ code: 'LOCKED' });
    expect(
      await run(manager, 'unlockPoolCustomer', '$id: ID!', 'id: $id', { id }, customerResult),
    ).toMatchObject({ stage: 'POOL' });
    expect(
      await bulk(manager, 'allocateSelfDeveloped', '$ids: [ID!]!', 'customerIds: $ids', { ids: [id] }),
    ).toMatchObject({ done: 1 });
    const to = server.company.people.get('sales2');
    const assigned = await bulk(
      manager,
      'assignCustomers',
      '$ids: [ID!]!, $to: ID!',
      'customerIds: $ids, toUserId: $to',
      { ids: [id], to },
    );
    expect(assigned).toMatchObject({ done: 1, refused: [] });
    expect(await bulk(manager, 'undo', '$id: ID!', 'undoId: $id', { id: assigned.undoId })).toMatchObject({
      done: 1,
    });
    const listed = await manager.ask(
      '{ bulkOperations(first: 1) { edges { node { id kind count undoneAt by { id } } } } }',
    );
    expect(listed.data.bulkOperations.edges).toMatchObject([
      { node: { id: assigned.undoId, kind: 'ASSIGN', count: 1, by: { id: manager.userId } } },
    ]);
    expect(listed.data.bulkOperations.edges[0].node.undoneAt).not.toBeNull();
    const plan = [{ toUserId: to, customerIds: [id] }];
    const preview = await manager.ask(
      `query P($from: ID!, $plan: [HandOverShare!]!) { previewHandOver(fromUserId: $from, plan: $plan) { ${bulkResult} } }`,
      { from: sales1.userId, plan },
    );
    expect(preview.data.previewHandOver).toEqual({ done: 1, undoId: null, refused: [] });
    const handed = await bulk(
      manager,
      'handOver',
      '$from: ID!, $plan: [HandOverShare!]!, $reason: String!',
      'fromUserId: $from, plan: $plan, reason: $reason',
      { from: sales1.userId, plan, reason: '离职' },
    );
    expect(handed).toMatchObject({ done: 1 });
    const [owner] = await server.database.query('SELECT owner_id FROM customer WHERE id = $1', [id]);
    expect(owner).toEqual({ owner_id: to });
  });

  it('CT-1 LC-12 contacts, follow-ups, reminders and revealing a number', async () => {
    const { id } = await create(sales1, aCompany());
    const contactResult =
      '__typename ... on Contact { id version name mobile primary } ... on Refused { code }';
    const mobile = aMobile();
    const contact = await run(
      sales1,
      'addContact',
      '$id: ID!, $input: ContactInput!',
      'customerId: $id, input: $input',
      { id, input: { name: '孙工', mobile } },
      contactResult,
    );
    expect(contact).toMatchObject({ __typename: 'Contact', mobile, primary: true, version: 1 });
    const renamed = await run(
      sales1,
      'updateContact',
      '$id: ID!, $patch: ContactInput!',
      'id: $id, version: 1, patch: $patch',
      { id: contact.id, patch: { name: '孙工程师' } },
      contactResult,
    );
    expect(renamed).toMatchObject({ name: '孙工程师', mobile, version: 2 });
    const next = new Date(Date.parse('2999-01-01T00:00:00Z')).toISOString();
    const followUp = await run(
      sales1,
      'addFollowUp',
      '$id: ID!, $input: FollowUpInput!',
      'customerId: $id, input: $input',
      { id, input: { way: 'VISIT', note: '看厂', contactId: contact.id, nextContactAt: next } },
      '__typename ... on FollowUp { id note way nextContactAt contact { id } author { id } } ... on Refused { code }',
    );
    expect(followUp).toMatchObject({
      note: '看厂',
      way: 'VISIT',
      nextContactAt: next,
      contact: { id: contact.id },
    });
    const [{ id: reminder }] = await server.database.query(
      `SELECT id FROM reminder WHERE customer_id = $1 AND kind = 'NEXT_CONTACT'`,
      [id],
    );
    const ticked = await run(
      sales1,
      'completeReminder',
      '$id: ID!',
      'id: $id',
      { id: reminder },
      '__typename ... on Reminder { id done sentence } ... on Refused { code }',
    );
    expect(ticked).toMatchObject({ __typename: 'Reminder', done: true });
    await withReason(sales1, 'abandonCustomer', id, '没有需求');
    const revealed = await run(
      sales3,
      'revealNumber',
      '$id: ID!',
      'contactId: $id, field: MOBILE',
      { id: contact.id },
      '__typename ... on RevealedNumber { number left } ... on Refused { code }',
    );
    expect(revealed).toMatchObject({ __typename: 'RevealedNumber', number: mobile });
  });

  it('LC-19 LC-20 the policy is previewed and changed by an administrator; a customer is marked lost', async () => {
    const ask = `query P($patch: PolicyPatch!) { previewPolicy(patch: $patch, applyToRunning: true) { wouldDrop byOwner { owner { id name } count } byDay { day count } sample { id name stage } } }`;
    const { data } = await admin.ask(ask, { patch: { potentialDays: 2, intentDays: 1 } });
    expect(data.previewPolicy.wouldDrop).toBeGreaterThan(0);
    expect(data.previewPolicy.sample[0]).toMatchObject({ name: expect.any(String) });
    expect(data.previewPolicy.byOwner[0].owner.name).toEqual(expect.any(String));
    expect((await sales1.ask(ask, { patch: {} })).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const policyResult =
      '__typename ... on LifecyclePolicy { version potentialDays by { id } } ... on Refused { code }';
    const patch = { potentialDays: 31 };
    expect(
      await run(admin, 'updatePolicy', '$patch: PolicyPatch!', 'patch: $patch', { patch }, policyResult),
    ).toEqual({
      __typename: 'LifecyclePolicy',
      version: 2,
      potentialDays: 31,
      by: { id: admin.userId },
    });
    expect(
      await run(manager, 'updatePolicy', '$patch: PolicyPatch!', 'patch: $patch', { patch }, policyResult),
    ).toEqual({
      __typename: 'Refused',
      code: 'NOT_ALLOWED',
    });
    const { id } = await create(sales1, aCompany());
    const lost = await withReason(sales1, 'markLost', id, '倒闭');
    expect(lost).toMatchObject({ __typename: 'Customer', stage: 'POTENTIAL' });
    expect(lost.allowed).toContainEqual({ action: 'markLost', refusal: { code: 'NOT_ALLOWED' } });
    expect(await withReason(sales1, 'markLost', id, '倒闭')).toMatchObject({
      __typename: 'Refused',
      message: '已经标记为流失了',
    });
  });

  it('AC-11 nobody mutates anything without being signed in', async () => {
    const { errors } = await server.ask(`mutation { undo(undoId: "x") { done } }`);
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
