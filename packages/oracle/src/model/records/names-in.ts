import { key } from '../../json.js';
import type { Asker } from '../asker.js';
import { rowsOf } from '../world.js';

/** Whether a sentence names a colleague. */
export function namesIn({ world }: Asker, sentence: string): boolean {
  return rowsOf(world, 'app_user').some((user) => sentence.includes(key(user, 'name')));
}
