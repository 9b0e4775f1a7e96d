/** Lazy: nobody needs it before somebody types a code. */
const otplib = async () => await import('otplib');

const issuer = '潮汐 CRM';
const period = 30;

export async function newTotpSecret(): Promise<string> {
  return (await otplib()).generateSecret();
}

/** What the QR code says; authenticator apps read it. */
export async function totpAddress(secret: string, account: string): Promise<string> {
  return (await otplib()).generateURI({ issuer, label: account, secret });
}

/** The half-minute a code belongs to, one before and one after being good as well; null for a wrong code. */
export async function totpStepOf(secret: string, code: string, nowMs: number): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const { verify } = await otplib();
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(nowMs / 1_000),
    period,
    epochTolerance: period,
  });
  return result.valid && 'epoch' in result ? result.epoch / period : null;
}
