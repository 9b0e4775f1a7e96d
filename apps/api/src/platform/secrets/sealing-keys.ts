import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One key of `SECRET_KEY`: its name travels with what it sealed, so that old values stay readable after a change. */
interface SealingKey {
  readonly name: string;
  readonly key: Buffer;
}

export interface SealingKeys {
  /** @param place what the value belongs to; it opens nowhere else. */
  seal(value: string, place: string): Buffer;
  /** @throws Error when the key is not there or the value was changed or moved. */
  open(sealed: Buffer, place: string): { readonly value: string; readonly isOld: boolean };
}

const bytes = { key: 32, nonce: 12, tag: 16 } as const;
const keyFile = 'secret.key';

/**
 * Seals single values for the database (AES-256-GCM) with keys that are not in it. `SECRET_KEY` is
 * `name:base64,name:base64…`; the first one seals, the others still open. Without it a key is made in `dataDir` when
 * it is first needed.
 */
export function sealingKeys(secretKey: string | null, dataDir: string): SealingKeys {
  let keys: readonly SealingKey[] | undefined;
  const all = (): readonly SealingKey[] => (keys ??= parseKeys(secretKey ?? keyOf(dataDir)));
  return {
    seal(value, place) {
      const [current] = all();
      if (!current) throw new Error('There is no key to seal with');
      const nonce = randomBytes(bytes.nonce);
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(place));
      const name = Buffer.from(current.name);
      const body = [cipher.update(value, 'utf8'), cipher.final()];
      return Buffer.concat([Buffer.of(name.length), name, nonce, cipher.getAuthTag(), ...body]);
    },
    open(sealed, place) {
      const nameEnd = 1 + (sealed[0] ?? 0);
      const name = sealed.subarray(1, nameEnd).toString();
      const used = all().find((one) => one.name === name);
      if (!used) throw new Error(`SECRET_KEY has no key named ${name}`);
      const tagStart = nameEnd + bytes.nonce;
      const cipher = createDecipheriv('aes-256-gcm', used.key, sealed.subarray(nameEnd, tagStart));
      cipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(tagStart, tagStart + bytes.tag));
      const value = Buffer.concat([cipher.update(sealed.subarray(tagStart + bytes.tag)), cipher.final()]);
      return { value: value.toString('utf8'), isOld: used !== all()[0] };
    },
  };
}

/** @throws Error naming what is wrong, never the key. */
export function parseKeys(text: string): readonly SealingKey[] {
  return text.split(',').map((part) => {
    const [name = '', encoded = ''] = part.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^[\w-]{1,32}$/.test(name) || key.length !== bytes.key) {
      throw new Error('has to be name:base64 of 32 bytes, several separated by commas');
    }
    return { name, key };
  });
}

/** Made once; whoever comes second at the same moment reads what the first wrote. */
function keyOf(dataDir: string): string {
  const file = path.join(dataDir, keyFile);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, `k1:${randomBytes(bytes.key).toString('base64')}`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return readFileSync(file, 'utf8');
}
