import type { ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

import { answerJson, errorBody } from './answer-json.js';

const most = 500;
const busy = 100;
const tooSlowNs = 200_000_000;

/**
 * Turns requests away quickly when there are more than can be served, so that those accepted still are (R16). Answers
 * whether this one is accepted.
 */
export function shedOverload() {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const forget = setInterval(() => delay.reset(), 1_000);
  forget.unref();
  let open = 0;
  return (response: ServerResponse): boolean => {
    if (open >= most || (open >= busy && delay.mean > tooSlowNs)) {
      response.setHeader('Retry-After', '2');
      answerJson(response, 503, errorBody('RATE_LIMITED', 'The server is busy. Please try again.'));
      return false;
    }
    open++;
    response.once('close', () => open--);
    return true;
  };
}
