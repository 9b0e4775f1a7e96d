import { useState } from 'react';
import type { Outcome } from '../graphql/use-run.js';

/** What a dialog is there for, once at a time: `DeedDialog` shows how it goes. */
export interface DialogDeed {
  readonly busy: boolean;
  /** Why it was not done, in a sentence. */
  readonly refusal: string | undefined;
  readonly go: () => void;
}

/**
 * `submit` does it and says what became of it, undefined where nothing was sent; `done` follows on success. A refusal
 * stays to be read, and so does what was typed.
 */
export function useDialogDeed(
  submit: () => Promise<Outcome<unknown> | undefined>,
  done: () => void,
): DialogDeed {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const go = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const outcome = await submit();
    setBusy(false);
    if (outcome?.kind === 'refused') setRefusal(outcome.refusal.message);
    if (outcome?.kind === 'done') done();
  };
  return { busy, refusal, go: () => void go() };
}
