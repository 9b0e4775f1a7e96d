import { customerVisibleSql, type RecordList } from '../../../access/index.js';
import { customerOrder } from '../../customers/index.js';
import type { NewExport } from '../export-job.js';

/** The customers an export is of: those its filter leaves, as far as both reading and exporting reach. */
export function exportSource({
  filter,
  orderBy,
  customerIds,
}: Pick<NewExport, 'filter' | 'orderBy' | 'customerIds'>): RecordList {
  return {
    filter,
    order: customerOrder(orderBy),
    where: (row, { viewer, bindings }) => {
      const reached = customerVisibleSql(viewer, row, bindings, 'customer.export');
      if (customerIds === null) return reached;
      return `${row}.id = ANY(${bindings.bind(customerIds, 'uuid[]')}) AND ${reached}`;
    },
  };
}
