import {
  levelGiven,
  reaches,
  rightsAsLists,
  scopedActions,
  type Locale,
  type RoleRights,
} from '@tidewater/domain';

import { withholdableFields } from '../../../access/index.js';
import { accessFields, type AccessFieldFacts } from './access-fields.js';

export interface MatrixFacts {
  readonly scopes: readonly { readonly action: string; readonly scope: string }[];
  readonly may: readonly string[];
  readonly rows: readonly {
    readonly field: AccessFieldFacts;
    readonly overridden: boolean;
    readonly cells: readonly { readonly reach: string; readonly level: string }[];
  }[];
}

/** What a role gives, spelt out for every action and field and every kind of rows. */
export function accessMatrix(rights: RoleRights, locale: Locale): MatrixFacts {
  const facts = new Map(accessFields(locale).map((field) => [field.name, field]));
  return {
    scopes: scopedActions.map((action) => ({ action, scope: rights.scopes[action] ?? 'none' })),
    may: rightsAsLists(rights).may,
    rows: withholdableFields().flatMap(({ name, access }) => {
      const field = facts.get(name);
      if (!field) return [];
      const cells = reaches.map((reach) => ({ reach, level: levelGiven(rights, access.class, name, reach) }));
      return [{ field, overridden: rights.overrides?.[name] !== undefined, cells }];
    }),
  };
}
