import { useSyncExternalStore } from 'react';

export const themeModes = ['light', 'dark', 'system'] as const;
export type ThemeMode = (typeof themeModes)[number];

const storageKey = 'tidewater.theme';
const darkSystem = globalThis.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

let mode: ThemeMode = themeModes.find((one) => one === localStorage.getItem(storageKey)) ?? 'system';

const isDark = () => (mode === 'system' ? darkSystem.matches : mode === 'dark');

function apply(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

darkSystem.addEventListener('change', apply);
apply();

export function setThemeMode(next: ThemeMode): void {
  mode = next;
  localStorage.setItem(storageKey, next);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useThemeMode = (): ThemeMode => useSyncExternalStore(subscribe, () => mode);
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, isDark);
