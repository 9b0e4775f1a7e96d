import { useEffect, useSyncExternalStore, type ReactNode } from 'react';

/** An entry of the palette that the page now open offers. */
export interface Command {
  key: string;
  label: string;
  group: string;
  icon?: ReactNode;
  /** Why it cannot be run now, in words. */
  whyNot?: string | undefined;
  run: () => void;
}

let sources = new Map<symbol, Command[]>();
let all: Command[] = [];
const listeners = new Set<() => void>();

function publish(): void {
  all = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands to the palette for as long as the component is shown. Pass a stable array. */
export function useOfferCommands(commands: Command[]): void {
  useEffect(() => {
    const source = Symbol('commands');
    sources = new Map(sources).set(source, commands);
    publish();
    return () => {
      sources.delete(source);
      publish();
    };
  }, [commands]);
}

export function useCommands(): Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}
