import type { CustomerFilter, CustomerOrder } from '@tidewater/contract';
import { createContext, useContext } from 'react';

export interface NamedRecord {
  id: string;
  name: string;
}

/**
 * Dialogs one feature offers to the others by name, so that features need not import each other. The app
 * joins names to dialogs (`app/task-host.tsx`); opening answers when the dialog is closed.
 */
export interface Tasks {
  claim: { customerId: string; name: string };
  assign: { customers: NamedRecord[]; done?: () => void };
  recycle: { customers: NamedRecord[]; done?: () => void };
  allocate: { customers: NamedRecord[]; done?: () => void };
  export: {
    filter: CustomerFilter;
    orderBy: CustomerOrder[];
    customers: NamedRecord[] | null;
    done?: () => void;
  };
  palette: Record<string, never>;
}

export type TaskName = keyof Tasks;
export type OpenTask = <N extends TaskName>(name: N, input: Tasks[N]) => void;

/** What a dialog receives from the host. */
export interface TaskProps<N extends TaskName> {
  input: Tasks[N];
  close: () => void;
}

export const TaskContext = createContext<OpenTask>(() => undefined);

export const useTask = (): OpenTask => useContext(TaskContext);
