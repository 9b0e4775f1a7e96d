import type { RequestListener } from 'node:http';

import type { AllowedOrigin } from './allowed-origin.js';
import { answerJson, errorBody } from './answer-json.js';
import type { shedOverload } from './overload.js';

/** Whether a request may come in; one that may not has been answered. */
export type Gate = (...exchange: Parameters<RequestListener>) => boolean;

/** Whether a request may come in at all, and at this moment. Answers it when not. */
export function gate(hasRoom: ReturnType<typeof shedOverload>, origin: AllowedOrigin): Gate {
  return (request, response) => {
    if (!hasRoom(response)) return false;
    response.setHeader('Cache-Control', 'private, no-store');
    if (origin(request.headers)) return true;
    answerJson(response, 403, errorBody('FORBIDDEN', 'This address may not be used from another site.'));
    return false;
  };
}
