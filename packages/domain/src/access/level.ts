/** What a role gives for a field, weakest first (AC-2). */
export const levels = ['hidden', 'masked', 'read', 'write'] as const;
export type Level = (typeof levels)[number];

/** For which rows a role gives it (AC-1, AC-3, AC-6). */
export const reaches = [
  'own',
  'collaborators',
  'department',
  'departmentAndBelow',
  'all',
  'pool',
  'granted',
  'approvals',
  'territory',
  'deputy',
] as const;
export type Reach = (typeof reaches)[number];

/** The strongest of several levels; `hidden` of none. Roles add up, they never take away. */
export function bestLevel(given: readonly Level[]): Level {
  return given.reduce<Level>((best, level) => (atLeast(level, best) ? level : best), 'hidden');
}

export function atLeast(level: Level, wanted: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(wanted);
}
