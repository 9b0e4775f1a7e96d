import { useSyncExternalStore } from 'react';

/** What the tray of this window remembers, by id of import. */
export interface TrayMemory {
  /** Seen under way here: their end is worth telling. */
  followed: readonly string[];
  /** Put away. */
  dismissed: readonly string[];
}

const storageKey = 'tidewater.import-tray';
const nothing: TrayMemory = { followed: [], dismissed: [] };
const listeners = new Set<() => void>();
let memory = read();

function change(next: TrayMemory): void {
  memory = next;
  sessionStorage.setItem(storageKey, JSON.stringify(next));
  for (const listener of listeners) listener();
}

export const trayMemory = {
  follow(id: string): void {
    if (!memory.followed.includes(id)) change({ ...memory, followed: [...memory.followed, id] });
  },
  dismiss(id: string): void {
    if (!memory.dismissed.includes(id)) change({ ...memory, dismissed: [...memory.dismissed, id] });
  },
};

/** Kept through a reload, for this window. */
export function useTrayMemory(): TrayMemory {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => memory,
  );
}

function read(): TrayMemory {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return nothing;
    return {
      followed: 'followed' in kept ? texts(kept.followed) : [],
      dismissed: 'dismissed' in kept ? texts(kept.dismissed) : [],
    };
  } catch {
    return nothing;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
