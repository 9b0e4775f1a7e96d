import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';

import { webApp } from '../../src/platform/http/web-app.js';

let server: Server;
let url: string;

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tidewater-web-app-'));
  writeFileSync(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *');
  server = createServer(express().use(webApp(folder, false)));
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  url = `http://127.0.0.1:${address.port}`;
});

afterAll(() => void server.close());

test('A32 styles are let in by a nonce that is another one in every answer', async () => {
  const [first, second] = [await openPage('/'), await openPage('/customers/1')];
  expect(first.inPage).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(first.styles).toBe(`style-src 'self' 'nonce-${first.inPage}'`);
  expect(second.inPage).not.toBe(first.inPage);
  expect(second.styles).toContain(second.inPage);
});

test('A32 a page is never kept, for its nonce would be an old one; other files are', async () => {
  expect((await fetch(url)).headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${url}/robots.txt`)).headers.get('etag')).not.toBeNull();
});

async function openPage(address: string): Promise<{ inPage: string; styles: string | undefined }> {
  const response = await fetch(`${url}${address}`);
  const policy = response.headers.get('content-security-policy') ?? '';
  return {
    inPage: /nonce="([^"]*)"/.exec(await response.text())?.[1] ?? '',
    styles: policy.split(';').find((directive) => directive.startsWith('style-src ')),
  };
}
