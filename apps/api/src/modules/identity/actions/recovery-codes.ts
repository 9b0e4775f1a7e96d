import { createHash, randomBytes } from 'node:crypto';

const count = 10;
/** Crockford's letters: none is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes of 80 bits, as people write them down: `7M2K-Q0ZD-XX31-9TFA`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: count }, () => {
    const text = Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('');
    return text.replace(/(.{4})(?!$)/g, '$1-');
  });
}

/** What the database keeps; 80 random bits need no slow hash. Null for what cannot be a recovery code. */
export function hashRecoveryCode(userId: string, typed: string): Buffer | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)) return null;
  return createHash('sha256').update(`${userId} ${code}`).digest();
}
