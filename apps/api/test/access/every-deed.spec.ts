import { getNamedType, type GraphQLField, type GraphQLSchema } from 'graphql';

import type { TinyCustomer } from '../../src/seed/tiny-company.js';
import { apiSchema, argumentsOf, selectionOf } from '../setup/example-arguments.js';
import { startTestServer, type Answer, type TestServer } from '../setup/start-server.js';

const nobody = '01900000-0000-7000-8000-000000000000';
/** Whom each of the demo's roles does not see, or may only look at. */
const outOfScope = {
  ceo: 'intent',
  manager: 'elsewhere',
  sales1: 'colleagues',
  sales3: 'potential',
  reviewer: 'intent',
  aftersales: 'intent',
  keyaccount: 'intent',
  assistant: 'elsewhere',
} as const satisfies Record<string, TinyCustomer>;

/** Deeds on nobody’s records but one’s own, or that need nobody to be signed in; their own tests judge them. */
const ownDeeds = [
  'changePassword',
  'choosePassword',
  'confirmSecondFactor',
  'createApiKey',
  'createCustomer',
  'removeSecondFactor',
  'renewRecoveryCodes',
  'requestPasswordReset',
  'saveView',
  'setLocale',
  'setPreferences',
  'signIn',
  'signOut',
  'startSecondFactor',
  'stopSeeing',
];
/** What looking around and being refused may leave behind. */
const ownTraces = [
  'session',
  'rate_limit',
  'idempotency_key',
  'access_log',
  'audit_log',
  'audit_link',
  'audit_chain',
  'opened_customer',
  'listed_rows',
  'outbox',
];

let server: TestServer;
let schema: GraphQLSchema;
const others: Record<string, string> = {};
beforeAll(async () => {
  server = await startTestServer({ env: { OPERATIONS_PER_MINUTE: '100000' } });
  schema = apiSchema();
  await layOthers();
});
afterAll(async () => await server.stop());

/** One record of each kind that belongs to the administrator, who signs in here and is never the one who asks. */
async function layOthers(): Promise<void> {
  const admin = await server.signIn('admin');
  const view = await admin.ask(
    'mutation { saveView(page: "customers", name: "他人的", query: "a=1") { ... on SavedView { id } } }',
  );
  const key = await admin.ask(
    'mutation { createApiKey(input: { name: "x", scopes: ["read"] }) { ... on NewApiKey { apiKey { id } } } }',
  );
  const team = await admin.ask(
    'mutation { saveTeam(input: { name: "项目组", memberIds: [] }) { ... on Team { id } } }',
  );
  const [session] = await server.database.query('SELECT id FROM session WHERE user_id = $1', [admin.userId]);
  const [role] = await server.database.query(`SELECT id FROM role WHERE key = 'admin'`);
  const [reminder] = await server.database.query(
    `INSERT INTO reminder (id, user_id, kind, due, created_at, key)
     VALUES (gen_random_uuid(), $1, 'OVER_CAP', app_now(), app_now(), 'A36') RETURNING id`,
    [admin.userId],
  );
  Object.assign(others, {
    SavedView: view.data.saveView.id,
    ApiKeyResult: key.data.createApiKey.apiKey.id,
    Team: team.data.saveTeam.id,
    Session: session.id,
    Role: role.id,
    Reminder: reminder.id,
    User: admin.userId,
    Department: [...server.company.departments.values()].at(-1),
  });
}

/** The id that an argument of this name gets: of a record out of this person’s scope. */
async function idFor(deed: string, name: string, of: TinyCustomer): Promise<string> {
  const customer = server.company.customers[of];
  const ofCustomer = async (table: string): Promise<string> => {
    const [row] = await server.database.query(`SELECT id FROM ${table} WHERE customer_id = $1 LIMIT 1`, [
      customer,
    ]);
    return row?.id ?? nobody;
  };
  if (/^(?:fromUserId|userId|toUserId|superiorId)$/.test(name)) return others['User'] ?? nobody;
  if (/^(?:customerIds?|duplicateOf)$/.test(name)) return customer;
  if (name === 'contactId') return await ofCustomer('contact');
  if (name === 'roleId' || name === 'roleIds') return others['Role'] ?? nobody;
  if (name !== 'id') return nobody;
  if (deed.endsWith('Contact')) return await ofCustomer('contact');
  if (deed.endsWith('Approval')) return await ofCustomer('approval');
  const kind = Object.keys(others).find((one) => deed.includes(one.replace(/Result$/, '')));
  return kind === undefined || /Customer|markLost/.test(deed) ? customer : (others[kind] ?? nobody);
}

