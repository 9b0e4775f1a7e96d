import { may } from '../../../access/index.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { Problem } from '../../../platform/graphql/problem.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import type { DepartmentNode } from '../graphql/department-node.type.js';

/** The whole tree in the order of the page: every department after the one above it and after its elder sisters. */
export async function departmentTree(context: RequestContext): Promise<DepartmentNode[]> {
  if (!may(signedIn(context), 'user.update')) {
    throw new Problem('FORBIDDEN', 'Only administrators may see this.');
  }
  return await context.database.query(`
    WITH RECURSIVE tree AS (
      SELECT d.id, d.name, d.parent_id, ARRAY[row_number() OVER (ORDER BY d.position, d.id)] AS place
      FROM department d WHERE d.parent_id IS NULL
      UNION ALL
      SELECT d.id, d.name, d.parent_id, tree.place || row_number() OVER (PARTITION BY d.parent_id ORDER BY d.position, d.id)
      FROM department d JOIN tree ON tree.id = d.parent_id),
    home AS (SELECT department_id, count(*)::int AS people FROM app_user WHERE active GROUP BY department_id)
    SELECT tree.id, tree.name, tree.parent_id AS "parentId", coalesce(home.people, 0) AS people,
      (SELECT coalesce(sum(h.people), 0)::int FROM department_closure c JOIN home h ON h.department_id = c.descendant_id
       WHERE c.ancestor_id = tree.id) AS "peopleWithBelow"
    FROM tree LEFT JOIN home ON home.department_id = tree.id ORDER BY tree.place LIMIT 10000`);
}
