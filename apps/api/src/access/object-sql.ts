import type { RequestContext } from '../platform/graphql/context.js';
import { fieldsOf, viewOf } from './declare.js';
import type { Derived, FieldAccess, Relation, View, Where } from './describe.js';
import { COUNT_LIMIT } from './count-limit.js';
import { pageOf, pageSize, type ListArguments } from './page.js';
import type { FieldName } from './rights.js';
import { asks, below, type SelectedField, type Selection } from './selection.js';
import { Sight } from './sight.js';
import { visibleSql } from './visible-sql.js';

/** JSON as the database answered it. */
export type Raw = Record<string, unknown>;

/** What the fields of one answer share while it is shaped: facts read once, and who asks. */
export interface Shaping {
  readonly context: RequestContext;
  readonly facts: ReadonlyMap<Derived['facts'], unknown>;
}

/** A record as SQL that builds its JSON, and the last touch that makes it the GraphQL value. */
export interface CompiledObject {
  readonly sql: string;
  readonly facts: readonly NonNullable<Derived['facts']>[];
  shape(raw: Raw, shaping: Shaping): Raw;
}

type Touch = (value: unknown, shaping: Shaping) => unknown;
interface CompiledField {
  readonly key: string;
  readonly sql: string;
  readonly touch?: Touch;
  readonly facts?: readonly NonNullable<Derived['facts']>[];
}

/** Compiles what is asked of one record whose row stands in the statement as `row`. */
export function objectSql(
  type: Function,
  selection: Selection,
  row: string,
  sight: Sight,
  context: RequestContext,
): CompiledObject {
  const declared = fieldsOf(type);
  const compiled = selection.flatMap((field) => {
    const access = declared.get(field.name);
    return access ? [fieldSql(type, field, access, row, sight, context)] : [];
  });
  const touches = compiled.flatMap(({ key, touch }) => (touch ? [{ key, touch }] : []));
  const pairs = [...new Map(compiled.map(({ key, sql }) => [key, sql]))].map(
    ([key, sql]) => `'${key}', ${sql}`,
  );
  return {
    sql: `json_build_object(${pairs.join(', ')})`,
    facts: compiled.flatMap(({ facts }) => facts ?? []),
    shape: (raw, shaping) => {
      for (const { key, touch } of touches) raw[key] = touch(raw[key], shaping);
      return raw;
    },
  };
}

/** Fields with arguments may be asked for twice under different names, so they are kept by response name. */
export function answerKey(name: string, responseName: string, hasArguments: boolean): string {
  return hasArguments ? `@${responseName}` : name;
}

const RESPONSE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function fieldSql(
  type: Function,
  field: SelectedField,
  access: FieldAccess,
  row: string,
  sight: Sight,
  context: RequestContext,
): CompiledField {
  if (!RESPONSE_NAME.test(field.responseName)) throw new Error('A response name is not a name');
  const fieldName: FieldName = `${type.name}.${field.name}`;
  const key = answerKey(
    field.name,
    field.responseName,
    access.arguments === true || access.relation?.kind === 'many',
  );
  if (access.special === 'withheld') return { key, sql: withheldSql(type, sight) };
  if (access.relation)
    return relationSql(key, field, sight.readable(fieldName), access.relation, row, sight, context);
  if (access.derived) {
    const { from, facts, value } = access.derived;
    return {
      key,
      sql: sight.lensed(fieldName, from(row, sight), undefined, access.whenWithheld),
      facts: facts ? [facts] : [],
      touch: (raw, shaping) =>
        raw === null ? null : value(raw, facts && shaping.facts.get(facts), field.args, shaping.context),
    };
  }
  return { key, sql: sight.value(fieldName, access, row) };
}

/** The names of the fields that this viewer may not read in full on this row; those of one right are tested once. */
function withheldSql(type: Function, sight: Sight): string {
  const byRight = new Map<string, { readonly readable: Where; readonly names: string[] }>();
  for (const [name, access] of fieldsOf(type)) {
    if (access.special || access.filterOnly) continue;
    const field: FieldName = `${type.name}.${name}`;
    const right = sight.rightOf(field);
    const group = byRight.get(right) ?? { readable: sight.readable(field), names: [] };
    group.names.push(name);
    byRight.set(right, group);
  }
  const parts = [...byRight.values()].flatMap(({ readable, names: members }) => {
    if (readable.kind === 'all') return [];
    const names = `ARRAY[${members.map((name) => `'${name}'`).join(', ')}]`;
    return [readable.kind === 'none' ? names : `CASE WHEN ${readable.sql} THEN '{}' ELSE ${names} END`];
  });
  return parts.length === 0 ? `'[]'::json` : `to_json(${parts.join(' || ')})`;
}

