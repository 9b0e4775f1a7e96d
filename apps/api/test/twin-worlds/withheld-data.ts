import type { TinyCustomer } from '../../src/seed/tiny-company.js';

const pool = ['dropped', 'abandoned', 'locked', 'imported'] as const;
const ofSales1 = ['potential', 'inReview', 'intent', 'formal'] as const;
const ofSales2 = ['colleagues', 'applied'] as const;

/** Groups of cells that a role does not show on customers it does show. */
export type Withheld =
  | 'numbersMasked'
  | 'numbersHidden'
  | 'companyPhone'
  | 'notes'
  | 'amounts'
  | 'activity'
  | 'deals';

export interface WithheldData {
  /** Customers that do not exist for this person, with all that hangs off them. */
  readonly unseen: readonly TinyCustomer[];
  /** What is withheld of customers that do. */
  readonly cells: readonly { readonly of: readonly TinyCustomer[]; readonly what: readonly Withheld[] }[];
}

const inPool = { of: pool, what: ['numbersMasked', 'notes', 'amounts'] } as const;

export const twinAccounts = [
  'admin',
  'ceo',
  'keyaccount',
  'manager',
  'sales1',
  'sales3',
  'assistant',
  'reviewer',
  'aftersales',
] as const;
export type TwinAccount = (typeof twinAccounts)[number];

/** By hand from docs/security/access-matrix.md and the tiny company: what each account of the demo may not see. */
export const withheldFrom = {
  admin: { unseen: [], cells: [] },
  ceo: { unseen: [], cells: [] },
  keyaccount: { unseen: pool, cells: [] },
  manager: { unseen: ['elsewhere'], cells: [inPool] },
  sales1: { unseen: [...ofSales2, 'elsewhere'], cells: [inPool] },
  sales3: { unseen: [...ofSales1, ...ofSales2], cells: [inPool] },
  assistant: {
    unseen: ['elsewhere'],
    cells: [
      { of: pool, what: ['notes'] },
      { of: [...ofSales1, ...ofSales2, ...pool], what: ['numbersHidden', 'companyPhone', 'amounts'] },
    ],
  },
  reviewer: {
    unseen: pool,
    cells: [
      // What waits for their decision, or was decided by them in the last seven days, they see in full.
      { of: ['intent', 'formal', ...ofSales2], what: ['numbersMasked'] },
      { of: [...ofSales1, ...ofSales2, 'elsewhere'], what: ['notes', 'amounts', 'activity', 'deals'] },
    ],
  },
  aftersales: { unseen: ['potential', 'inReview', 'intent', ...ofSales2, 'elsewhere', ...pool], cells: [] },
} as const satisfies Record<TwinAccount, WithheldData>;
