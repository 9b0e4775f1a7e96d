import { putLoadOn } from './load.mjs';
import { interleave, ratios, spread } from './measure.mjs';

/** A server that has just started is still compiling what is hot: its requests cost twice as much for some ten seconds. */
const warmUpSeconds = 12;

/**
 * A row measured over HTTP: floor and product on each size in turn, so that sizes are side by side as well.
 * `requestsTo(contender, dataset)` answers how each next request of a contender looks.
 */
export async function measureHttp({ stands, requestsTo, rounds, seconds, connections, beforeEach }) {
  const contenders = {};
  for (const stand of stands) {
    for (const who of ['floor', 'ours']) {
      const next = await requestsTo(who, stand);
      const { url, pid } = stand[who];
      contenders[`${who} ${stand.size}`] = async ({ warmUp }) => {
        await beforeEach?.(stand);
        const duration = warmUp ? warmUpSeconds : seconds;
        return await putLoadOn({ url: `${url}${next.path}`, pid, next, seconds: duration, connections });
      };
    }
  }
  const found = await interleave(contenders, rounds);
  return stands.map(({ size }) => {
    const floor = found[`floor ${size}`];
    const ours = found[`ours ${size}`];
    const perSecond = (rounds_) => rounds_.map((one) => one.perSecond);
    return {
      size,
      ratio: ratios(perSecond(ours), perSecond(floor)),
      floor: figuresOf(floor),
      ours: figuresOf(ours),
    };
  });
}

function figuresOf(rounds) {
  const of = (figure) => spread(rounds.map((round) => round[figure]));
  return { perSecond: of('perSecond'), p95: of('p95'), cpuMs: of('cpuMs') };
}

/** A product's request: one operation, sent as its web app sends it. */
export function operation(cookie, query, operationName, variables, headers = {}) {
  return {
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify({ operationName, variables, query }),
  };
}

export function floorRequest(account, body, headers = {}) {
  return {
    headers: { 'content-type': 'application/json', 'x-account': account, ...headers },
    body: JSON.stringify(body),
  };
}

/** Sends one request and answers its JSON. */
export async function ask(url, { headers, body }) {
  const answer = await fetch(url, { method: 'POST', headers, body });
  const json = await answer.json();
  if (!answer.ok || json?.errors) throw new Error(`${url}: ${JSON.stringify(json)}`);
  return json;
}
