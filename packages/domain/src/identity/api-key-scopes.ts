import { plainActions, scopedActions, type ActionName, type RoleRights } from '../access/rights.js';

const actions: readonly ActionName[] = [...scopedActions, ...plainActions];

/** Deeds on the company's rules and people: a key has them only where each is named. */
const administrative = new Set(['user', 'role', 'security', 'audit', 'access', 'clock']);
/** Taking data out by the heap is never part of anything else. */
const neverImplied = new Set<ActionName>(['customer.export', 'policy.update', 'holiday.update']);

const verbOf = (action: string): string => action.slice(action.indexOf('.') + 1);
const typeOf = (action: string): string => action.slice(0, action.indexOf('.'));
const isBusiness = (action: ActionName): boolean => !administrative.has(typeOf(action));

const types = [...new Set(actions.filter(isBusiness).map(typeOf))];

/**
 * What a key may be given: `read` and `write` for all records, `customer.read` or `customer.write` for one type, or a
 * single action by its name. To write includes to read.
 */
export const apiKeyScopes: readonly string[] = [
  ...new Set(['read', 'write', ...types.flatMap((type) => [`${type}.read`, `${type}.write`]), ...actions]),
];

/** The actions a key with these scopes may do if its owner may. A new action belongs to no key before it is in a scope. */
export function actionsOfScopes(scopes: readonly string[]): ReadonlySet<ActionName> {
  return new Set(scopes.flatMap((scope) => actions.filter((action) => includes(scope, action))));
}

function includes(scope: string, action: ActionName): boolean {
  if (scope === action) return true;
  if (!isBusiness(action) || neverImplied.has(action)) return false;
  const reads = verbOf(action) === 'read';
  if (scope === 'read') return reads;
  if (scope === 'write') return true;
  return (
    typeOf(scope) === typeOf(action) && (verbOf(scope) === 'write' || (verbOf(scope) === 'read' && reads))
  );
}

/** Whether a key with these scopes does anything but read. */
export function scopesWrite(scopes: readonly string[]): boolean {
  return [...actionsOfScopes(scopes)].some((action) => verbOf(action) !== 'read');
}

/**
 * What is left of a role in the hands of a key: never more than the role gives. Fields stay as they are: to write one
 * takes an action as well.
 */
export function narrowRights(rights: RoleRights, scopes: readonly string[]): RoleRights {
  const allowed = actionsOfScopes(scopes);
  const left = { ...rights.scopes };
  for (const action of scopedActions) if (!allowed.has(action)) delete left[action];
  return { ...rights, scopes: left, may: rights.may.filter((action) => allowed.has(action)) };
}
