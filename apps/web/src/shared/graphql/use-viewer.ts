import type { ViewerPartsFragment } from '@tidewater/contract';
import { createContext, useCallback, useContext } from 'react';

export type Viewer = ViewerPartsFragment;

export const ViewerContext = createContext<Viewer | undefined>(undefined);

/** Who is signed in. Only below the shell, which waits for the answer. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs the shell around it');
  return viewer;
}

/** Whether the viewer holds an action, for instance `customer.assign`. For menus and batch bars; a record's own actions come with it in `allowed`. */
export function useMay(): (...anyOf: string[]) => boolean {
  const { actions } = useViewer();
  return (...anyOf) => anyOf.length === 0 || anyOf.some((action) => actions.includes(action));
}

/** Whether the viewer holds an action for everything there is: what lies in the pool is exported by those alone (DA-7). */
export function useMayEverywhere(): (action: string) => boolean {
  const { scopes } = useViewer().permissions;
  return (wanted) => scopes.some(({ action, scope }) => action === wanted && scope === 'all');
}

/** Whether the viewer can read a field of a class anywhere at all: what they can read nowhere is not offered as an order or a filter. */
export function useReads(): (field: string, fieldClass: string) => boolean {
  const { levels } = useViewer().permissions;
  return useCallback(
    (field, fieldClass) => {
      const single = levels.filter(({ place }) => place === field);
      const deciding = single.length > 0 ? single : levels.filter(({ place }) => place === fieldClass);
      return deciding.some(({ level }) => level === 'read' || level === 'write');
    },
    [levels],
  );
}
