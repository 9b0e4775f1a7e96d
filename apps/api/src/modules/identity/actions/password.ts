import { hash, verify } from '@node-rs/argon2';

import { atMostAtOnce } from '../../../platform/at-most-at-once.js';

/** Argon2id; the strength OWASP asks for at least (A28). */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A burst of sign-ins must not take all memory and all threads. */
const hashing = atMostAtOnce(4, 200);

/** Compared against when there is no such account, so that both answers take the same time (A27). */
const ofNobody = hashPassword('nobody has this password');

export async function hashPassword(password: string): Promise<string> {
  return await hashing.run(async () => await hash(password, strength));
}

export async function isPasswordOf(stored: string | null, password: string): Promise<boolean> {
  const compared = stored ?? (await ofNobody);
  const matches = await hashing.run(async () => await verify(compared, password));
  return stored !== null && matches;
}

/** Made with less than today's strength: worth making anew while the password is at hand. */
export function isWeakHash(stored: string): boolean {
  const parameters = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored);
  if (!parameters) return true;
  const [, memory, time] = parameters.map(Number);
  return (memory ?? 0) < strength.memoryCost || (time ?? 0) < strength.timeCost;
}
