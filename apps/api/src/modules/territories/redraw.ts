export const redrawKinds = ['CREATED', 'CHANGED', 'CLOSED'] as const;
export type RedrawKind = (typeof redrawKinds)[number];
export const redrawStatuses = ['DRAFT', 'RUNNING', 'DONE'] as const;
export type RedrawStatus = (typeof redrawStatuses)[number];

/** A territory as somebody drew it, looked at or confirmed. */
export interface Redraw {
  readonly id: string;
  readonly territoryId: string;
  readonly kind: RedrawKind;
  readonly name: string;
  readonly changed: readonly string[];
  readonly turn: number;
  readonly status: RedrawStatus;
  readonly madeBy: string;
  /** Customers that change their territory. */
  readonly moves: number;
}
