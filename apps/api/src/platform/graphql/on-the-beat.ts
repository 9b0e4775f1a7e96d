import { setTimeout as pause } from 'node:timers/promises';

import type { RequestContext } from './context.js';

/**
 * L14: an answer that something is not there leaves on the next beat after its question began. Looking at a record that
 * is out of sight takes a little longer than finding none, and nobody may learn from that which it was.
 *
 * @param beat milliseconds, well above what such a question takes; 0: answers leave when they are ready
 */
export function onTheBeat<Asked extends { readonly context: RequestContext }, Answer>(
  beat: number,
  execute: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  if (beat === 0) return execute;
  return async (asked) => {
    const begun = performance.now();
    const answer = await execute(asked);
    if (asked.context.foundNothing) await pause(beat - ((performance.now() - begun) % beat));
    return answer;
  };
}