/** Every table that holds more than traces, as one hash each. */
async function state(): Promise<Record<string, string>> {
  const named: { name: string }[] = await server.database.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  const kept = named
    .map(({ name }) => name)
    .filter((name) => !ownTraces.some((trace) => name.startsWith(trace)));
  const parts = kept.map(
    (name) =>
      `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
  );
  const rows: { name: string; hash: string }[] = await server.database.query(parts.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

async function writeDeed(deed: GraphQLField<unknown, unknown>, customer: TinyCustomer): Promise<string> {
  const ids = new Map<string, string>();
  const seen: string[] = [];
  const note = (name: string, type: string) => {
    if (type === 'ID') seen.push(name);
    return undefined;
  };
  argumentsOf(deed, { choose: note, optionalTo: 3 });
  for (const name of seen) ids.set(name, await idFor(deed.name, name, customer));
  const choose = (name: string, type: string) => {
    if (type === 'ID') return JSON.stringify(ids.get(name));
    if (name === 'reason' || name === 'note') return '"对方没有采购计划，已经核实"';
    return name === 'mobile' ? '"13900139036"' : undefined;
  };
  const sent =
    deed.name === 'recycleCustomers'
      ? `(customerIds: ["${ids.get('customerIds')}"], reason: "对方没有采购计划")`
      : argumentsOf(deed, { choose });
  return `mutation { outcome: ${deed.name}${sent}${answerOf(deed)} }`;
}

function answerOf(deed: GraphQLField<unknown, unknown>): string {
  const { name } = getNamedType(deed.type);
  return name === 'BulkResult' ? ' { done refused { refusal { code } } }' : selectionOf(deed, 0);
}

/** What was answered, as one word. */
function verdictOf({ data, errors }: Answer): string {
  const code = errors?.[0]?.extensions['code'];
  if (code !== undefined) return String(code);
  const { outcome } = data;
  if (typeof outcome?.done === 'number') {
    return outcome.done === 0 ? (outcome.refused[0]?.refusal.code ?? 'NOTHING') : 'DONE';
  }
  if (outcome === false || outcome === null) return 'NOTHING';
  return outcome?.__typename === 'Refused' ? outcome.code : 'DONE';
}

test.each(Object.entries(outOfScope))(
  'A36 no deed of the API does anything to a record out of the scope of %s',
  async (account, customer) => {
    const client = await server.signIn(account);
    const deeds = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) => !ownDeeds.includes(name),
    );
    expect(deeds.length).toBeGreaterThan(45);
    const before = await state();
    const verdicts: Record<string, string> = {};
    for (const deed of deeds) {
      const answer = await client.ask(await writeDeed(deed, customer));
      verdicts[deed.name] = verdictOf(answer);
      if (verdicts[deed.name] === 'BAD_USER_INPUT') throw new Error(`${deed.name}: ${answer.text}`);
    }
    const wrong = Object.entries(verdicts).filter(([, verdict]) =>
      ['DONE', 'INTERNAL', 'undefined'].includes(verdict),
    );
    expect(wrong).toEqual([]);
    expect(await state()).toEqual(before);
  },
  60_000,
);

/** Questions that name people, whom everybody may look up. */
const ofEverybody = ['users', 'departments', 'principals'];

test.each(Object.entries(outOfScope))(
  'A36 L11 whatever %s asks by an id out of scope is answered as for an id that nothing has',
  async (account, customer) => {
    const client = await server.signIn(account);
    const questions = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ name }) => !ofEverybody.includes(name),
    );
    const unseen = ['sales1', 'sales3', 'manager', 'assistant', 'aftersales'].includes(account);
    let compared = 0;
    for (const field of questions) {
      const asked = async (pick: (name: string) => Promise<string>) => {
        const names: string[] = [];
        argumentsOf(field, {
          choose: (name, type) => void (type === 'ID' && names.push(name)),
          optionalTo: 2,
        });
        const ids = new Map<string, string>();
        for (const name of names) ids.set(name, await pick(name));
        const choose = (name: string, type: string) =>
          type === 'ID' ? JSON.stringify(ids.get(name)) : undefined;
        const text = argumentsOf(field, { choose });
        if (!text.includes('"') || names.length === 0) return null;
        const answer = await client.ask(`{ ${field.name}${text}${selectionOf(field, 1)} }`);
        return `${answer.status} ${[...ids.values()].reduce((body, id) => body.replaceAll(id, 'it'), answer.text)}`;
      };
      const nothing = await asked(() => Promise.resolve(nobody));
      if (nothing === null) continue;
      const isCustomers = /customer|explain|contact|approval/i.test(field.name);
      if (isCustomers && !unseen) continue;
      const there = await asked(async (name) => {
        if (name === 'userId' || name === 'fromUserId' || name === 'toUserId') return nobody;
        return await idFor(
          field.name.replace(/s$/, '').replace(/^./, (sign) => sign.toUpperCase()),
          name === 'recordId' ? 'customerId' : name,
          customer,
        );
      });
      expect([field.name, there]).toEqual([field.name, nothing]);
      compared++;
    }
    expect(compared).toBeGreaterThan(8);
  },
);
