import { setTimeout as pause } from 'node:timers/promises';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { checksum } from '../answers.mjs';
import { withClient, withDatabase } from '../datasets.mjs';
import { ask, operation } from '../http-row.mjs';
import { interleave, ratios, spread } from '../measure.mjs';
import { peakMegabytes } from '../process-figures.mjs';
import { product } from '../product.mjs';
import { signIn, startProduct } from '../servers.mjs';
import { onFreshCopy } from './fresh-copy.mjs';

const { from: copyFrom } = createRequire(import.meta.url)('pg-copy-streams');
const lines = 100_000;
const known = 1_000;

/** Row B6: a file of 100,000 companies, 1,000 of which are there already, into a fresh copy of the data of size S. */
export const b6 = {
  id: 'B6',
  title: 'import of 100,000 customers from CSV with collision check',
  goal: { most: 3, peakMegabytes: 512 },
  async run({ serverUrl, small, rounds, say }) {
    const csv = await makeFile(withDatabase(serverUrl, small));
    const left = {};
    const peaks = [];
    const contender = (who, work) => async () => {
      const { done: seconds, left: row } = await onFreshCopy(serverUrl, small, leftSql, work);
      left[who] = row;
      say(`B6 ${who}: ${seconds.toFixed(1)} s`);
      return seconds;
    };
    const contenders = {
      floor: contender('floor', (url) => copyAndJoin(url, csv)),
      ours: contender('ours', async (url) => {
        const { seconds, peak, halfTime } = await importAsPeopleDo(url, csv);
        peaks.push(peak);
        say(`B6 ours: the first half after ${halfTime.toFixed(1)} s`);
        return seconds;
      }),
    };
    const found = await interleave(contenders, rounds, { warmUp: false });
    if (left.floor !== left.ours)
      throw new Error(`B6: the floor leaves ${left.floor}, the product ${left.ours}`);
    return {
      checked: [{ size: 'S', rows: lines, checksum: checksum([left.ours]) }],
      figures: [
        {
          size: 'S',
          ratio: ratios(found.ours, found.floor),
          seconds: { floor: spread(found.floor), ours: spread(found.ours) },
          peakMegabytes: Math.max(...peaks),
        },
      ],
    };
  },
};

async function makeFile(url) {
  const { companyMaker } = await product('seed/companies/company-profile.js');
  const { seededChance } = await product('seed/chance.js');
  const make = companyMaker();
  const chance = seededChance(4_711);
  const there = await withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT name, name_key FROM customer WHERE deleted_at IS NULL ORDER BY id',
    );
    return rows;
  });
  const { normaliseName } = await import(new URL('../../../domain/dist/matching/server.js', import.meta.url));
  const taken = new Set(there.map(({ name_key: key }) => key));
  const names = there.slice(0, known).map(({ name }) => name);
  const rows = names.map((name) => ({ name, address: '', industry: '', introduction: '' }));
  while (rows.length < lines) {
    const company = make(chance);
    if (!taken.has(normaliseName(company.name))) rows.push(company);
  }
  const cells = ({ name, address, industry, introduction }) => [name, address, industry, introduction];
  const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;
  return `公司名称,地址,行业,简介\n${rows.map((row) => cells(row).map(quoted).join(',')).join('\n')}\n`;
}

const leftSql = `
SELECT (SELECT count(*)::int FROM customer) AS customers,
  (SELECT count(*)::int FROM customer_event WHERE type = 'ImportedIntoPool') AS lines,
  (SELECT md5(string_agg(name, ',' ORDER BY name COLLATE "C")) FROM customer) AS names`;

