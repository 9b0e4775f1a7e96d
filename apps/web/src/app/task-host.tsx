import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react';
import {
  TaskContext,
  type OpenTask,
  type TaskName,
  type TaskProps,
  type Tasks,
} from '../shared/hooks/tasks.js';

type Dialogs = { [N in TaskName]: (props: TaskProps<N>) => ReactNode };

/** Which dialog stands behind each task; loaded when first opened. */
const dialogs: Dialogs = {
  assign: lazy(async () => ({
    default: (await import('../features/customers/parts/assign-dialog.js')).AssignDialog,
  })),
  recycle: lazy(async () => ({
    default: (await import('../features/customers/parts/recycle-dialog.js')).RecycleDialog,
  })),
  allocate: lazy(async () => ({
    default: (await import('../features/customers/parts/allocate-dialog.js')).AllocateDialog,
  })),
  claim: lazy(async () => ({
    default: (await import('../features/pool/parts/claim-dialog.js')).ClaimDialog,
  })),
  export: lazy(async () => ({
    default: (await import('../features/exports/parts/export-dialog.js')).ExportDialog,
  })),
  palette: lazy(async () => ({ default: (await import('./palette.js')).Palette })),
};

interface OpenDialog {
  id: number;
  name: TaskName;
  render: (close: () => void) => ReactNode;
}

/** Opens one feature's dialog for another. */
export function TaskHost({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<OpenDialog[]>([]);
  const openTask = useCallback<OpenTask>((name, input) => {
    // One dialog of a kind: pressing the palette's key twice does not stack two of them.
    setOpen((before) => [
      ...before.filter((dialog) => dialog.name !== name),
      {
        id: (before.at(-1)?.id ?? 0) + 1,
        name,
        render: (close) => <TaskDialog name={name} input={input} close={close} />,
      },
    ]);
  }, []);
  const close = useCallback(
    (id: number) => setOpen((before) => before.filter((dialog) => dialog.id !== id)),
    [],
  );
  return (
    <TaskContext value={openTask}>
      {children}
      <Suspense fallback={null}>
        {open.map((dialog) => (
          <div key={dialog.id}>{dialog.render(() => close(dialog.id))}</div>
        ))}
      </Suspense>
    </TaskContext>
  );
}

function TaskDialog<N extends TaskName>({
  name,
  input,
  close,
}: {
  name: N;
  input: Tasks[N];
  close: () => void;
}) {
  const Dialog: (props: TaskProps<N>) => ReactNode = dialogs[name];
  return <Dialog input={input} close={close} />;
}
