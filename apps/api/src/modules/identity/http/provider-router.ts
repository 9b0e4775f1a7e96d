import { parseCookie, stringifySetCookie } from 'cookie';
import { Router, type Request, type Response } from 'express';

import { askedBy } from '../../../platform/database/asked-by.js';
import type { Database } from '../../../platform/database/database.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { originOf } from '../../../platform/http/arrival.js';
import type { SessionCookie } from '../../../platform/http/session-cookie.js';
import type { Logger } from '../../../platform/log.js';
import { begunIn, begunMinutes, startAtProvider } from '../actions/start-at-provider.js';
import { signInByProvider, type ProviderRefusal } from '../actions/sign-in-by-provider.js';

interface ProviderRouterOptions {
  readonly database: Database;
  readonly cookie: SessionCookie;
  readonly https: boolean;
  readonly log: Logger;
  publicUrl(): string;
}

/** Under /auth. The provider sends the browser back here; register this with it. */
export const callbackPath = '/auth/oidc/callback';

/** Signing in through the identity provider: there and back. */
export function providerRouter(options: ProviderRouterOptions): Router {
  const { database, cookie, https, log, publicUrl } = options;
  const name = https ? '__Host-tidewater-provider' : 'tidewater-provider';
  const keep = (value: string, seconds: number): string =>
    stringifySetCookie({
      name,
      value,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: https,
      maxAge: seconds,
    });
  const router = Router();

  router.get('/oidc/start', async (request, response) => {
    try {
      const next = insideOnly(request.query['next']);
      const started = await startAtProvider(database, `${publicUrl()}${callbackPath}`, next);
      if (!started) return back(response, 'off');
      response.append('Set-Cookie', keep(started.cookie, begunMinutes * 60));
      redirect(response, started.address);
    } catch (error) {
      log.warn({ err: error, traceId: originOf(request).traceId }, 'the identity provider cannot be reached');
      back(response, 'failed');
    }
  });

  router.get('/oidc/callback', async (request, response) => {
    const begun = begunIn(parseCookie(request.headers.cookie ?? '')[name]);
    response.append('Set-Cookie', keep('', 0));
    if (!begun) return back(response, 'failed');
    try {
      const origin = originOf(request);
      const opened = await signInByProvider(askedBy(database, origin), {
        address: new URL(queryOf(request), `${publicUrl()}${callbackPath}`),
        begun,
        clientAddress: origin.address,
        userAgent: request.get('user-agent') ?? null,
      });
      if (typeof opened === 'string') return back(response, opened);
      response.append('Set-Cookie', cookie.write(opened.token, opened.expiresAt));
      redirect(response, begun.next);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      back(response, 'often');
    }
  });
  return router;
}

function queryOf({ originalUrl }: Request): string {
  const start = originalUrl.indexOf('?');
  return start < 0 ? '' : originalUrl.slice(start);
}

/** The sign-in page says what is the matter. */
function back(response: Response, why: ProviderRefusal | 'often'): void {
  redirect(response, `/sign-in?provider=${why}`);
}

function redirect(response: Response, address: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, address);
}

/** Only a place inside the app, never another site. */
function insideOnly(next: unknown): string {
  return typeof next === 'string' && next.length <= 2_000 && /^\/(?![/\\])[\x21-\x7e]*$/.test(next)
    ? next
    : '/';
}
