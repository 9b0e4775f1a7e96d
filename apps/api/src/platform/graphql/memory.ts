import type { RequestContext } from './context.js';

/** What one context has computed already. */
export function memory(): RequestContext['memo'] {
  const known = new Map<string, Promise<unknown>>();
  return async <T>(key: string, compute: () => Promise<T>): Promise<T> => {
    const value = known.get(key) ?? compute();
    known.set(key, value);
    // Whoever asks by the same key computes the same.
    return await (value as Promise<T>);
  };
}
