import type { JsonObject, Tables } from '../json.js';
import type { Operation } from '../operations/pick.js';

/** Something somebody asks; the answer is compared with the model. */
export interface Ask {
  readonly kind: 'ask';
  readonly by: string;
  readonly operation: Operation;
  /** Others who ask the very same afterwards: what is kept of a question must not be kept of who asked it. */
  readonly echo?: readonly string[];
  /** The first root is a list, read page by page to its end. */
  readonly walk?: true;
}

/** Something somebody does through the API; the answer and what is stored afterwards are compared. */
export interface Deed {
  readonly kind: 'deed';
  readonly by: string;
  readonly operation: Operation;
}

/** Something an administrator does that the API offers no verb for yet; laid into the tables as it would be. */
export interface Change {
  readonly kind: 'change';
  readonly what: string;
  readonly insert?: Tables;
  readonly update?: readonly {
    readonly table: string;
    readonly where: JsonObject;
    readonly set: JsonObject;
  }[];
  readonly remove?: readonly { readonly table: string; readonly where: JsonObject }[];
}

export type Step = Ask | Deed | Change;

/** A world and what happens in it: all there is to replay. */
export interface Scenario {
  readonly seed: string;
  /** Business time at the beginning; the clock stands still but for `moveClock`. */
  readonly clock: string;
  readonly tables: Tables;
  readonly steps: readonly Step[];
}
