/** 13800131234 → 138****1234; anything too short to keep seven digits shows its last two at most. */
export function maskMobile(raw: string): string {
  const digits = raw.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$)/, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : maskTail(digits);
}

/** 0571-88001234 → 0571-****1234 · 88001234 → ****1234. */
export function maskPhone(raw: string): string {
  const digits = raw.replace(/\D/g, '');
  if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return maskMobile(raw);
  const area = /^\s*(\(?0\d{2,3}\)?)[\s-]/.exec(raw);
  const areaCode = area?.[1]?.replace(/\D/g, '');
  if (digits.length < 7) return maskTail(digits);
  return areaCode === undefined ? `****${digits.slice(-4)}` : `${areaCode}-****${digits.slice(-4)}`;
}

/** chunyi@example.com → c***@example.com. */
export function maskEmail(raw: string): string {
  const at = raw.lastIndexOf('@');
  return at < 1 ? '****' : `${[...raw][0] ?? ''}***${raw.slice(at)}`;
}

/** 王小明 → 王**, Anna → A***. The number of signs stays; the first is kept. */
export function maskName(raw: string): string {
  const [first, ...rest] = [...raw.trim()];
  return first === undefined ? '' : first + '*'.repeat(Math.max(1, rest.length));
}

/** 6222 0212 0800 1234 567 → **** 4567; anything short shows nothing. */
export function maskBankAccount(raw: string): string {
  const signs = raw.replace(/[^0-9A-Za-z]/g, '');
  return signs.length < 8 ? '****' : `**** ${signs.slice(-4)}`;
}

function maskTail(digits: string): string {
  return digits.length < 4 ? '****' : `****${digits.slice(-2)}`;
}
