import type { TerritoryMember } from '@tidewater/domain';

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
  /** All that its preview says is known. */
  readonly isCounted: boolean;
  readonly madeBy: string;
  /** Customers that change their territory. */
  readonly moves: number;
}

/** A preview of which only a part is known yet. */
export interface Uncounted {
  readonly id: string;
  readonly territoryId: string;
  /** As they were drawn. */
  readonly members: readonly TerritoryMember[];
  readonly membersChange: boolean;
}
