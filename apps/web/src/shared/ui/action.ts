import type { ReactNode } from 'react';

/**
 * Something one can do, in one object: it feeds the button, the row menu and the palette alike.
 * `whyNot` is the refusal in words; an action that has one is shown, explained and not run.
 */
export interface Action {
  key: string;
  label: string;
  icon: ReactNode;
  whyNot?: string | undefined;
  danger?: boolean;
  run: () => void;
}
