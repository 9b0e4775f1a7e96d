import type { Database } from './database/database.js';

let zone = 'Asia/Shanghai';

/** IANA name of the company's time zone, in which its days begin and end (edge 5). */
export function companyZone(): string {
  return zone;
}

/** Reads the setting once at start; changing it is a matter for an administrator and a restart. */
export async function loadCompanyZone(database: Database): Promise<void> {
  const [row]: { zone: string }[] = await database.query('SELECT company_zone() AS zone');
  if (row) zone = row.zone;
}
