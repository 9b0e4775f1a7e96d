import { parseCookie, stringifySetCookie } from 'cookie';

/** The browser's copy of a session. `__Host-` and `Secure` whenever the public address is https (edge 6). */
export function sessionCookie(secure: boolean) {
  const name = secure ? '__Host-tidewater' : 'tidewater';
  return {
    read(header: string | undefined): string | null {
      return header === undefined ? null : (parseCookie(header)[name] ?? null);
    },
    write(token: string | null, expires = new Date(0)): string {
      return stringifySetCookie({
        name,
        value: token ?? '',
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        expires,
      });
    },
  };
}

export type SessionCookie = ReturnType<typeof sessionCookie>;

/** The token a request carries: programs send it themselves, browsers as the cookie. */
export function tokenOf(
  headers: { authorization?: string | undefined; cookie?: string | undefined },
  cookie: SessionCookie,
): string | null {
  if (headers.authorization === undefined) return cookie.read(headers.cookie);
  return /^Bearer ([\w-]{20,200})$/.exec(headers.authorization)?.[1] ?? null;
}
