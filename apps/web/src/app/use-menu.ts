import { useMay, useViewer } from '../shared/graphql/use-viewer.js';
import { pages, type MenuLabel } from './pages.js';

export const menuGroups = ['daily', 'manage', 'settings'] as const;

export interface MenuEntry {
  path: string;
  label: MenuLabel;
  group: (typeof menuGroups)[number];
  onPhone: boolean;
  waiting: number;
}

/** The pages in the menu that the viewer may open, with what waits there. */
export function useMenu(): MenuEntry[] {
  const may = useMay();
  const { counts } = useViewer();
  return pages.flatMap(({ path, needs, menu, waiting }) =>
    menu && may(...needs)
      ? [
          {
            path,
            label: menu.label,
            group: menu.group,
            onPhone: menu.onPhone ?? false,
            waiting: waiting?.(counts) ?? 0,
          },
        ]
      : [],
  );
}
