import type { LoadHook } from 'node:module';

import type { Fault } from './fault.js';

let fault: Fault | null = null;

export function initialize(written: string): void {
  fault = JSON.parse(written);
}

/** Hands out every module as it is, but the one with the fault. */
export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context);
  if (fault === null || !url.endsWith(`/${fault.file}`)) return loaded;
  const [before, after, ...more] = String(loaded.source).split(fault.find);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The fault "${fault.name}" cannot be planted any more: ${fault.file}`);
  }
  return { ...loaded, source: before + fault.put + after };
};
