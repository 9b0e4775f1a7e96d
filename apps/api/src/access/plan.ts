import { createHash, randomUUID } from 'node:crypto';

import type { RoleRights } from './rights.js';
import { isAlwaysTheSame, type Selection } from './selection.js';
import type { Viewer } from './viewer.js';

/** A compiled statement, with whatever hangs on it. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What differs from request to request under one plan: who asks, and the ids that are asked for. */
export interface Asking {
  readonly viewer: Viewer;
  readonly ids: readonly string[];
}

interface Wanted extends Asking {
  readonly selection: Selection;
  /** All else that decides the text of the statement; null where that cannot be said. */
  readonly key: string | null;
}

interface Plan<Compiled> {
  readonly statement: Compiled;
  /** One for each bound value. */
  readonly sources: readonly ((asking: Asking) => unknown)[];
}

/** Some ten kilobytes each; the longest unused goes first. */
const mostPlans = 1_000;

/**
 * Statements compiled once for all people with the same rights; only values are bound at each request (decision 2).
 * Of ids and groups of a viewer `compile` may use nothing but whether groups are empty: it is called for a stand-in
 * whose ids are like no others, so that a value bound for the stand-in shows what is to be bound in its place. A
 * statement that shows the stand-in anywhere else, or cannot be compiled for one, is compiled for each request.
 */
export class Plans<Compiled extends Statement> {
  private readonly plans = new Map<string, Plan<Compiled> | null>();
  private readonly numbers = new WeakMap<Selection, number>();
  private last = 0;

  statement(
    { viewer, ids, selection, key }: Wanted,
    compile: (asking: Asking) => Compiled,
  ): { readonly statement: Compiled; readonly values: readonly unknown[] } {
    const asking = { viewer, ids };
    const plan =
      key !== null && isAlwaysTheSame(selection)
        ? this.planFor(`${this.numberOf(selection)} ${kindOf(viewer)} ${key}`, asking, compile)
        : null;
    if (plan) return { statement: plan.statement, values: plan.sources.map((source) => source(asking)) };
    const statement = compile(asking);
    return { statement, values: statement.values };
  }

  private planFor(
    name: string,
    asking: Asking,
    compile: (asking: Asking) => Compiled,
  ): Plan<Compiled> | null {
    const known = this.plans.get(name);
    const plan = known === undefined ? planOf(asking, compile) : known;
    this.plans.delete(name);
    this.plans.set(name, plan);
    for (const oldest of this.plans.keys()) {
      if (this.plans.size <= mostPlans) break;
      this.plans.delete(oldest);
    }
    return plan;
  }

  private numberOf(selection: Selection): number {
    const number = this.numbers.get(selection) ?? ++this.last;
    this.numbers.set(selection, number);
    return number;
  }
}

/**
 * All of a viewer but what the stand-in takes the place of: rights as they count for this request, which a key may have
 * narrowed, and whether there is anything to be reached in some way at all. A field that is added later is part of it.
 */
function kindOf(viewer: Viewer): string {
  const { id: _id, account: _account, name: _name, roles, onlyActions, ...rest } = viewer;
  const others = { ...rest, ...eachGroup(viewer, ({ length }) => length > 0) };
  const rights = roles.map((role) => `${role.id} ${nameOfRights(role.rights)}`);
  return JSON.stringify([rights, onlyActions ? [...onlyActions].sort() : null, others]);
}

/** Ids through which a viewer reaches records; a stand-in has others in their place. */
const groups = [
  'departments',
  'departmentTree',
  'pools',
  'territories',
  'territoriesToWrite',
  'standsInFor',
  'principals',
] as const satisfies readonly (keyof Viewer)[];

function eachGroup<Made>(
  viewer: Viewer,
  make: (ids: readonly string[]) => Made,
): Record<(typeof groups)[number], Made> {
  return {
    departments: make(viewer.departments),
    departmentTree: make(viewer.departmentTree),
    pools: make(viewer.pools),
    territories: make(viewer.territories),
    territoriesToWrite: make(viewer.territoriesToWrite),
    standsInFor: make(viewer.standsInFor),
    principals: make(viewer.principals),
  };
}

const namesOfRights = new WeakMap<RoleRights, string>();

/** A short name that only the very same rights have. */
function nameOfRights(rights: RoleRights): string {
  const known = namesOfRights.get(rights);
  if (known !== undefined) return known;
  const made = createHash('sha256').update(JSON.stringify(rights)).digest('base64url');
  namesOfRights.set(rights, made);
  return made;
}

function planOf<Compiled extends Statement>(
  { viewer, ids }: Asking,
  compile: (asking: Asking) => Compiled,
): Plan<Compiled> | null {
  const marks: string[] = [];
  const mark = (): string => {
    const made = randomUUID();
    marks.push(made);
    return made;
  };
  const standIn: Viewer = {
    ...viewer,
    id: mark(),
    account: mark(),
    name: mark(),
    ...eachGroup(viewer, ({ length }) => (length > 0 ? [mark()] : [])),
  };
  const otherIds = ids.map(mark);
  const statement = compiledOrNull(() => compile({ viewer: standIn, ids: otherIds }));
  if (!statement) return null;
  const shows = (text: string) => marks.some((one) => text.includes(one));
  const sources = statement.values.map((value): ((asking: Asking) => unknown) | null => {
    if (value === standIn.id) return (asking) => asking.viewer.id;
    const group = groups.find((name) => value === standIn[name]);
    if (group !== undefined) return (asking) => asking.viewer[group];
    const index = typeof value === 'string' ? otherIds.indexOf(value) : -1;
    if (index !== -1) return (asking) => asking.ids[index];
    return shows(String(JSON.stringify(value))) ? null : () => value;
  });
  const known = sources.filter((source) => source !== null);
  return shows(statement.text) || known.length < sources.length ? null : { statement, sources: known };
}

/** What is refused for the stand-in is compiled for the viewer, and refused in earnest there. */
function compiledOrNull<Compiled>(compile: () => Compiled): Compiled | null {
  try {
    return compile();
  } catch {
    return null;
  }
}
