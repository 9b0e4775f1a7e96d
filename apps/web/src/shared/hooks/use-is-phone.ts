import { useSyncExternalStore } from 'react';

const narrow = globalThis.matchMedia('(max-width: 767px)');

/** Phone layout: bottom bar, cards, full-width sheets. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
