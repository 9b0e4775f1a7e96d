import { hash } from '@node-rs/argon2';

/** Of every demo account; demo mode shows it on the sign-in page. */
export const demoPassword = 'Tidewater-demo-1';

/** argon2id with the parameters the sign-in expects. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}
