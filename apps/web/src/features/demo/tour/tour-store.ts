import { useSyncExternalStore } from 'react';

export interface TourState {
  open: boolean;
  folded: boolean;
  /** The step one is at. */
  at: number;
  /** Two characters that make the tour's own company new each time. */
  core: string;
}

// Rare in names, so that the tour's company collides with nobody's.
const first = '澜沐璟屿泽淳皓翎砚朔棠榆骁漪昕霁筱珑岚煦';
const second = '淼曜琛垚翊昶芃骐衍彧璞湛铮恺祺峥翰禾珩岳';

const storageKey = 'tidewater.tour';
const listeners = new Set<() => void>();
let state = read();

/** Where one is in the tour; kept through reloads and changes of account, shared by the tabs opened later. */
export const tourStore = {
  read: (): TourState => state,
  change(changes: Partial<TourState>): void {
    state = { ...state, ...changes };
    localStorage.setItem(storageKey, JSON.stringify(state));
    for (const listener of listeners) listener();
  },
  begin(): void {
    tourStore.change({ at: 0, core: newCore(), folded: false });
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useTour = (): TourState => useSyncExternalStore(tourStore.subscribe, tourStore.read);

function newCore(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint8Array(2));
  return `${first[a % first.length] ?? ''}${second[b % second.length] ?? ''}`;
}

function read(): TourState {
  const fresh: TourState = { open: false, folded: false, at: 0, core: newCore() };
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null) return fresh;
    return {
      open: 'open' in value && value.open === true,
      folded: 'folded' in value && value.folded === true,
      at: 'at' in value && typeof value.at === 'number' ? value.at : 0,
      core: 'core' in value && typeof value.core === 'string' && value.core !== '' ? value.core : fresh.core,
    };
  } catch {
    return fresh;
  }
}
