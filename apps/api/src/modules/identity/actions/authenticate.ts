import type { Database } from '../../../platform/database/database.js';
import type { Authenticated } from '../../../platform/http/request-context.js';
import { loadViewer } from '../../people/index.js';
import { hashToken } from '../data/session.repository.js';

/** Who holds a token, with all their rights; null for one that opens nothing. */
export async function authenticate(
  database: Database,
  token: string,
  _address: string,
): Promise<Authenticated | null> {
  const signedIn = await loadViewer(database, hashToken(token));
  return signedIn && { ...signedIn, apiKey: null };
}