function relationSql(
  key: string,
  field: SelectedField,
  readable: Where,
  relation: Relation,
  row: string,
  sight: Sight,
  context: RequestContext,
): CompiledField {
  const type = relation.view();
  const view = viewOf(type);
  const child = sight.bindings.alias();
  const { sight: childSight, join } = childSightOf(view, child, row, sight);
  // The parent stands in the answer because one of its ways holds for this very row.
  const isOfSameCustomer = sight.customerRow === row && childSight.customerRow === row;
  const conditions = [
    relation.on(row, child),
    ...conditionsOf(readable),
    visibleSql(view, child, childSight, isOfSameCustomer ? sight : null),
  ].join(' AND ');
  const from = `${view.table} ${child}${join}`;
  if (relation.kind === 'one') {
    const object = objectSql(type, field.below, child, childSight, context);
    return {
      key,
      sql: `(SELECT ${object.sql} FROM ${from} WHERE ${conditions})`,
      facts: object.facts,
      touch: (raw, shaping) => (isRaw(raw) ? object.shape(raw, shaping) : null),
    };
  }
  return listSql(key, field, relation, { type, from, conditions, child, sight: childSight, context });
}

interface ChildList {
  readonly type: Function;
  readonly from: string;
  readonly conditions: string;
  readonly child: string;
  readonly sight: Sight;
  readonly context: RequestContext;
}

function listSql(key: string, field: SelectedField, relation: Relation, list: ChildList): CompiledField {
  const { type, from, conditions, child, sight, context } = list;
  const args: ListArguments = field.args;
  const object = objectSql(type, below(below(field.below, 'edges'), 'node'), child, sight, context);
  const page = pageOf({
    keys: relation.order ? [sight.sortKey(relation.order, child)] : [],
    id: `${child}.id`,
    size: pageSize(args.first),
    after: args.after ?? null,
    scope: `${sight.viewer.id} ${type.name}`,
    bindings: sight.bindings,
  });
  const columns = showsCursors(field.below) ? page.columns : 'NULL AS position';
  const rows = `SELECT ${object.sql} AS node, ${columns} FROM ${from} WHERE ${conditions} AND ${page.after} ORDER BY ${page.order} LIMIT ${page.limit}`;
  // Rows are gathered in the order the subquery hands them over.
  const listed = `(SELECT coalesce(json_agg(json_build_array(listed.node, listed.position)), '[]') FROM (${rows}) listed)`;
  const counted = asks(field.below, 'totalCount')
    ? `(SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${conditions} LIMIT ${COUNT_LIMIT + 1}) counted)`
    : 'NULL';
  return {
    key,
    sql: `json_build_array(${listed}, ${counted})`,
    facts: object.facts,
    touch: (raw, shaping) => {
      if (!Array.isArray(raw)) return null;
      const [found, count]: unknown[] = raw;
      const entries = Array.isArray(found) ? found : [];
      return page.connection(
        entries.map(([node, position]: [Raw, string[] | null]) => ({
          node: object.shape(node, shaping),
          position: position ?? [],
        })),
        typeof count === 'number' ? count : null,
      );
    },
  };
}

/** Only then are the places of the rows worth fetching. */
function showsCursors(connection: Selection): boolean {
  return asks(below(connection, 'edges'), 'cursor') || asks(below(connection, 'pageInfo'), 'endCursor');
}

/** The sight of a related record: the same customer's row where it hangs off it, its own customer otherwise. */
function childSightOf(
  view: View,
  child: string,
  parent: string,
  sight: Sight,
): { sight: Sight; join: string } {
  const of = (customerRow: string | null) => Sight.of(view, sight.viewer, sight.bindings, child, customerRow);
  if (view.customer === 'none') return { sight: of(null), join: '' };
  if (view.customer === 'self') return { sight: of(child), join: '' };
  if (sight.customerRow === parent) return { sight: of(parent), join: '' };
  const customer = sight.bindings.alias();
  return {
    sight: of(customer),
    join: ` JOIN customer ${customer} ON ${customer}.id = ${view.customer(child)}`,
  };
}

function conditionsOf(where: Where): string[] {
  if (where.kind === 'all') return [];
  return [where.kind === 'none' ? 'false' : where.sql];
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
