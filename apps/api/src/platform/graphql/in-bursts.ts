const gatherMs = 150;
const nothing = (): void => undefined;

/**
 * What a source pushes, gathered into bursts while the reader is busy or for a moment, each key with its latest value.
 * At most `most` keys wait; of more than that the oldest are forgotten.
 */
export async function* inBursts<Value>(
  open: (push: (key: string, value: Value) => void) => () => void,
  most = 2_000,
): AsyncGenerator<ReadonlyMap<string, Value>, void, undefined> {
  let waiting = new Map<string, Value>();
  let wake = nothing;
  const close = open((key, value) => {
    waiting.delete(key);
    waiting.set(key, value);
    for (const oldest of waiting.keys()) {
      if (waiting.size <= most) break;
      waiting.delete(oldest);
    }
    wake();
  });
  try {
    for (;;) {
      if (waiting.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const burst = waiting;
      waiting = new Map();
      yield burst;
    }
  } finally {
    close();
  }
}
