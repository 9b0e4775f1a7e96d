import { randomInt, randomUUID } from 'node:crypto';

import type { Database } from '../../src/platform/database/database.js';
import type { TinyCompany } from '../../src/seed/tiny-company.js';
import type { Withheld, WithheldData } from './withheld-data.js';

/**
 * Makes a world differ from its twin in nothing but what one person may not see: other values, other rows, more rows.
 * Answers the canaries, which nothing that person is sent may hold in any spelling.
 */
export async function plantDifferences(
  database: Database,
  company: TinyCompany,
  { unseen, cells }: WithheldData,
  asker: string,
): Promise<string[]> {
  const { canaries, token, number } = canaryMaker();
  for (const customer of unseen) {
    const id = company.customers[customer];
    await disguise(database, id, token, number);
    for (let copy = 0; copy < 3; copy++) canaries.push(...(await multiply(database, id, token)));
  }
  for (const { of, what } of cells) {
    for (const customer of of) {
      for (const one of what) await hide[one](database, company.customers[customer], token);
    }
  }
  await fillOthersDrawers(database, asker, company, token);
  return canaries;
}

/**
 * Makes a world differ from its twin in what stands behind a collision check: in all that the check does not tell of
 * these customers, under the stricter setting in whose they are and what they are called as well.
 */
export async function plantBehindTheCheck(
  database: Database,
  customerIds: readonly string[],
  { strict }: { readonly strict: boolean },
): Promise<string[]> {
  const { canaries, token, number } = canaryMaker();
  for (const id of customerIds) {
    if (strict) await disguiseIdentity(database, id, token);
    await disguiseTheRest(database, id, token, number);
  }
  return canaries;
}

/** Makes words and numbers that stand nowhere else, and remembers them. */
function canaryMaker(): { readonly canaries: string[]; readonly token: Token; readonly number: Digits } {
  const canaries: string[] = [];
  const kept = (made: string): string => {
    canaries.push(made);
    return made;
  };
  return {
    canaries,
    token: () => kept(`ZQ${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`),
    number: (digits) => kept(String(randomInt(10 ** (digits - 1), 10 ** digits))),
  };
}

type Token = () => string;
type Digits = (digits: number) => string;

/** Every value of a customer and of what hangs off it is another one. */
async function disguise(database: Database, id: string, token: Token, number: Digits): Promise<void> {
  await disguiseNumbers(database, id, token, number);
  await disguiseIdentity(database, id, token);
  await disguiseTheRest(database, id, token, number);
}

/** All that a collision check compares besides the name. */
async function disguiseNumbers(database: Database, id: string, token: Token, number: Digits): Promise<void> {
  await database.query('UPDATE customer SET phone = $2, phone_key = $2, credit_code = $3 WHERE id = $1', [
    id,
    `0571-${number(9)}`,
    token(),
  ]);
  await database.query('UPDATE contact SET mobile = $2, phone = $2 WHERE customer_id = $1', [
    id,
    `13${number(9)}`,
  ]);
}

/** What a collision check tells of a customer out of sight by default, and not under the stricter setting (LC-10). */
async function disguiseIdentity(database: Database, id: string, token: Token): Promise<void> {
  await database.query(
    `UPDATE customer SET name = $2, name_key = $2, name_core = $2, name_pinyin = $3, name_initials = $4, name_terms = ARRAY[$2],
       protected_until = protected_until + interval '4 days', stage_since = stage_since - interval '1 day'
     WHERE id = $1`,
    [id, `${token()}有限公司`, token(), token()],
  );
}

/** What nobody who does not see a customer is ever told of it. */
async function disguiseTheRest(database: Database, id: string, token: Token, number: Digits): Promise<void> {
  await database.query(
    `UPDATE customer SET code = $2, address = $3, industry = $4, introduction = $5, postcode = '999999',
       care_class = 'A', importance = 'important', pool_reason = CASE WHEN pool_reason IS NULL THEN NULL ELSE $6 END,
       lock_reason = CASE WHEN lock_reason IS NULL THEN NULL ELSE $7 END, review_reason = $8,
       version = version + 7, created_at = created_at - interval '3 days', updated_at = updated_at + interval '2 days',
       last_follow_up_at = app_now() - interval '7 hours', next_contact_at = app_now() + interval '5 hours'
     WHERE id = $1`,
    [id, ...Array.from({ length: 7 }, token)],
  );
  await database.query(
    `UPDATE contact SET name = $2, name_pinyin = $3, name_initials = $4, title = $5, email = $6, wechat = $7,
       created_at = created_at + interval '1 day' WHERE customer_id = $1`,
    [id, token(), token(), token(), token(), `${token()}@x.cn`, token()],
  );
  await database.query(
    `UPDATE follow_up SET note = $2, at = at - interval '2 hours' WHERE customer_id = $1`,
    [id, token()],
  );
  await database.query(
    `UPDATE signed_contract SET number = $2, amount = $3, signed_on = signed_on - 3 WHERE customer_id = $1`,
    [id, token(), number(9)],
  );
  await database.query(
    `UPDATE approval SET reason = $2, due = due + interval '1 day' WHERE customer_id = $1`,
    [id, token()],
  );
  await database.query(`UPDATE customer_event SET reason = $2 WHERE customer_id = $1`, [id, token()]);
}

