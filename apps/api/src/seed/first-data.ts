import type { Database } from '../platform/database/database.js';

/** What a first start has laid into an empty database. */
export type FirstData =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'administrator'; readonly account: string; readonly password: string };

/**
 * A demo gets its company, anybody else one administrator; a database with people in it is left alone. What tells
 * the demo's stories is large and loaded only when it is needed.
 */
export async function layFirstData(database: Database, demo: boolean): Promise<FirstData> {
  const [someone]: object[] = await database.query('SELECT FROM app_user LIMIT 1');
  if (someone) return { kind: 'nothing' };
  if (demo) {
    const { layDemoCompany } = await import('./demo-company.js');
    return { kind: (await layDemoCompany(database)) ? 'demo' : 'nothing' };
  }
  const { layFirstAdministrator, layFoundation } = await import('./foundation.js');
  await layFoundation(database);
  const administrator = await layFirstAdministrator(database);
  return administrator ? { kind: 'administrator', ...administrator } : { kind: 'nothing' };
}
