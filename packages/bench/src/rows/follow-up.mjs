import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { checksum } from '../answers.mjs';
import { withClient } from '../datasets.mjs';
import { ask, floorRequest, measureHttp, operation } from '../http-row.mjs';

const operations = JSON.parse(
  readFileSync(new URL('../../../contract/src/generated/operations.json', import.meta.url), 'utf8'),
);
/** The web app's own document. */
const addFollowUp = Object.values(operations).find((text) => text.startsWith('mutation AddFollowUp('));

const way = 'PHONE';
const note = '基准测试：电话沟通了设备参数，客户要求下周给出正式报价。';

/** Row B3: each request under a key of its own, on the customers of one salesperson in turn. */
export const b3 = {
  id: 'B3',
  title: 'add a follow-up with next contact and idempotency key',
  goal: { least: 0.4 },
  async run({ stands, rounds, seconds }) {
    const requestTo = {
      floor: (stand, customerId, key) =>
        floorRequest(
          'sales1',
          { customerId, way, note, nextContactAt: stand.tomorrow },
          { 'idempotency-key': key },
        ),
      ours: (stand, customerId, key) =>
        operation(
          stand.cookies.sales1,
          addFollowUp,
          'AddFollowUp',
          { customerId, input: { way, note, nextContactAt: stand.tomorrow } },
          { 'idempotency-key': key },
        ),
    };
    const checked = [];
    try {
      for (const stand of stands) checked.push(await check(stand, requestTo));
      const figures = await measureHttp({
        stands,
        rounds,
        seconds,
        requestsTo: (who, stand) => {
          let at = 0;
          const next = () => requestTo[who](stand, stand.own[at++ % stand.own.length], randomUUID());
          return Object.assign(next, { path: who === 'floor' ? '/follow-up' : '/graphql' });
        },
      });
      return { checked, figures };
    } finally {
      // What was under way when the load ended is written first.
      await pause(500);
      for (const { databaseUrl } of stands) await withClient(databaseUrl, takeBack);
    }
  },
};

/** One write each, and the same again: what is in the database afterwards must be the same on both sides, once. */
async function check(stand, requestTo) {
  const paths = { floor: '/follow-up', ours: '/graphql' };
  const left = {};
  for (const who of ['floor', 'ours']) {
    const [customerId] = stand.own;
    const request = requestTo[who](stand, customerId, `bench check ${randomUUID()}`.replaceAll(' ', '-'));
    await ask(`${stand[who].url}${paths[who]}`, request);
    await ask(`${stand[who].url}${paths[who]}`, request);
    left[who] = await withClient(stand.databaseUrl, async (client) => {
      const traces = await client.query(tracesSql, [customerId, note]);
      await takeBack(client);
      return JSON.stringify(traces.rows[0]);
    });
  }
  if (left.floor !== left.ours || JSON.parse(left.ours).follow_ups !== 1) {
    throw new Error(`B3 ${stand.size}: the floor leaves ${left.floor}, the product ${left.ours}`);
  }
  return { size: stand.size, rows: 1, checksum: checksum([left.ours]) };
}

const tracesSql = `
SELECT (SELECT count(*)::int FROM follow_up WHERE customer_id = $1 AND note = $2) AS follow_ups,
  (SELECT count(*)::int FROM reminder r JOIN follow_up f ON r.key = 'next-contact:' || f.id
   WHERE f.customer_id = $1 AND f.note = $2 AND r.done_at IS NULL) AS reminders,
  (SELECT c.next_contact_at = f.next_contact_at AND c.last_follow_up_at = f.at FROM customer c
   JOIN follow_up f ON f.customer_id = c.id WHERE c.id = $1 AND f.note = $2) AS touched,
  (SELECT count(*)::int FROM idempotency_key) AS keys,
  (SELECT count(*)::int FROM outbox WHERE payload ->> 'id' = $1::text) AS messages`;

/** The data set stays as it was laid. */
async function takeBack(client) {
  await client.query(
    `DELETE FROM reminder WHERE key IN (SELECT 'next-contact:' || id FROM follow_up WHERE note = $1)`,
    [note],
  );
  await client.query('DELETE FROM follow_up WHERE note = $1', [note]);
  await client.query('TRUNCATE outbox, idempotency_key');
}
