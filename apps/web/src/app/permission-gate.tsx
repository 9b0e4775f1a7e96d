import type { ReactNode } from 'react';
import { useMay } from '../shared/graphql/use-viewer.js';
import { NoPermission } from '../shared/ui/no-permission.js';

/** Keeps a page whose actions the viewer does not hold from asking what the server would refuse anyway. */
export function PermissionGate({ needs, children }: { needs: string[]; children: ReactNode }) {
  const may = useMay();
  return may(...needs) ? children : <NoPermission />;
}
