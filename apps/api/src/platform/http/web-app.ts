import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler, Response } from 'express';

import { contentSecurityPolicy } from './content-security-policy.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly hashed: boolean;
  readonly plain: Buffer;
  packed(encoding: 'br' | 'gzip'): Promise<Buffer>;
}

/**
 * Serves the built web app from memory: exactly the files of the build, no source maps, and the page itself for
 * every address of the app. Hashed files are kept by browsers for ever; the page is new each time, for the styles
 * written while it runs are let in by the nonce of the one answer (`html.cspNonce` of the build).
 */
export function webApp(folder: string, https: boolean): RequestHandler {
  let built = -1;
  let assets = new Map<string, Asset>();
  const page = path.join(folder, 'index.html');

  function current(): Map<string, Asset> {
    const now = existsSync(page) ? statSync(page).mtimeMs : 0;
    if (now !== built) {
      assets = now === 0 ? new Map() : readAssets(folder);
      built = now;
    }
    return assets;
  }

  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const wantsPage = path.extname(request.path) === '';
    const asset = current().get(wantsPage ? '/index.html' : request.path);
    if (!asset) return next();
    if (wantsPage || request.path === '/index.html') return sendPage(response, asset, https);
    response.setHeader('ETag', asset.etag);
    response.setHeader('Content-Type', asset.type);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', asset.hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const encoding = isText(asset.type) ? request.acceptsEncodings('br', 'gzip') : false;
    if (encoding === 'br' || encoding === 'gzip') {
      response.setHeader('Content-Encoding', encoding);
      response.end(await asset.packed(encoding));
    } else {
      response.end(asset.plain);
    }
  };
}

const placeholder = '__CSP_NONCE__';

function sendPage(response: Response, page: Asset, https: boolean): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(https, nonce));
  response.setHeader('Content-Type', page.type);
  response.setHeader('Cache-Control', 'no-store');
  response.end(page.plain.toString().replaceAll(placeholder, nonce));
}

function readAssets(folder: string): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files.flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const type = types[path.extname(entry.name)];
      if (!entry.isFile() || type === undefined) return [];
      const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
      return [[address, readAsset(file, type, address.startsWith('/assets/'))] as const];
    }),
  );
}

function readAsset(file: string, type: string, hashed: boolean): Asset {
  const plain = readFileSync(file);
  const packed = new Map<string, Promise<Buffer>>();
  return {
    type,
    hashed,
    plain,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    packed(encoding) {
      const ready = packed.get(encoding) ?? pack(plain, encoding);
      packed.set(encoding, ready);
      return ready;
    },
  };
}

async function pack(bytes: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return await promisify(gzip)(bytes);
  // Quality 11 takes seconds for a megabyte; 6 is nearly as small and done in the background at first use.
  return await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

function isText(type: string): boolean {
  return type.includes('charset') || type.includes('svg') || type.includes('json');
}
