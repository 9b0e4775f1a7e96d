import { findField } from '../../../access/index.js';
import type { NewExport } from '../export-job.js';

const signs: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '≠',
  in: '=',
  contains: '∋',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
  isNull: '∅',
};

/**
 * What an export was limited to, for its line in the audit log: `Customer.stage = potential, intent`. Values of fields
 * that a role may hide stay out of the log, whose readers may not all read that field.
 */
export function filterForAudit({ filter, customerIds }: Pick<NewExport, 'filter' | 'customerIds'>): string[] {
  return [...(customerIds === null ? [] : [`ticked = ${customerIds.length}`]), ...conditions(filter ?? {})];
}

function conditions(filter: object): string[] {
  return Object.entries(filter).flatMap(([name, inside]: [string, unknown]) => {
    if (inside === null || inside === undefined) return [];
    if (name === 'and' || name === 'or') return Array.isArray(inside) ? inside.flatMap(conditions) : [];
    if (typeof inside !== 'object') return [`${name} ∋ …`];
    if (name === 'not') return conditions(inside).map((one) => `¬ ${one}`);
    return tests(name, inside);
  });
}

function tests(name: string, operators: object): string[] {
  const access = findField(`Customer.${name}`);
  const field = `Customer.${access?.sharesRightOf ?? name}`;
  return Object.entries(operators).flatMap(([operator, value]: [string, unknown]) => {
    if (value === null || value === undefined) return [];
    const said = access?.class === 'identity' ? textOf(value) : '…';
    return [`${field} ${signs[operator] ?? operator} ${said}`];
  });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return value instanceof Date ? value.toISOString() : String(value);
}
