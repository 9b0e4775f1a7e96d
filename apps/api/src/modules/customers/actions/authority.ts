import type { Actor, Authority, Stage } from '@tidewater/domain';

import { may, type RecordSight, type ScopedAction, type Viewer } from '../../../access/index.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { LoadedCustomer } from '../data/customer.repository.js';
import { superiorOf, teamOf } from '../data/people.repository.js';
import { rulesInForce } from '../data/rules-in-force.repository.js';

/** Which of the viewer's rights the command draws on, where several serve the same question. */
export interface CommandRights {
  /** What counts as editing: the customer itself, its contacts or its follow-ups. */
  readonly edit?: ScopedAction;
  /** What counts as assigning: 选择分配 or 自拓. */
  readonly assign?: ScopedAction;
}

/** The actor as the rules see them, for one customer in sight (or none: then nothing scoped is allowed). */
export async function actorOn(
  tx: Transaction,
  viewer: Viewer,
  sight: RecordSight | null,
  customer: LoadedCustomer | null,
  rights: CommandRights = {},
): Promise<Actor> {
  const { policy } = await rulesInForce(tx);
  return {
    id: viewer.id,
    may: authorityOf(viewer, sight, customer?.row.stage ?? null, rights),
    superiorOf: customer === null ? [] : await superiorOf(tx, viewer.id, peopleOf(customer)),
    team: policy.cooldownWholeTeam ? await teamOf(tx, viewer.id) : [viewer.id],
  };
}

/** What the viewer's roles allow on a customer seen like this; `stage` is null where there is none yet. */
export function authorityOf(
  viewer: Viewer,
  sight: RecordSight | null,
  stage: Stage | null,
  { edit = 'customer.update', assign = 'customer.assign' }: CommandRights = {},
): Authority {
  const mayDo = (action: ScopedAction) => sight?.mayDo(action) ?? false;
  const somewhere = (action: ScopedAction) =>
    viewer.roles.some(({ rights }) => (rights.scopes[action] ?? 'none') !== 'none');
  return {
    enter: may(viewer, 'customer.create'),
    claim: may(viewer, 'customer.claim'),
    assign: mayDo(assign),
    recycle: mayDo('customer.recycle'),
    handOver: mayDo('customer.handOver'),
    lock: mayDo('customer.lock'),
    markLost: mayDo('customer.markLost'),
    share: mayDo('customer.share'),
    review: may(viewer, 'protection.review'),
    // Edge 25: administrators and managers, that is whoever may give customers away.
    importIntoPool: may(viewer, 'customer.import') && somewhere('customer.assign'),
    edit: mayDo(edit) && (stage !== 'pool' || reachesAll(viewer, edit)),
    decide: may(viewer, 'approval.decide'),
  };
}

/** A pool customer is nobody's: only who may edit every customer edits it. */
function reachesAll(viewer: Viewer, action: ScopedAction): boolean {
  return viewer.roles.some(({ rights }) => rights.scopes[action] === 'all');
}

/** The people of this row: owner or last owner, and the applicant. */
function peopleOf({ state }: LoadedCustomer): string[] {
  switch (state.stage) {
    case 'pool':
      return state.lastProtection === null ? [] : [state.lastProtection.owner];
    case 'formal':
      return [state.owner];
    default:
      return [
        ...new Set([state.owner, ...(state.application === null ? [] : [state.application.applicant])]),
      ];
  }
}
