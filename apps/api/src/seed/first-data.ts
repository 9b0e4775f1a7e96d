import type { Database } from '../platform/database/database.js';
import { layDemoCompany } from './demo-company.js';
import { layFirstAdministrator, layFoundation } from './foundation.js';

/** What a first start has laid into an empty database. */
export type FirstData =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'demo' }
  | { readonly kind: 'administrator'; readonly account: string; readonly password: string };

/** A demo gets its company, anybody else one administrator; a database with people in it is left alone. */
export async function layFirstData(database: Database, demo: boolean): Promise<FirstData> {
  if (demo) return { kind: (await layDemoCompany(database)) ? 'demo' : 'nothing' };
  await layFoundation(database);
  const administrator = await layFirstAdministrator(database);
  return administrator ? { kind: 'administrator', ...administrator } : { kind: 'nothing' };
}
