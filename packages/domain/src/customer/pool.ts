import type { CustomerState } from './state.js';

export type PoolId = string;

/** LC-22: a pool with its members. One is in use; the shape is there for more. */
export interface Pool {
  readonly id: PoolId;
  readonly name: string;
  /** Null: everybody who may claim at all. */
  readonly memberDepartments: readonly string[] | null;
}

/** Which pool a drop goes to: the first rule that fits names it, the general pool is the last. */
export interface PoolRule {
  readonly pool: PoolId;
  readonly region: string | null;
  readonly department: string | null;
  readonly product: string | null;
}

/** What a pool rule looks at. */
export interface PoolTraits {
  readonly region: string | null;
  readonly department: string | null;
  readonly product: string | null;
}

export function poolFor(traits: PoolTraits, rules: readonly PoolRule[], general: PoolId): PoolId {
  const rule = rules.find(
    ({ region, department, product }) =>
      fits(region, traits.region) && fits(department, traits.department) && fits(product, traits.product),
  );
  return rule?.pool ?? general;
}

function fits(wanted: string | null, is: string | null): boolean {
  return wanted === null || wanted === is;
}

/** May it be offered for claiming at all? The recycle bin and reserved names are not on the shelf. */
export function isOnOffer(state: CustomerState): boolean {
  return state.stage === 'pool' && state.bin === null && state.reservation === null;
}
