import { Problem } from '../platform/graphql/problem.js';
import type { Bindings } from './bindings.js';
import { cursorSeal } from './cursor-seal.js';
import { afterSql, orderSql, type LensedKey } from './keyset.js';
import { COUNT_LIMIT } from './count-limit.js';

/** Arguments every list takes. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Connection<Node> {
  readonly totalCount: { value: number; capped: boolean };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: { readonly cursor: string; readonly node: Node }[];
}

export interface FoundRow<Node> {
  readonly node: Node;
  /** The row's sort keys, then its id. */
  readonly position: readonly (string | null)[];
}

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 200;

/** @throws Problem `BAD_USER_INPUT` outside 1…200. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_SIZE;
  if (size < 1 || size > LARGEST_SIZE) {
    throw new Problem('BAD_USER_INPUT', `first is between 1 and ${LARGEST_SIZE}`);
  }
  return size;
}

interface PageOptions {
  readonly keys: readonly LensedKey[];
  /** SQL of the row's id. */
  readonly id: string;
  readonly size: number;
  readonly after: string | null;
  /** Whom and which list a cursor belongs to. */
  scope(): string;
  readonly bindings: Bindings;
}

/** The SQL pieces of one page read by keyset. */
export function pageOf({ keys, id, size, after, scope, bindings }: PageOptions) {
  const position = after === null ? null : cursorSeal().open(after, scope());
  return {
    /** Sort keys and id as text, as the cursor keeps them. */
    position: positionSql([...keys.map(({ sql }) => sql), id]),
    after: position === null ? 'true' : afterSql(keys, id, position, bindings),
    order: orderSql(keys, id),
    limit: size + 1,
  };
}

export function positionSql(keysAndId: readonly string[]): string {
  return `json_build_array(${keysAndId.join(', ')})`;
}

/** The place of a row, as `positionSql` has it. */
export function positionOf(row: Readonly<Record<string, unknown>>): readonly (string | null)[] {
  const position = row['position'];
  return Array.isArray(position) ? position : [];
}

/** Rows of a page, one more than `size` where there are more, as a connection. */
export function connectionOf<Node>(
  rows: readonly FoundRow<Node>[],
  count: number | null,
  { size, scope }: Pick<PageOptions, 'size' | 'scope'>,
): Connection<Node> {
  const edges = rows.slice(0, size).map(({ node, position }) => new SealedWhenAsked(node, position, scope));
  return {
    totalCount: { value: Math.min(count ?? 0, COUNT_LIMIT), capped: (count ?? 0) > COUNT_LIMIT },
    pageInfo: {
      hasNextPage: rows.length > size,
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    edges,
  };
}

/** An edge whose cursor is made when it is read: most lists show none, and a seal costs more than the row. */
class SealedWhenAsked<Node> {
  constructor(
    readonly node: Node,
    private readonly place: FoundRow<Node>['position'],
    private readonly scope: () => string,
  ) {}

  get cursor(): string {
    return cursorSeal().seal({ keys: this.place.slice(0, -1), id: this.place.at(-1) ?? '' }, this.scope());
  }
}
