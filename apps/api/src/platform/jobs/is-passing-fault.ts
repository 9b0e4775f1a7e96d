/** A lost connection or a restarting server is no reason to give work up: the next worker goes on with it. */
export function isPassingFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(08|57P|53|40|55)|^E[A-Z]+$/.test(code) || /terminat|timeout|closed/i.test(String(error));
}
