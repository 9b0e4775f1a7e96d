import { createServer, type RequestListener, type Server } from 'node:http';
import { createHash, type webcrypto } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export interface Claims extends JWTPayload {
  readonly preferred_username?: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export const clientId = 'tidewater';
export const clientSecret = 'a-secret-of-the-client-that-nobody-may-see';

export interface Listening {
  readonly issuer: string;
  close(): Promise<void>;
}

/** Listens first, so that the issuer's address is known to whoever answers. */
export async function listening(
  answer: (issuer: string) => RequestListener | Promise<RequestListener>,
): Promise<Listening> {
  let listener: RequestListener = (_request, response) => response.end();
  const server: Server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  listener = await answer(issuer);
  return {
    issuer,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface HostileProvider extends Listening {
  /** What the next token says besides what it ought to. */
  says(change: Partial<Claims>): void;
  /** Makes the next token altogether. */
  makes(token: (claims: Claims, keys: Keys) => Promise<string> | string): void;
  /** What the last exchange of a code sent. */
  readonly exchange: { body: URLSearchParams; authorization: string | undefined };
  readonly keys: Keys;
  /** Remembers what a sign-in began with. */
  expects(nonce: string, challenge: string): void;
}

export interface Keys {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  sign(claims: Claims, header?: object): Promise<string>;
}

/** A provider that says what a test wants it to say. */
export async function aHostileProvider(): Promise<HostileProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const sign = async (claims: Claims, header: object = {}): Promise<string> =>
    await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(privateKey);
  const keys = { privateKey, publicKey, sign };
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const exchange: HostileProvider['exchange'] = { body: new URLSearchParams(), authorization: undefined };
  let change: Partial<Claims> = {};
  let make: (claims: Claims, keys: Keys) => Promise<string> | string = async (claims) => await sign(claims);
  let expected = { nonce: '', challenge: '' };

  const running = await listening((issuer) => async (request, response) => {
    const json = (body: object, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (request.url?.endsWith('/.well-known/openid-configuration')) {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
        authorization_response_iss_parameter_supported: true,
      });
    }
    if (request.url === '/jwks') return json({ keys: [jwk] });
    let body = '';
    for await (const chunk of request) body += String(chunk);
    exchange.body = new URLSearchParams(body);
    exchange.authorization = request.headers.authorization;
    const verifier = exchange.body.get('code_verifier') ?? '';
    if (createHash('sha256').update(verifier).digest('base64url') !== expected.challenge) {
      return json({ error: 'invalid_grant' }, 400);
    }
    const now = Math.floor(Date.now() / 1_000);
    const claims: Claims = {
      iss: issuer,
      aud: clientId,
      sub: 'p-1',
      iat: now,
      exp: now + 300,
      nonce: expected.nonce,
      ...change,
    };
    return json({ access_token: 'x', token_type: 'Bearer', id_token: await make(claims, keys) });
  });
  return {
    ...running,
    keys,
    exchange,
    says: (wanted) => {
      change = wanted;
      make = async (claims) => await sign(claims);
    },
    makes: (token) => {
      make = token;
    },
    expects: (nonce, challenge) => {
      expected = { nonce, challenge };
    },
  };
}
