import type { Decision } from '../kernel/decision.js';
import type { Instant } from '../kernel/instant.js';
import { endOfDayAfter } from '../kernel/local-day.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CustomerEvent } from './events.js';
import type { Facts } from './facts.js';
import { byActor } from './happened.js';
import { decide, type Judge, no, whyNot, yes } from './judge.js';
import type { CustomerState } from './state.js';
import { undoDays } from './undo.js';

/** What has happened to an imported customer beside its lifecycle. */
export interface SinceImport {
  /** When the import ended. */
  readonly at: Instant;
  /** Its facts or its contacts are no longer those of the file. */
  readonly edited: boolean;
  readonly followed: boolean;
}

/** DA-6: within seven days, and only while nobody has taken it into their hands. */
export function whyNotUndoImport(state: CustomerState, since: SinceImport, facts: Facts): Refusal | null {
  return whyNot(judgeFor(since), state, facts);
}

/** Into the recycle bin with a customer that came by an import. */
export function undoImport(state: CustomerState, since: SinceImport, facts: Facts): Decision<CustomerEvent> {
  return decide(judgeFor(since), state, facts, (current) => ({
    events: [
      {
        ...byActor(facts),
        type: 'ImportUndone',
        owner: current.stage === 'pool' ? null : current.owner,
      },
    ],
  }));
}

function judgeFor({ at, edited, followed }: SinceImport): Judge<CustomerState> {
  return (state, { actor, now, calendar }) => {
    if (now >= endOfDayAfter(at, undoDays, calendar.zone)) {
      return no('NOT_ALLOWED', { detail: 'UNDO_TOO_LATE' });
    }
    if (!liesAsImported(state)) return no('STALE', { detail: 'MOVED_SINCE' });
    if (edited || state.lost !== null) return no('STALE', { detail: 'EDITED_SINCE' });
    if (followed) return no('STALE', { detail: 'FOLLOWED_SINCE' });
    const own = state.stage !== 'pool' && state.owner === actor.id && actor.may.enter;
    return own || actor.may.importIntoPool ? yes(state) : no('NOT_ALLOWED');
  };
}

/** Edge 25: into the pool and untouched there, or to the importer, whose review may have gone on meanwhile. */
function liesAsImported(state: CustomerState): boolean {
  if (state.formerOwners.length > 0) return false;
  if (state.stage === 'pool') {
    return state.cause === 'IMPORTED' && state.lock === null && state.reservation === null;
  }
  return (
    state.stage === 'potential' &&
    state.owner === state.enteredBy &&
    state.application === null &&
    state.protection.grantsUsed === 0
  );
}
