import type { Eyes } from '../model/eyes.js';
import type { Pick } from '../operations/pick.js';
import type { Answer } from '../product/client.js';

/** A deed as it was done: who, what, and the eyes before and after it. */
export interface DoneDeed {
  readonly root: Pick;
  readonly answer: Answer;
  readonly before: Eyes;
  readonly after: Eyes;
}
