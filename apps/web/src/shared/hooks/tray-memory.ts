import { useSyncExternalStore } from 'react';

/** What a tray of this window remembers, by id of job. */
interface Remembered {
  /** Seen under way here: their end is worth telling. */
  readonly followed: readonly string[];
  /** Put away. */
  readonly dismissed: readonly string[];
}

export interface TrayMemory {
  follow(id: string): void;
  dismiss(id: string): void;
  /** Kept through a reload, for this window. */
  use(): Remembered;
}

const nothing: Remembered = { followed: [], dismissed: [] };

/** The memory of one kind of long work. */
export function trayMemory(storageKey: string): TrayMemory {
  const listeners = new Set<() => void>();
  let memory = read(storageKey);
  const change = (next: Remembered): void => {
    memory = next;
    sessionStorage.setItem(storageKey, JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    follow(id) {
      if (!memory.followed.includes(id)) change({ ...memory, followed: [...memory.followed, id] });
    },
    dismiss(id) {
      if (!memory.dismissed.includes(id)) change({ ...memory, dismissed: [...memory.dismissed, id] });
    },
    use: () => useSyncExternalStore(listen, () => memory),
  };
}

function read(storageKey: string): Remembered {
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
