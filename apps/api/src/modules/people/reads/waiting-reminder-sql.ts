import { customerTellsSql, type Bindings, type Viewer } from '../../../access/index.js';

/**
 * Whether the reminder standing as `row` is the viewer's own, or (AP-2) one of somebody they stand in for: what is due
 * by now on that person's customers, as far as the viewer reads when those are to be contacted.
 */
export function waitingReminderSql(row: string, viewer: Viewer, bindings: Bindings): string {
  const own = `${row}.user_id = ${bindings.bind(viewer.id, 'uuid')}`;
  if (viewer.standsInFor.length === 0) return own;
  const told = customerTellsSql(
    {
      id: `${row}.customer_id`,
      field: 'Customer.nextContactAt',
      where: (customer) => `${customer}.owner_id = ${row}.user_id`,
    },
    viewer,
    bindings,
  );
  const today = (moment: string) => `(${moment} AT TIME ZONE (SELECT company_zone()))::date`;
  return `(${own} OR ${row}.user_id = ANY(${bindings.bind(viewer.standsInFor, 'uuid[]')})
    AND ${row}.kind IN ('NEXT_CONTACT', 'DROP_SOON') AND ${today(`${row}.due`)} <= ${today('(SELECT app_now())')} AND ${told})`;
}
