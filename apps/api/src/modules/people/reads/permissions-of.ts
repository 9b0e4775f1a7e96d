import {
  bestLevel,
  fieldClasses,
  isFieldName,
  levelGiven,
  plainActions,
  reaches,
  scopes,
} from '@tidewater/domain';

import {
  findField,
  scopedActions,
  type FieldClass,
  type FieldName,
  type Scope,
  type ScopedAction,
  type Viewer,
} from '../../../access/index.js';

export interface Permissions {
  readonly scopes: readonly { readonly action: string; readonly scope: string }[];
  readonly may: readonly string[];
  readonly levels: readonly { readonly place: string; readonly reach: string; readonly level: string }[];
}

/**
 * All roles of a person together: the widest scope of each action, the best level of each class and of each field that
 * a role singles out, by reach. On one record it is the level among the roles that cover it, so this is the most there
 * can be; each record says itself what it withholds.
 */
export function permissionsOf({ roles }: Viewer): Permissions {
  const singled = roles.flatMap(({ rights }) => Object.keys(rights.overrides ?? {}).filter(isFieldName));
  const places = [
    ...fieldClasses.map((fieldClass) => ({ place: fieldClass, fieldClass, field: null })),
    ...[...new Set(singled)].flatMap(singleField),
  ];
  return {
    scopes: scopedActions.map((action) => ({ action, scope: widest(roles, action) })),
    may: plainActions.filter((action) => roles.some(({ rights }) => rights.may.includes(action))),
    levels: places.flatMap(({ place, fieldClass, field }) =>
      reaches.map((reach) => ({
        place,
        reach,
        level: bestLevel([
          ...roles.map(({ rights }) => levelGiven(rights, fieldClass, field, reach)),
          ...(fieldClass === 'identity' ? (['read'] as const) : []),
        ]),
      })),
    ),
  };
}

/** A field that a role singled out and a later release has done away with is passed over. */
function singleField(field: FieldName): { place: string; fieldClass: FieldClass; field: FieldName }[] {
  const access = findField(field);
  return access ? [{ place: field, fieldClass: access.class, field }] : [];
}

function widest(roles: Viewer['roles'], action: ScopedAction): Scope {
  const given = roles.map(({ rights }) => rights.scopes[action] ?? 'none');
  return scopes.findLast((scope) => given.includes(scope)) ?? 'none';
}
