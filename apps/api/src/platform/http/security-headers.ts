import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

import { contentSecurityPolicy } from './content-security-policy.js';

/**
 * The headers of every answer. They are always the same, so they are made once; only the page gets a policy of its
 * own, with the nonce of that answer.
 */
export function securityHeaders(https: boolean): readonly (readonly [string, string])[] {
  const write = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  });
  const headers: [string, string][] = [['Content-Security-Policy', contentSecurityPolicy(https)]];
  const page = {
    setHeader: (name: string, value: string) => headers.push([name, value]),
    removeHeader: () => undefined,
  };
  write({} as IncomingMessage, page as unknown as ServerResponse, () => undefined);
  return headers;
}
