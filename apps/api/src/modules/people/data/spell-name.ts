import { initialsOf, syllablesOf } from '@tidewater/domain/matching';

/** The columns a person or contact is searched by: 王小明 → wangxiaoming, wxm. */
export function spellName(name: string): { name_pinyin: string; name_initials: string } {
  const syllables = syllablesOf(name);
  return { name_pinyin: syllables.join(''), name_initials: initialsOf(syllables) };
}
