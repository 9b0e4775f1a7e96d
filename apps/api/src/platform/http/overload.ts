import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';

const most = 500;
const busy = 100;
const tooSlowNs = 200_000_000;

/** Turns requests away quickly when there are more than can be served, so that those accepted still are (R16). */
export function shedOverload(): RequestHandler {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const forget = setInterval(() => delay.reset(), 1_000);
  forget.unref();
  let open = 0;
  return (_request, response, next) => {
    if (open >= most || (open >= busy && delay.mean > tooSlowNs)) {
      response.setHeader('Retry-After', '2');
      response.status(503).json({
        errors: [{ message: 'The server is busy. Please try again.', extensions: { code: 'RATE_LIMITED' } }],
      });
      return;
    }
    open++;
    response.once('close', () => open--);
    next();
  };
}
