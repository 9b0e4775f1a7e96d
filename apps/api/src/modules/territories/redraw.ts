export const redrawKinds = ['CREATED', 'CHANGED', 'CLOSED'] as const;
export type RedrawKind = (typeof redrawKinds)[number];
export const redrawStatuses = ['DRAFT', 'RUNNING', 'DONE'] as const;
export type RedrawStatus = (typeof redrawStatuses)[number];

/** Customers that somebody would see and does not now, and the other way round. */
export interface SightChange {
  readonly userId: string;
  readonly gains: number;
  readonly loses: number;
}

export interface SightChanges {
  readonly changes: readonly SightChange[];
  /** False where more people are concerned than were counted. */
  readonly isWhole: boolean;
}

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