/** One more of the kind, with a contact, a follow-up, a line of the journal and a grant; their ids are canaries too. */
async function multiply(database: Database, id: string, token: Token): Promise<string[]> {
  const [customer, contact, followUp] = [randomUUID(), randomUUID(), randomUUID()];
  const copy = `INSERT INTO %t SELECT (jsonb_populate_record(NULL::%t, to_jsonb(row) || $2)).* FROM %t row WHERE %w = $1 LIMIT 1`;
  const insert = async (table: string, where: string, changes: object) =>
    await database.query(copy.replaceAll('%t', table).replace('%w', where), [id, JSON.stringify(changes)]);
  const name = token();
  await insert('customer', 'id', {
    id: customer,
    code: token(),
    name,
    name_key: name,
    credit_code: token(),
    application_id: null,
    application_kind: null,
  });
  const customer_id = customer;
  await insert('contact', 'customer_id', { id: contact, customer_id, name: token(), mobile: token() });
  await insert('follow_up', 'customer_id', { id: followUp, customer_id, contact_id: null, note: token() });
  await insert('customer_event', 'customer_id', { id: randomUUID(), customer_id, reason: token() });
  return [customer, contact, followUp];
}

/** Other digits where a mask shows none; the ends it shows stay. */
const otherMiddle = (column: string, keptAtStart: number) =>
  `CASE WHEN length(${column}) > ${keptAtStart + 4} THEN left(${column}, ${keptAtStart}) ||
     translate(substr(${column}, ${keptAtStart + 1}, length(${column}) - ${keptAtStart + 4}), '0123456789', '5678901234') || right(${column}, 4)
   ELSE ${column} END`;

/** How cells of each group become others, of a customer whose row stays in sight. */
const hide: Record<Withheld, (database: Database, customerId: string, token: Token) => Promise<unknown>> = {
  numbersMasked: async (database, customerId, token) =>
    await database.query(
      `UPDATE contact SET mobile = ${otherMiddle('mobile', 3)}, phone = ${otherMiddle('phone', 5)},
         email = left(email, 1) || $2 || substr(email, strpos(email, '@')),
         wechat = left(wechat, 1) || left(repeat($3, 5), length(wechat) - 1) WHERE customer_id = $1`,
      [customerId, token().toLowerCase(), token().toLowerCase()],
    ),
  numbersHidden: async (database, customerId, token) =>
    await database.query(
      `UPDATE contact SET mobile = $2, phone = NULL, email = $3, wechat = $4 WHERE customer_id = $1`,
      [customerId, token(), token(), token()],
    ),
  companyPhone: async (database, customerId, token) =>
    await database.query(`UPDATE customer SET phone = $2, phone_key = $2 WHERE id = $1`, [
      customerId,
      token(),
    ]),
  notes: async (database, customerId, token) =>
    await database.query(`UPDATE follow_up SET note = $2 WHERE customer_id = $1`, [customerId, token()]),
  amounts: async (database, customerId) =>
    await database.query(`UPDATE signed_contract SET amount = amount + 98765.43 WHERE customer_id = $1`, [
      customerId,
    ]),
  activity: async (database, customerId) =>
    await database.query(
      `UPDATE customer SET last_follow_up_at = app_now() - interval '77 hours', next_contact_at = app_now() + interval '99 hours' WHERE id = $1`,
      [customerId],
    ),
  deals: async (database, customerId) =>
    await database.query(
      `UPDATE customer SET first_deal_on = first_deal_on - 11, last_deal_on = last_deal_on - 11, contracts_signed = contracts_signed * 3 WHERE id = $1`,
      [customerId],
    ),
};

/** What everybody keeps for themselves: to-dos, views, preferences, files, imports. */
async function fillOthersDrawers(
  database: Database,
  asker: string,
  company: TinyCompany,
  token: Token,
): Promise<void> {
  for (const [account, userId] of company.people) {
    if (userId === asker) continue;
    const file = randomUUID();
    await database.query(
      `INSERT INTO reminder (id, user_id, customer_id, kind, due, data, created_at, key)
       VALUES (gen_random_uuid(), $1, $2, 'NEXT_CONTACT', app_now(), $3, app_now(), $4)`,
      [userId, company.customers.elsewhere, JSON.stringify({ contact: token() }), `twin:${account}`],
    );
    await database.query(
      `INSERT INTO saved_view (id, user_id, page, name, query) VALUES (gen_random_uuid(), $1, 'customers', $2, $3)`,
      [userId, token(), token()],
    );
    await database.query('UPDATE app_user SET preferences = $2 WHERE id = $1', [
      userId,
      JSON.stringify({ columns: [token()] }),
    ]);
    await database.query(
      `INSERT INTO stored_file (id, owner_id, name, media_type, size, sha256, purpose) VALUES ($1, $2, $3, 'text/csv', 3, '\\x00', 'upload')`,
      [file, userId, token()],
    );
    await database.query(
      `INSERT INTO import_job (id, user_id, file_id, mapping, target, mode, status, created_at)
       VALUES (gen_random_uuid(), $1, $2, '[]', 'OWNER', 'DRY_RUN', 'DONE', app_now())`,
      [userId, file],
    );
  }
}
