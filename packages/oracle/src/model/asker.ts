import type { Row } from '../json.js';
import type { FieldClass } from './vocabulary.js';
import type { Person, World } from './world.js';

/** One person before one world: what they see and what they may. */
export interface Asker {
  readonly world: World;
  readonly person: Person;
  /** Whether there is such a record for this person. */
  sees(type: string, row: Row): boolean;
  /** Whether a class is readable in full on this very row. */
  reads(type: string, row: Row, fieldClass: FieldClass): boolean;
  /** Whether it shows there as a mask. */
  showsMask(type: string, row: Row, fieldClass: FieldClass): boolean;
  /** Whether a field of this class may be named in an argument. */
  mayName(type: string, fieldClass: FieldClass): boolean;
  /** Whether some role allows the verb on this customer, through a grant only as far as the grant goes. */
  mayDo(customer: Row, action: string): boolean;
  /** Whether a role held by this person allows the plain verb. */
  holds(action: string): boolean;
}
