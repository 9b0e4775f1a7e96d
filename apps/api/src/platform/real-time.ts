/**
 * The machine's clock, for what must not follow the movable business clock: sessions, lockout, limits, latencies
 * (edge case 4). Business time is `app_now()`.
 */
export function realNow(): number {
  return Date.now();
}
