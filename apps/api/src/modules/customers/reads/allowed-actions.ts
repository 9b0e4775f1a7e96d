import {
  allowedActions as decideAllowed,
  refusal as refusalOf,
  type CustomerAction,
  type Facts,
  type Timing,
} from '@tidewater/domain';

import { derived, reachesSql, recordSight, type Raw, type ScopedAction } from '../../../access/index.js';
import { rowFromJson } from '../../../platform/database/row-from-json.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { refused } from '../../../platform/graphql/refused.type.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { authorityOf } from '../actions/authority.js';
import { CustomerRow } from '../data/customer.row.js';
import { toState } from '../data/to-state.js';
import { standingFacts, type StandingFacts } from '../data/viewer-facts.repository.js';

interface CustomerAndReach {
  readonly row: Raw;
  readonly reached: Record<string, boolean>;
}

/** The right each verb needs beyond what its rule asks, as the actions ask it. */
const rightOf: Partial<Record<CustomerAction, ScopedAction>> = {
  abandonCustomer: 'customer.abandon',
  addContact: 'contact.write',
  addFollowUp: 'followUp.create',
  applyForExtension: 'extension.apply',
  applyForIntent: 'intent.apply',
  recordSignedContract: 'contract.record',
};

export type ViewerFacts = StandingFacts;

/** What the viewer may do with a customer now, each with the reason why not: asked of the rules themselves. */
export const allowedActions = derived<CustomerAndReach, ViewerFacts>({
  from: (row, sight) =>
    `json_build_object('row', to_jsonb(${row}) - 'name_terms', 'reached', ${reachesSql(sight.viewer, row, sight.bindings)})`,
  facts: viewerFacts,
  value: ({ row: json, reached }, { counts, below, team, ...timing }, _args, context) => {
    const viewer = signedIn(context);
    const row = rowFromJson(CustomerRow, json);
    const sight = recordSight(viewer, reached);
    const may = authorityOf(viewer, sight, row.stage);
    const facts: Facts = { ...timing, counts, actor: { id: viewer.id, may, superiorOf: below, team } };
    return decideAllowed(toState(row), facts).map(({ action, refusal }) => {
      const right = rightOf[action];
      const withheld = right !== undefined && !sight?.mayDo(right) ? refusalOf('NOT_ALLOWED') : null;
      const why = refusal ?? withheld;
      return { action, refusal: why && refused(why, context.locale) };
    });
  },
});

export function viewerFacts(context: RequestContext): Promise<ViewerFacts> {
  return context.memo('viewer facts', async () => {
    const asked = standingFacts(context.database, signedIn(context).id);
    // One request, one moment: what asked for the rules before goes by the same ones.
    const [facts, rules] = await Promise.all([asked, context.memo<Timing>('rules of now', () => asked)]);
    return { ...facts, now: rules.now, policy: rules.policy, calendar: rules.calendar };
  });
}
