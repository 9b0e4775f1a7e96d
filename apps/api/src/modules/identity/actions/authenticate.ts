import { isIP } from 'node:net';
import { actionsOfScopes, narrowRights, scopesWrite } from '@tidewater/domain';

import type { Viewer } from '../../../access/index.js';
import type { Database } from '../../../platform/database/database.js';
import type { Authenticated } from '../../../platform/http/request-context.js';
import { loadViewer, loadViewerOf } from '../../people/index.js';
import { findApiKey, type NewApiKey } from '../data/api-key.repository.js';
import { hashToken } from '../data/session.repository.js';
import { noteKeyUse } from './key-use.js';

/** Keys can be told from sessions, by people and by scanners for lost secrets. */
export const keyBegins = 'tw_';

/** Who holds a token, with all the rights it gives; null for one that opens nothing, or not from this address. */
export async function authenticate(
  database: Database,
  token: string,
  address: string,
): Promise<Authenticated | null> {
  if (token.startsWith(keyBegins)) return await byKey(database, token, address);
  const signedIn = await loadViewer(database, hashToken(token));
  return signedIn && { ...signedIn, apiKey: null };
}

async function byKey(database: Database, token: string, address: string): Promise<Authenticated | null> {
  const from = plainAddress(address);
  const key = await findApiKey(database, hashToken(token), from);
  const owner = key && (await loadViewerOf(database, key.userId));
  if (!owner) return null;
  noteKeyUse(database, key.id, from ?? '');
  const narrow = (whole: Viewer): Viewer => narrowed(whole, key);
  return {
    viewer: narrow(owner),
    sessionId: key.id,
    enrolling: false,
    apiKey: {
      id: key.id,
      mayWrite: scopesWrite(key.scopes),
      readsAll: key.scopes.includes('read') || key.scopes.includes('write'),
      writesAll: key.scopes.includes('write'),
      perMinute: key.perMinute,
      narrow,
    },
  };
}

/** An IPv4 address as such, also where the socket speaks IPv6; null for what is no address. */
function plainAddress(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');
  return isIP(plain) === 0 ? null : plain;
}

/** The owner with what the scopes leave of each role. */
function narrowed(owner: Viewer, { id, scopes }: Pick<NewApiKey, 'id' | 'scopes'>): Viewer {
  return {
    ...owner,
    roles: owner.roles.map((role) => ({
      ...role,
      // What is kept per version of a role must never be shared with the whole role.
      version: role.version + fractionOf(id),
      rights: narrowRights(role.rights, scopes),
    })),
    pools: actionsOfScopes(scopes).has('pool.read') ? owner.pools : [],
    onlyActions: actionsOfScopes(scopes),
  };
}

/** Between 0 and 1, of the random part of an id. */
function fractionOf(id: string): number {
  return (Number.parseInt(id.replaceAll('-', '').slice(-8), 16) + 1) / (2 ** 32 + 2);
}
