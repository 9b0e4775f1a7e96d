import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import type { Department } from '../graphql/user.type.js';

/** The whole organisation, every department after the one above it. It is part of the public directory. */
export async function allDepartments(context: RequestContext): Promise<Department[]> {
  signedIn(context);
  return await context.database.query(`
    SELECT d.id, d.name, d.parent_id AS "parentId"
    FROM department d
    JOIN (SELECT descendant_id, max(depth) AS depth FROM department_closure GROUP BY descendant_id) place
      ON place.descendant_id = d.id
    ORDER BY place.depth, d.position, d.id LIMIT 10000`);
}
