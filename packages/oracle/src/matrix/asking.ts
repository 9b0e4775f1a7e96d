import type { World } from '../model/world.js';
import type { Schema } from '../operations/schema.js';
import type { MatrixField, Stand } from './matrix-world.js';

/** One person before one field. */
export interface Asking {
  readonly schema: Schema;
  readonly world: World;
  readonly field: MatrixField;
  readonly stand: Stand;
}
