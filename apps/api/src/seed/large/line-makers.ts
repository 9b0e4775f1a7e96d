import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { type LargeSetting, type Stretch, tableBlocks } from './table-blocks.js';

/** Whoever writes out stretches of tables. */
export interface LineMakers {
  /** How many are made at a time. */
  readonly count: number;
  make(stretch: Stretch): Promise<string>;
  end(): Promise<void>;
}

/** More rows than this are worth the start of threads. */
const worthThreads = 20_000;
const mostThreads = 4;

export function lineMakers(setting: LargeSetting, customers: number): LineMakers {
  return customers < worthThreads ? oneHere(setting) : severalThreads(setting);
}

function oneHere(setting: LargeSetting): LineMakers {
  const { linesOf } = tableBlocks(setting);
  return { count: 1, make: async (stretch) => linesOf(stretch), end: async () => undefined };
}

/** Threads take turns: each is asked for its next stretch when it has handed the last one over. */
function severalThreads(setting: LargeSetting): LineMakers {
  const count = Math.min(mostThreads, availableParallelism());
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL('./block-worker.js', import.meta.url), { workerData: setting }),
  );
  const busy = threads.map(async () => '');
  let turn = 0;
  return {
    count,
    make(stretch) {
      const place = turn;
      turn = (turn + 1) % count;
      const [thread, before] = [threads[place], busy[place]];
      if (thread === undefined || before === undefined) throw new Error('There is no thread');
      const lines = before.then(() => ask(thread, stretch));
      busy[place] = lines;
      return lines;
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

async function ask(thread: Worker, stretch: Stretch): Promise<string> {
  thread.postMessage(stretch);
  const [lines] = await once(thread, 'message');
  return lines;
}
