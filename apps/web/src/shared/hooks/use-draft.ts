import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft } from './read-draft.js';

export interface Draft<T> {
  /** What was kept from before, once, at the first render. */
  kept: T | undefined;
  keep: (value: T) => void;
  discard: () => void;
}

/**
 * Keeps what is being typed through a reload or an expired session, per person and form. `isDraft` tells
 * whether what lies in storage still has the form's shape.
 */
export function useDraft<T>(key: string, isDraft: (value: unknown) => value is T): Draft<T> {
  const storageKey = `tidewater.draft.${key}`;
  const [kept, setKept] = useState(() => readDraft(localStorage.getItem(storageKey), isDraft));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<T>(undefined);
  const flush = useCallback(() => {
    if (waiting.current === undefined) return;
    localStorage.setItem(storageKey, JSON.stringify(waiting.current));
    waiting.current = undefined;
  }, [storageKey]);
  useEffect(() => {
    globalThis.addEventListener('pagehide', flush);
    return () => {
      globalThis.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const keep = useCallback(
    (value: T) => {
      waiting.current = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, 300);
    },
    [flush],
  );
  const discard = useCallback(() => {
    waiting.current = undefined;
    clearTimeout(timer.current);
    localStorage.removeItem(storageKey);
    setKept(undefined);
  }, [storageKey]);
  return { kept, keep, discard };
}
