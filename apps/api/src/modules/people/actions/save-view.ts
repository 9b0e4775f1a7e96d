import { uuidv7 } from 'uuidv7';
import { invalidUnlessEmpty, refusal, type FieldProblem, type Refusal } from '@tidewater/domain';

import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { runAction } from '../../../platform/graphql/run-action.js';

interface View {
  readonly page: string;
  readonly name: string;
  readonly query: string;
}

const longest = { page: 100, name: 60, query: 4_000 } as const;
const most = 100;

/** Keeps a view under its name, in place of the one that had the name before. */
export async function saveView(
  context: RequestContext,
  given: View,
): Promise<(View & { readonly id: string }) | Refusal> {
  const userId = signedIn(context).id;
  const view = { ...given, name: given.name.trim() };
  const invalid = invalidUnlessEmpty(problemsOf(view));
  if (invalid) return invalid;
  return await runAction(context, async (tx) => {
    const [mine] = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM saved_view WHERE user_id = $1 AND page = $2 AND name <> $3`,
      [userId, view.page, view.name],
    );
    const count = mine?.count ?? 0;
    if (count >= most) return refusal('QUOTA_REACHED', { limit: most, count });
    const [saved] = await tx.query<{ id: string }>(
      `INSERT INTO saved_view (id, user_id, page, name, query) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, page, name) DO UPDATE SET query = excluded.query RETURNING id`,
      [uuidv7(), userId, view.page, view.name, view.query],
    );
    if (!saved) throw new Error('The view was not saved');
    return { id: saved.id, ...view };
  });
}

function problemsOf(view: View): FieldProblem[] {
  return (['page', 'name', 'query'] as const).flatMap((field): FieldProblem[] => {
    const limit = longest[field];
    if (field !== 'query' && view[field] === '') return [{ path: [field], problem: 'REQUIRED' }];
    return view[field].length > limit ? [{ path: [field], problem: 'TOO_LONG', limit }] : [];
  });
}
