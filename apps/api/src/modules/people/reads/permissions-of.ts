import { isDeepStrictEqual } from 'node:util';

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
  may,
  scopedActions,
  type FieldClass,
  type FieldName,
  type Scope,
  type ScopedAction,
  type Viewer,
  type ViewerRole,
} from '../../../access/index.js';

export interface Permissions {
  readonly scopes: readonly { readonly action: string; readonly scope: string }[];
  readonly may: readonly string[];
  /** DA-7: pages carry the person's name. */
  readonly watermark: boolean;
  readonly levels: readonly { readonly place: string; readonly reach: string; readonly level: string }[];
}

interface Place {
  readonly place: string;
  readonly fieldClass: FieldClass;
  readonly field: FieldName | null;
}
type Roles = readonly Pick<ViewerRole, 'rights'>[];

/**
 * All roles of a person together: the widest scope of each action, the best level of each class and of each field that
 * a role singles out, by reach. On one record it is the level among the roles that cover it, so this is the most there
 * can be; each record says itself what it withholds.
 */
export function permissionsOf({ roles }: Pick<Viewer, 'roles'>): Permissions {
  return permissionsAt(placesOf(roles), roles);
}

/**
 * Whether a person's roles give nothing that the viewer's own do not. Who may change roles could give themselves any.
 */
export function holdsRightsOf(viewer: Viewer, roles: Roles): boolean {
  if (may(viewer, 'role.update')) return true;
  const together = [...viewer.roles, ...roles];
  const places = placesOf(together);
  return isDeepStrictEqual(permissionsAt(places, viewer.roles), permissionsAt(places, together));
}

function placesOf(roles: Roles): Place[] {
  const singled = roles.flatMap(({ rights }) => Object.keys(rights.overrides ?? {}).filter(isFieldName));
  return [
    ...fieldClasses.map((fieldClass) => ({ place: fieldClass, fieldClass, field: null })),
    ...[...new Set(singled)].flatMap(singleField),
  ];
}

function permissionsAt(places: readonly Place[], roles: Roles): Permissions {
  return {
    scopes: scopedActions.map((action) => ({ action, scope: widest(roles, action) })),
    may: plainActions.filter((action) => roles.some(({ rights }) => rights.may.includes(action))),
    watermark: roles.some(({ rights }) => rights.watermark === true),
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
function singleField(field: FieldName): Place[] {
  const access = findField(field);
  return access ? [{ place: field, fieldClass: access.class, field }] : [];
}

function widest(roles: Roles, action: ScopedAction): Scope {
  const given = roles.map(({ rights }) => rights.scopes[action] ?? 'none');
  return scopes.findLast((scope) => given.includes(scope)) ?? 'none';
}
