import type { IncomingMessage } from 'node:http';

/**
 * Trusted address of the client: behind `hops` proxies of ours, what the outermost of them saw. What stands in the
 * header before that anybody may have written.
 */
export function clientAddress(request: IncomingMessage, hops: number): string {
  const peer = request.socket.remoteAddress ?? '';
  const header = request.headers['x-forwarded-for'];
  if (hops === 0 || header === undefined) return peer;
  const forwarded = String(header)
    .split(',')
    .map((address) => address.trim());
  const known = [peer, ...forwarded.reverse()];
  return known[Math.min(hops, known.length - 1)] ?? peer;
}
