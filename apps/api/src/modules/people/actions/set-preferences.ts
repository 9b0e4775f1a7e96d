import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { runAction } from '../../../platform/graphql/run-action.js';
import { updateUser } from '../data/user.repository.js';

const largest = 16 * 1024;

/** Keeps what the page wants to remember about a person: columns, density, theme. JSON of an object. */
export async function setPreferences(context: RequestContext, json: string): Promise<void> {
  const { id } = signedIn(context);
  const preferences = parseObject(json);
  if (preferences === null || Buffer.byteLength(json) > largest) {
    throw new Problem('BAD_USER_INPUT', `preferences is the JSON of an object of at most ${largest} bytes`);
  }
  await runAction(context, async (tx) => await updateUser(tx, id, { preferences }));
}

function parseObject(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
