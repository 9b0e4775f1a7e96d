import {
  accessNames,
  fieldLabel,
  levelGiven,
  levels,
  plainActions,
  scopedActions,
  type Level,
  type Reach,
  type RoleRights,
} from '@tidewater/domain';

import { reachesOpenedBy, withholdableFields, type FieldName } from '../../../access/index.js';

interface NamedRole {
  readonly name: string;
  readonly rights: RoleRights;
}

/** `docs/security/access-matrix.md`: what each role allows, action by action and field by field. */
export function matrixTable(roles: readonly NamedRole[]): string {
  const names = accessNames('en-US');
  const head = (first: string) => row([first, ...roles.map(({ name }) => name)]);
  const rule = row(['---', ...roles.map(() => '---')]);
  const scopes = scopedActions.map((action) =>
    row([
      `${names.actions[action]} \`${action}\``,
      ...roles.map(({ rights }) => {
        const scope = rights.scopes[action] ?? 'none';
        return scope === 'none' ? '–' : names.scopes[scope];
      }),
    ]),
  );
  const plain = plainActions.map((action) =>
    row([
      `${names.actions[action]} \`${action}\``,
      ...roles.map(({ rights }) => (rights.may.includes(action) ? 'yes' : '–')),
    ]),
  );
  const fields = withholdableFields().map(({ name, access }) =>
    row([
      `${fieldLabel(name, 'en-US')} \`${name}\``,
      names.classes[access.class],
      ...roles.map(({ rights }) => cell(rights, name, access.class)),
    ]),
  );
  return [
    '# What the roles of a new installation allow',
    '',
    'Written by `pnpm access:matrix` from the standard roles and the fields the records declare; a test fails when it',
    'is stale. Administrators change roles afterwards; the matrix of a running installation is on the page 权限矩阵.',
    'The demo accounts have one of these roles each. Which way a person reaches a row decides: where two roles cover',
    'the same row, the better level counts.',
    '',
    '## Actions on customers and what hangs off them: on which customers',
    '',
    head('Action'),
    rule,
    ...scopes,
    '',
    '## Actions that are held or not',
    '',
    head('Action'),
    rule,
    ...plain,
    '',
    '## Fields',
    '',
    'The level on most rows the role reaches, then where it differs. A field that is not listed identifies its record',
    'and is never withheld from whoever sees the record.',
    '',
    row(['Field', 'Class', ...roles.map(({ name }) => name)]),
    row(['---', '---', ...roles.map(() => '---')]),
    ...fields,
    '',
  ].join('\n');
}

function cell(rights: RoleRights, field: FieldName, fieldClass: Parameters<typeof levelGiven>[1]): string {
  const names = accessNames('en-US');
  const byLevel = new Map<Level, Reach[]>();
  for (const reach of reachesOpenedBy(rights)) {
    const level = levelGiven(rights, fieldClass, field, reach);
    byLevel.set(level, [...(byLevel.get(level) ?? []), reach]);
  }
  const [most, ...others] = levels
    .flatMap((level) => (byLevel.has(level) ? [{ level, on: byLevel.get(level) ?? [] }] : []))
    .toSorted((a, b) => b.on.length - a.on.length);
  if (most === undefined) return '–';
  const exceptions = others.map(
    ({ level, on }) =>
      `${on.map((reach) => names.reaches[reach].toLowerCase()).join(', ')}: ${names.levels[level].toLowerCase()}`,
  );
  return [names.levels[most.level], ...exceptions].join('; ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