/** Uploads the file, starts the import and waits for its end, as the page does. */
async function importAsPeopleDo(url, csv) {
  const server = await startProduct(url, { role: 'all' });
  try {
    const cookie = await signIn(server.url, 'manager');
    const form = new FormData();
    form.append('file', new Blob([csv], { type: 'text/csv' }), 'companies.csv');
    const begun = performance.now();
    const sent = await fetch(`${server.url}/files`, { method: 'POST', headers: { cookie }, body: form });
    const { id: fileId } = await sent.json();
    const mapping = ['name', 'address', 'industry', 'introduction'].map((field, at) => ({
      field,
      column: ['公司名称', '地址', '行业', '简介'][at],
    }));
    const started = await ask(
      `${server.url}/graphql`,
      operation(cookie, startImport, 'StartImport', { fileId, mapping }),
    );
    const { id } = started.data.importCustomers;
    const since = () => (performance.now() - begun) / 1000;
    let halfTime = 0;
    for (;;) {
      await pause(250);
      const { data } = await ask(
        `${server.url}/graphql`,
        operation(cookie, importState, 'ImportState', { id }),
      );
      const { status, created, refused } = data.importJob;
      if (halfTime === 0 && created + refused >= lines / 2) halfTime = since();
      if (status === 'DONE') break;
      if (status === 'FAILED') throw new Error(`B6: the import failed after ${created} and ${refused}`);
    }
    return { seconds: since(), halfTime, peak: peakMegabytes(server.pid) };
  } finally {
    await server.stop();
  }
}

const startImport = `mutation StartImport($fileId: ID!, $mapping: [ColumnMapping!]!) {
  importCustomers(fileId: $fileId, mapping: $mapping, target: POOL, mode: RUN) {
    ... on ImportJob { id }
    ... on Refused { code message }
  }
}`;
const importState = 'query ImportState($id: ID!) { importJob(id: $id) { status created refused } }';

/** `COPY` into a table at hand, one join that leaves out what is there, customers with the pairs they are found by. */
async function copyAndJoin(url, csv) {
  return await withClient(url, async (client) => {
    const begun = performance.now();
    await client.query('BEGIN');
    await client.query(
      'CREATE TEMP TABLE staged (name text, address text, industry text, introduction text) ON COMMIT DROP',
    );
    const sink = client.query(copyFrom('COPY staged FROM STDIN WITH (FORMAT csv, HEADER)'));
    await pipeline(Readable.from([Buffer.from(csv)]), sink);
    await client.query('ANALYZE staged');
    await client.query(insertStaged);
    await client.query('COMMIT');
    return (performance.now() - begun) / 1000;
  });
}

const insertStaged = `
WITH fresh AS (
  SELECT DISTINCT ON (key) new_id() AS id, staged.*, key
  FROM staged CROSS JOIN LATERAL (SELECT lower(regexp_replace(normalize(name, NFKC), '\\s|[()]', '', 'g')) AS key) k
  WHERE NOT EXISTS (SELECT FROM customer c WHERE c.deleted_at IS NULL AND c.name = staged.name)
  ORDER BY key
), written AS (
  INSERT INTO customer (id, code, name, name_key, name_terms, address, industry, introduction, stage, pool_id, creator_id,
    incomplete, pool_since, pool_cause, created_at, updated_at)
  SELECT fresh.id, 'KH' || lpad(nextval('customer_code_number')::text, 8, '0'), name, key,
    ARRAY(SELECT DISTINCT substr(name, n, 2) FROM generate_series(1, length(name) - 1) n), address, industry,
    introduction, 'pool', (SELECT id FROM pool LIMIT 1), (SELECT id FROM app_user WHERE account = 'manager'), true,
    now(), 'IMPORT', now(), now()
  FROM fresh RETURNING id
), journal AS (
  INSERT INTO customer_event (id, customer_id, seq, at, type, policy_version, data)
  SELECT new_id(), id, 1, now(), 'ImportedIntoPool', 1, jsonb_build_object('type', 'ImportedIntoPool', 'id', id) FROM written
)
INSERT INTO outbox (topic, payload) SELECT 'customer', jsonb_build_object('id', id, 'version', 1) FROM written`;
