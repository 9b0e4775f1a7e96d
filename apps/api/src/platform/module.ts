import type { DueWork } from './jobs/due-work.js';
import type { Job } from './jobs/job.js';

/** What a module brings to the application. `modules.ts` lists them all. */
export interface ApplicationModule {
  readonly name: string;
  /** Modules whose face (`index.ts`) it may import. CI compares this with the real imports. */
  readonly uses: readonly string[];
  /** type-graphql resolver classes. */
  readonly resolvers?: readonly Function[];
  /** TypeORM entities. */
  readonly rows?: readonly Function[];
  /** Background jobs; workers run them. */
  readonly jobs?: readonly Job[];
  /** What time itself brings about here: run by the worker and by moving the clock, in the order of the modules. */
  readonly dueWork?: readonly DueWork[];
}
