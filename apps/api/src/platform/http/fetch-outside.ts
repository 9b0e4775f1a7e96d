import { lookup as askDns, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

import { hostAndPort, isLoopback } from '../env.js';
import { isOutside } from './is-outside.js';

/** Names to addresses; the system's own way but in tests. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/** What was asked for is on this machine or in its network. */
export class InsideAddress extends Error {}

/** Why an address is not asked at all: not https, or by its own words inside. Names are judged once they are resolved. */
export function whyNotOutside(address: URL, allowed: ReadonlySet<string>): 'NOT_ENCRYPTED' | 'INSIDE' | null {
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const isSecure = address.protocol === 'https:';
  if (!isSecure && !(address.protocol === 'http:' && isLoopback(host))) return 'NOT_ENCRYPTED';
  if (isAllowed(address, allowed)) return null;
  return !isSecure || isLoopback(host) || (isIP(host) !== 0 && !isOutside(host)) ? 'INSIDE' : null;
}

const mostBytes = 64 * 1024;

/**
 * A34: asks a host in the open internet, and no other unless `allowed` names it (`host` or `host:port`). Https only, but
 * for an allowed one on this machine; redirects are answered, not followed; at most 64 KB come back. A name is judged by
 * the very addresses that are connected to, so that none can point elsewhere in between. The caller sets the time limit.
 * @throws InsideAddress, or what node says of a connection that fails.
 */
export async function fetchOutside(
  address: string,
  { allowed, resolve = askDns, ...init }: RequestInit & { allowed: ReadonlySet<string>; resolve?: Resolve },
): Promise<Response> {
  const url = new URL(address);
  const why = whyNotOutside(url, allowed);
  if (why !== null) throw new InsideAddress(`${url.host} is not asked: ${why}`);
  const asked = new Request(url, init);
  const body = Buffer.from(await asked.arrayBuffer());
  const options = {
    method: asked.method,
    headers: Object.fromEntries(asked.headers),
    // No connection that another had opened.
    agent: false,
    ...(init.signal && { signal: init.signal }),
    ...(!isAllowed(url, allowed) && { lookup: outsideOnly(resolve) }),
  } as const;
  return await new Promise((answer, fail) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (incoming) => {
      const parts: Buffer[] = [];
      let size = 0;
      incoming.on('data', (part: Buffer) => {
        size += part.length;
        if (size > mostBytes) incoming.destroy(new Error(`${url.host} answers more than ${mostBytes} bytes`));
        else parts.push(part);
      });
      incoming.on('error', fail);
      incoming.on('end', () => {
        const { statusCode: status = 502 } = incoming;
        const isEmpty = status === 204 || status === 205 || status === 304;
        const headers = new Headers();
        for (const [name, value] of Object.entries(incoming.headers)) {
          if (value !== undefined) headers.set(name, [value].flat().join(', '));
        }
        answer(new Response(isEmpty ? null : Buffer.concat(parts), { status, headers }));
      });
    });
    request.on('error', fail);
    request.end(body);
  });
}

/** Whether the address refused because of where it leads, however often what failed was wrapped. */
export function isInside(failure: unknown): boolean {
  return failure instanceof Error && (failure instanceof InsideAddress || isInside(failure.cause));
}

function isAllowed(url: URL, allowed: ReadonlySet<string>): boolean {
  return allowed.has(url.hostname) || allowed.has(hostAndPort(url));
}

/** Of what a name leads to nothing may be inside: it is not ours to choose which of them is meant. */
function outsideOnly(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    resolve(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error(`${name} leads nowhere`), []);
      if (!found.every(({ address }) => isOutside(address))) {
        return done(new InsideAddress(`${name} leads inside`), []);
      }
      if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
