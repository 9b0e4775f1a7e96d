import { createContext, useContext, type ReactNode } from 'react';

/** A page of the menu that a phone's bottom bar has no room for. */
export interface PageLink {
  path: string;
  label: string;
  icon: ReactNode;
  waiting: number;
}

export const OtherPagesContext = createContext<PageLink[]>([]);

/** The viewer's pages beyond the bottom bar. Only below the frame, which knows the menu. */
export const useOtherPages = (): PageLink[] => useContext(OtherPagesContext);
