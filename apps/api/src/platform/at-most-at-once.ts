/** Lets at most `places` pieces of work run at the same time; the others wait in order, at most `queue` of them. */
export function atMostAtOnce(places: number, queue: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    /** @throws TooMuchAtOnce when the queue is full. */
    async run<T>(work: () => Promise<T>): Promise<T> {
      if (running >= places) {
        if (waiting.length >= queue) throw new TooMuchAtOnce();
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else {
        running++;
      }
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
  };
}

export class TooMuchAtOnce extends Error {}
