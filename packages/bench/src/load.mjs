import autocannon from 'autocannon';

import { cpuSeconds } from './process-figures.mjs';
import { percentile } from './measure.mjs';

/** As many requests are under way at a time unless a row says otherwise; two cores are busy with fewer. */
const usualConnections = 10;

/**
 * Sends requests to one server for some seconds. Answers requests a second, the 95th percentile of the latency in
 * milliseconds, and milliseconds of the server process's own processor time a request.
 * @throws when any answer is not a good one.
 */
export async function putLoadOn({ url, pid, next, seconds, connections = usualConnections }) {
  const latencies = [];
  const before = cpuSeconds(pid);
  const load = autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...next() }) }],
    verifyBody: isGood,
  });
  load.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  const { requests, non2xx, errors, mismatches, duration } = await load;
  if (non2xx + errors + mismatches > 0) {
    throw new Error(`${url}: ${non2xx} bad statuses, ${errors} faults, ${mismatches} answers with errors`);
  }
  return {
    perSecond: requests.total / duration,
    p95: percentile(latencies, 0.95),
    cpuMs: ((cpuSeconds(pid) - before) * 1000) / requests.total,
  };
}

function isGood(body) {
  return body !== 'null' && !body.startsWith('{"errors"') && !body.includes('"__typename":"Refused"');
}
