import type { RolePartsFragment } from '@tidewater/contract';
import {
  accessNames,
  fieldLabel,
  levelGiven,
  plainActions,
  reaches,
  rightsFromLists,
  scopedActions,
  type FieldClass,
  type FieldName,
  type Level,
  type Locale,
  type Reach,
  type RoleRights,
} from '@tidewater/domain';
import type { Catalogue } from './use-catalogue.js';

export interface MatrixRole {
  readonly id: string;
  readonly name: string;
  readonly rights: RoleRights;
  /** The ways in which it reaches customers at all. */
  readonly opens: readonly string[];
}

export function matrixRole({ id, name, rights }: RolePartsFragment): MatrixRole {
  return { id, name, rights: rightsFromLists(rights), opens: rights.opens };
}

export interface MatrixCell {
  readonly level: Level;
  readonly single: boolean;
}

/** What a role gives of a field on one kind of customers; null where it does not see such customers at all. */
export function cellOf(
  { rights, opens }: MatrixRole,
  field: FieldName,
  fieldClass: FieldClass,
  reach: Reach,
): MatrixCell | null {
  if (!opens.includes(reach)) return null;
  const own = rights.overrides?.[field];
  return {
    level: levelGiven(rights, fieldClass, field, reach),
    single: own?.[reach] !== undefined || own?.['*'] !== undefined,
  };
}

/** The whole matrix, every kind of customers below one another, as a spreadsheet reads it. */
export function matrixCsv(
  roles: readonly MatrixRole[],
  catalogue: Catalogue,
  locale: Locale,
  heads: [string, string],
): string {
  const names = accessNames(locale);
  const held = [names.scopes.none, locale === 'zh-CN' ? '允许' : 'Allowed'] as const;
  const lines = [
    [...heads, ...roles.map(({ name }) => name)],
    ...scopedActions.map((action) => [
      names.actions[action],
      '',
      ...roles.map(({ rights }) => names.scopes[rights.scopes[action] ?? 'none']),
    ]),
    ...plainActions.map((action) => [
      names.actions[action],
      '',
      ...roles.map(({ rights }) => (rights.may.includes(action) ? held[1] : held[0])),
    ]),
    ...[...catalogue.known].flatMap(([field, { class: fieldClass }]) =>
      reaches.map((reach) => [
        fieldLabel(field, locale),
        names.reaches[reach],
        ...roles.map((role) => {
          const cell = cellOf(role, field, fieldClass, reach);
          return cell ? names.levels[cell.level] : '';
        }),
      ]),
    ),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(safeCell).join(',')).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet would take for a formula is kept from it (A29). */
function safeCell(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
