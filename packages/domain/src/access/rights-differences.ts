import { type Level, type Reach, reaches } from './level.js';
import {
  type FieldClass,
  fieldClasses,
  type FieldName,
  isFieldName,
  levelGiven,
  type PlainAction,
  plainActions,
  type RoleRights,
  type Scope,
  type ScopedAction,
  scopedActions,
} from './rights.js';

/** One thing that two sets of rights say differently. */
export type RightsDifference =
  | { readonly kind: 'scope'; readonly action: ScopedAction; readonly from: Scope; readonly to: Scope }
  | { readonly kind: 'may'; readonly action: PlainAction; readonly from: boolean; readonly to: boolean }
  /** Null: as the company's setting says. */
  | { readonly kind: 'exportRowsPerDay'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'watermark'; readonly from: boolean; readonly to: boolean }
  | {
      readonly kind: 'level';
      /** A class, or a single field. */
      readonly place: FieldClass | FieldName;
      /** Where it differs so; all of them: everywhere. */
      readonly reaches: readonly Reach[];
      readonly from: Level;
      readonly to: Level;
    };

/** Which right differs: the action, the class or field, or what limits leaving. */
export function placeOfDifference(difference: RightsDifference): string {
  if (difference.kind === 'level') return difference.place;
  return 'action' in difference ? difference.action : difference.kind;
}

/**
 * What changes from `before` to `after`, by what the rights come to and not by how they are written down: naming every
 * reach and saying `'*'` is the same. `classOf` tells the class of a field that either singles out.
 */
export function rightsDifferences(
  before: RoleRights,
  after: RoleRights,
  classOf: (field: FieldName) => FieldClass | null,
): RightsDifference[] {
  const scopes = scopedActions.flatMap((action): RightsDifference[] => {
    const [from, to] = [before.scopes[action] ?? 'none', after.scopes[action] ?? 'none'];
    return from === to ? [] : [{ kind: 'scope', action, from, to }];
  });
  const may = plainActions.flatMap((action): RightsDifference[] => {
    const [from, to] = [before.may.includes(action), after.may.includes(action)];
    return from === to ? [] : [{ kind: 'may', action, from, to }];
  });
  const classes = fieldClasses
    .filter((fieldClass) => fieldClass !== 'identity')
    .flatMap((fieldClass) => levelDifferences(before, after, fieldClass, null));
  const singled = [before, after].flatMap(({ overrides = {} }) => singledOut(overrides));
  const fields = [...new Set(singled)].sort().flatMap((field) => {
    const fieldClass = classOf(field);
    return fieldClass === null ? [] : levelDifferences(before, after, fieldClass, field);
  });
  return [...scopes, ...may, ...leavingDifferences(before, after), ...classes, ...fields];
}

/** DA-7: how far data may leave. */
function leavingDifferences(before: RoleRights, after: RoleRights): RightsDifference[] {
  const rows = { from: before.exportRowsPerDay ?? null, to: after.exportRowsPerDay ?? null };
  const watermark = { from: before.watermark ?? false, to: after.watermark ?? false };
  return [
    ...(rows.from === rows.to ? [] : [{ kind: 'exportRowsPerDay' as const, ...rows }]),
    ...(watermark.from === watermark.to ? [] : [{ kind: 'watermark' as const, ...watermark }]),
  ];
}

/** The fields that a role gives a level of their own. */
export function singledOut(overrides: NonNullable<RoleRights['overrides']>): FieldName[] {
  return Object.keys(overrides).filter(isFieldName);
}

function levelDifferences(
  before: RoleRights,
  after: RoleRights,
  fieldClass: FieldClass,
  field: FieldName | null,
): RightsDifference[] {
  const found = new Map<string, { from: Level; to: Level; reaches: Reach[] }>();
  for (const reach of reaches) {
    const from = levelGiven(before, fieldClass, field, reach);
    const to = levelGiven(after, fieldClass, field, reach);
    if (from === to) continue;
    const group = found.get(`${from} ${to}`) ?? { from, to, reaches: [] };
    group.reaches.push(reach);
    found.set(`${from} ${to}`, group);
  }
  return [...found.values()].map((group) => ({ kind: 'level', place: field ?? fieldClass, ...group }));
}
