import type { Stage } from './state.js';
import type { ValueLifecycle } from './value-lifecycle.js';

export const careClasses = ['A', 'B', 'C'] as const;
export type CareClass = (typeof careClasses)[number];

export const importances = ['IMPORTANT', 'POTENTIAL', 'ORDINARY'] as const;
export type Importance = (typeof importances)[number];

export const creditGrades = ['GREEN', 'YELLOW', 'RED', 'BLACK'] as const;
export type CreditGrade = (typeof creditGrades)[number];

/** LC-20a: six separate answers to six separate questions; none is ever derived from another's field. */
export interface Classification {
  readonly stage: Stage;
  /** AN-2; the tiers are a model's, so their names are data. */
  readonly valueTier: string | null;
  readonly creditGrade: CreditGrade | null;
  readonly careClass: CareClass | null;
  readonly importance: Importance | null;
  readonly valueLifecycle: ValueLifecycle;
}
