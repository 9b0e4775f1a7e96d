import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export type AddressChanges = Record<string, string | undefined>;

/**
 * What a page shows, kept in its address: filters, tab, order, open record. Filters replace the place in the
 * history; what one would go back from (`push`) adds to it.
 */
export function useAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: AddressChanges, { push = false }: { push?: boolean } = {}) => {
      setParams(
        () => {
          // What is rendered may be older than the address: a search settles while a row is opened.
          const next = new URLSearchParams(globalThis.location.search);
          for (const [key, value] of Object.entries(changes)) {
            if (value === undefined || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: !push, preventScrollReset: true },
      );
    },
    [setParams],
  );
  return { params, change };
}
