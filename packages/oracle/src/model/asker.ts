import type { Row } from '../json.js';
import type { Person, World } from './world.js';

/** One person before one world: what they see and what they may. */
export interface Asker {
  readonly world: World;
  readonly person: Person;
  /** Whether there is such a record for this person. */
  sees(type: string, row: Row): boolean;
  /** Whether a field is readable in full on this very row. */
  reads(type: string, row: Row, field: string): boolean;
  /** Whether it shows there as a mask. */
  showsMask(type: string, row: Row, field: string): boolean;
  /** Whether a field may be named in an argument. */
  mayName(type: string, field: string): boolean;
  /** Whether some role allows the verb on this customer, through a grant only as far as the grant goes. */
  mayDo(customer: Row, action: string): boolean;
  /** Whether a role held by this person allows the plain verb. */
  holds(action: string): boolean;
}
