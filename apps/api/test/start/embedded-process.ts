import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { z } from 'zod';
import { processBirth } from '../../src/platform/database/embedded-process.js';

const program = fileURLToPath(new URL('run-embedded.mjs', import.meta.url));
const announcement = z.object({ url: z.string(), pid: z.number() });

export interface EmbeddedProcess {
  pid: number;
  url: string;
  serverPid: number;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Another process that owns an embedded database; rejects with what it said when it does not start. */
export async function startInAnotherProcess(
  dataDir: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<EmbeddedProcess> {
  const child = spawn(process.execPath, [program, dataDir], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('close', () => reject(new Error(complaint.trim())));
  });
  const { url, pid } = announcement.parse(JSON.parse(line));
  return {
    pid: child.pid ?? 0,
    url,
    serverPid: pid,
    async end(signal) {
      child.kill(signal);
      await exit;
    },
  };
}

/** A folder whose name needs care: spaces, quotes and Chinese characters. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "hp-it's 潮汐 空格-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

export async function ask(url: string, question: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(question)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

export function isAlive(pid: number): boolean {
  return processBirth(pid) !== null;
}
