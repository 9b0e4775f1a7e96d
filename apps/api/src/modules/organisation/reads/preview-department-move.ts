import { refusal, type Refusal } from '@tidewater/domain';

import { may } from '../../../access/index.js';
import { inTransaction } from '../../../platform/database/transaction.js';
import type { RequestContext } from '../../../platform/graphql/context.js';
import { signedIn } from '../../../platform/graphql/signed-in.js';
import { personSql, sightChangesSql } from '../../people/index.js';
import { whyNotMove } from '../actions/move-department.js';
import { holdTree } from '../data/department.repository.js';
import type { DepartmentMovePreview } from '../graphql/department-node.type.js';
import { sightChangesAlong } from './sight-changes-along.js';

/**
 * Sight that comes from standing above: people at home in a department over it, or managing one, whose roles reach the
 * department and all below. Those over the new place gain, those over the old one lose.
 */
const preview = `
WITH moved AS (SELECT descendant_id AS id FROM department_closure WHERE ancestor_id = $1::uuid),
  old_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = $1::uuid AND depth > 0),
  new_line AS (SELECT ancestor_id AS id FROM department_closure WHERE descendant_id = $2::uuid),
  looking_down AS (
    SELECT u.id, u.name_pinyin, ${personSql('u')} AS person,
      ARRAY(SELECT m.department_id FROM managed_department m WHERE m.user_id = u.id UNION SELECT u.department_id) AS homes
    FROM app_user u
    WHERE u.active AND EXISTS (
      SELECT FROM user_role ur JOIN role r ON r.id = ur.role_id
      WHERE ur.user_id = u.id AND r.rights -> 'scopes' ->> 'customer.read' = 'departmentAndBelow')
    AND NOT EXISTS (
      SELECT FROM user_role ur JOIN role r ON r.id = ur.role_id
      WHERE ur.user_id = u.id AND r.rights -> 'scopes' ->> 'customer.read' = 'all')),
  judged AS (
    SELECT l.*,
      EXISTS (SELECT FROM old_line o WHERE o.id = ANY(l.homes)) OR EXISTS (SELECT FROM moved m WHERE m.id = ANY(l.homes)) AS sees,
      EXISTS (SELECT FROM new_line n WHERE n.id = ANY(l.homes)) OR EXISTS (SELECT FROM moved m WHERE m.id = ANY(l.homes)) AS will_see
    FROM looking_down l),
  gaining AS (SELECT * FROM judged WHERE will_see AND NOT sees),
  losing AS (SELECT * FROM judged WHERE sees AND NOT will_see)
SELECT
  (SELECT count(*)::int FROM app_user WHERE active AND department_id IN (SELECT id FROM moved)) AS people,
  (SELECT count(*)::int FROM customer WHERE owner_department_id IN (SELECT id FROM moved) AND deleted_at IS NULL) AS customers,
  (SELECT count(*)::int FROM gaining) AS "gainingCount", (SELECT count(*)::int FROM losing) AS "losingCount",
  (SELECT coalesce(json_agg(person), '[]') FROM (SELECT person FROM gaining ORDER BY name_pinyin, id LIMIT 50) g) AS gaining,
  (SELECT coalesce(json_agg(person), '[]') FROM (SELECT person FROM losing ORDER BY name_pinyin, id LIMIT 50) l) AS losing,
  ${sightChangesSql('$3::jsonb')} AS sight`;

/** AC-1: whose sight moving a department would change: of those above it by their scope, of those in it by what is above. */
export async function previewDepartmentMove(
  context: RequestContext,
  id: string,
  parentId: string | null,
): Promise<DepartmentMovePreview | Refusal> {
  if (!may(signedIn(context), 'user.update')) return refusal('NOT_ALLOWED');
  return await inTransaction(context.database, async (tx) => {
    await holdTree(tx);
    const department = await whyNotMove(tx, { id, parentId, beforeId: null });
    if ('code' in department) return department;
    const { changes, isWhole } = await sightChangesAlong(tx, { id, parentId });
    const [found] = await tx.query<Omit<DepartmentMovePreview, 'sightIsWhole'>>(preview, [
      id,
      parentId,
      JSON.stringify(changes),
    ]);
    return found ? { ...found, sightIsWhole: isWhole } : refusal('NOT_FOUND');
  });
}
