import { indexTerms } from '@tidewater/domain/matching';

/** Everything a name is found and compared by; unique by `nameKey` among the living (LC-10). */
export function nameColumns(name: string) {
  const { key, core, pinyin, initials, terms } = indexTerms(name);
  return {
    name,
    nameKey: key,
    nameCore: core,
    namePinyin: pinyin,
    nameInitials: initials,
    nameTerms: [...terms],
  };
}
