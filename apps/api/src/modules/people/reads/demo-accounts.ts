import type { Database } from '../../../platform/database/database.js';
import { demoPassword } from '../demo-password.js';

interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly { readonly account: string; readonly name: string; readonly role: string }[];
}

const order = [
  'admin',
  'ceo',
  'manager',
  'sales1',
  'sales2',
  'sales3',
  'reviewer',
  'aftersales',
  'keyaccount',
  'assistant',
];

/** The accounts a visitor of the demo may take, with the password they share. */
export async function demoAccounts(database: Database): Promise<DemoAccounts> {
  const accounts: DemoAccounts['accounts'] = await database.query(
    `SELECT u.account, u.name,
            coalesce((SELECT string_agg(r.name, '、' ORDER BY r.key)
                      FROM user_role ur JOIN role r ON r.id = ur.role_id WHERE ur.user_id = u.id), '') AS role
     FROM unnest($1::text[]) WITH ORDINALITY AS wanted (account, place)
     JOIN app_user u ON u.account = wanted.account AND u.active ORDER BY wanted.place`,
    [order],
  );
  return { password: demoPassword, accounts };
}
