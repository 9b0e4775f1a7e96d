import { levels, reaches, type Level, type Reach } from './level.js';
import {
  fieldClasses,
  isFieldName,
  type LevelsByReach,
  plainActions,
  type RoleRights,
  type Scope,
  type ScopedAction,
  scopedActions,
  scopes,
} from './rights.js';
import type { RightsInput } from './validate-rights.js';

/** A role's rights as lists, the way they go over the wire. What identifies a record is never withheld: not said. */
export function rightsAsLists(rights: RoleRights): RightsInput {
  const { identity: _, ...fields } = rights.fields;
  const placed = [...Object.entries(fields), ...Object.entries(rights.overrides ?? {})];
  return {
    scopes: Object.entries(rights.scopes).map(([action, scope]) => ({ action, scope })),
    may: rights.may,
    levels: placed.flatMap(([place, byReach]) =>
      Object.entries(byReach).map(([reach, level]) => ({ place, reach, level })),
    ),
    exportRowsPerDay: rights.exportRowsPerDay ?? null,
    watermark: rights.watermark ?? false,
  };
}

/** The rights that lists say. What `rightsProblems` would not let pass is left out. */
export function rightsFromLists(lists: RightsInput): RoleRights {
  const given: Partial<Record<ScopedAction, Scope>> = {};
  for (const { action, scope } of lists.scopes) {
    const [known, rung] = [wordOf(scopedActions, action), wordOf(scopes, scope)];
    if (known && rung && rung !== 'none') given[known] = rung;
  }
  const fields: Record<string, LevelsByReach> = {};
  const overrides: Record<string, LevelsByReach> = {};
  for (const { place, reach, level } of lists.levels) {
    const [where, known] = [wordOf(['*', ...reaches], reach), wordOf(levels, level)];
    if (!where || !known) continue;
    const home = isFieldName(place) ? overrides : fields;
    home[place] = withLevel(home[place] ?? {}, where, known);
  }
  const classes = Object.entries(fields).filter(([place]) => wordOf(fieldClasses, place));
  return {
    scopes: given,
    may: plainActions.filter((action) => lists.may.includes(action)),
    fields: Object.fromEntries(classes),
    ...(Object.keys(overrides).length > 0 && { overrides }),
    ...(typeof lists.exportRowsPerDay === 'number' && { exportRowsPerDay: lists.exportRowsPerDay }),
    ...(lists.watermark === true && { watermark: true }),
  };
}

function withLevel(byReach: LevelsByReach, reach: Reach | '*', level: Level): LevelsByReach {
  return { ...byReach, [reach]: level };
}

function wordOf<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((known) => known === word);
}
