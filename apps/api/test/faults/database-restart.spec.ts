import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openDatabase } from '../../src/platform/database/open.js';
import { layTinyCompany, type TinyCompany } from '../../src/seed/tiny-company.js';
import { ask, signIn, type Client } from '../setup/start-server.js';
import { startApi, type AnApi } from './an-api.js';

/** Once in every run; DATABASE_RESTARTS=50 for the long one. */
const restarts = Number(process.env['DATABASE_RESTARTS'] ?? 1);
const writers = 4;
const mostSecondsOfErrors = 10;

let dataDir: string;
let postgres: EmbeddedPostgres;
let company: TinyCompany;
let api: AnApi;
let sales1: Client;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'tidewater-restart-'));
  postgres = await startEmbeddedPostgres({ dataDir });
  await migrate(postgres.url);
  const laying = await openDatabase(postgres.url, [], 2).initialize();
  company = await layTinyCompany(laying);
  await laying.destroy();
  api = await startApi(postgres.url);
  sales1 = await signIn(api.url, 'sales1');
}, 180_000);
afterAll(async () => {
  await api.kill();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
});

interface Writing {
  readonly acknowledged: string[];
  /** When somebody was turned away, and when somebody was served. */
  readonly failed: number[];
  readonly served: number[];
}

/** Follow-ups one after the other, each repeated under its key until it is acknowledged. */
async function write(writing: Writing, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const [note, key] = [`第${randomUUID()}次跟进`, randomUUID()];
    while (!(await isAcknowledged(note, key))) {
      writing.failed.push(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    writing.served.push(performance.now());
    writing.acknowledged.push(note);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function isAcknowledged(note: string, key: string): Promise<boolean> {
  try {
    const { data } = await ask(
      api.url,
      `mutation ($id: ID!, $input: FollowUpInput!) { addFollowUp(customerId: $id, input: $input) { __typename } }`,
      { id: company.customers.potential, input: { way: 'PHONE', note } },
      { authorization: `Bearer ${sales1.token}`, 'idempotency-key': key },
    );
    return data?.addFollowUp?.__typename === 'FollowUp';
  } catch {
    return false;
  }
}

test(
  `R3 the database is restarted at once under load, ${restarts} times: the process lives, errors pass, nothing acknowledged is lost`,
  async () => {
    const writing: Writing = { acknowledged: [], failed: [], served: [] };
    const over = { is: false };
    const atWork = Array.from({ length: writers }, () => write(writing, () => over.is));
    for (let restart = 0; restart < restarts; restart++) {
      await untilServed(writing, performance.now(), 10);
      const begun = performance.now();
      // The immediate shutdown of `pg_ctl`: no goodbye, the log is replayed at the start.
      process.kill(postgres.pid, 'SIGQUIT');
      await untilFailed(writing, begun);
      await untilServed(writing, performance.now(), 10);
      const lasted = Math.max(...writing.failed.filter((at) => at > begun)) - begun;
      expect(lasted / 1_000).toBeLessThan(mostSecondsOfErrors);
    }
    over.is = true;
    await Promise.all(atWork);
    expect(api.isRunning()).toBe(true);

    const database = await openDatabase(postgres.url, [], 2).initialize();
    const kept: { note: string; count: number }[] = await database.query(
      'SELECT note, count(*)::int AS count FROM follow_up WHERE note = ANY($1) GROUP BY note',
      [writing.acknowledged],
    );
    await database.destroy();
    expect(kept.length).toBe(writing.acknowledged.length);
    expect(kept.filter(({ count }) => count !== 1)).toEqual([]);
  },
  120_000 + restarts * 60_000,
);

async function untilServed({ served }: Writing, since: number, count: number): Promise<void> {
  while (served.filter((at) => at > since).length < count) await pause();
}

async function untilFailed({ failed }: Writing, since: number): Promise<void> {
  while (!failed.some((at) => at > since)) await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
