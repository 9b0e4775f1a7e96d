import { parseCompanyName } from '../parse-company-name.js';
import { syllablesOf } from '../pinyin-of.js';
import { pick } from './generate-names.js';

/** How people mistype a full name: the slips of a pinyin keyboard and of haste. */
export const slipKinds = [
  'homophone',
  'wrong_letter',
  'letter_missing',
  'letter_doubled',
  'letters_swapped',
  'form_left_out',
  'typed_as_pinyin',
] as const;
export type SlipKind = (typeof slipKinds)[number];

export interface Slip {
  readonly kind: SlipKind;
  readonly typed: string;
  readonly meant: string;
}

const common = Array.from(
  '一中大华东方新海天金安科达国力德信利泰和成宏博恒远盛源通瑞兴美佳立明凯光宝丰瑞亚联创众杰迪龙鑫康诺森润星航益晶云江山' +
    '义易意艺益春纯淳椿冠观官广光黄皇煌家嘉加佳建健件坚江将姜金锦津进景京精静玖久九酒巨聚具康抗科可克蓝兰岚立丽利力励联连',
);
const bySound = new Map<string, string[]>();
for (const letter of common) {
  const [sound = letter] = syllablesOf(letter);
  bySound.set(sound, [...(bySound.get(sound) ?? []), letter]);
}

/** One slip of each kind in the core of a name, where the name allows it. */
export function makeSlips(meant: string, random: () => number): readonly Slip[] {
  const { core } = parseCompanyName(meant);
  const at = meant.indexOf(core);
  const letters = Array.from(core);
  if (at < 0 || letters.length < 2 || !/^\p{sc=Han}+$/u.test(core)) return [];
  const put = (changed: readonly string[]): string =>
    meant.slice(0, at) + changed.join('') + meant.slice(at + core.length);
  const where = Math.floor(random() * letters.length);
  const here = letters[where] ?? '';
  const sounding = (bySound.get(syllablesOf(here)[0] ?? '') ?? []).filter((letter) => letter !== here);
  const next = Math.max(1, where);
  const swapped = letters.with(next - 1, letters[next] ?? '').with(next, letters[next - 1] ?? '');
  const slips: readonly (readonly [SlipKind, string])[] = [
    ...(sounding.length > 0
      ? [['homophone', put(letters.with(where, pick(sounding, random)))] as const]
      : []),
    ['wrong_letter', put(letters.with(where, pick(common, random)))],
    ['letter_missing', put(letters.toSpliced(where, 1))],
    ['letter_doubled', put(letters.toSpliced(where, 0, here))],
    ['letters_swapped', put(swapped)],
    ['form_left_out', meant.replace(/(?:股份)?(?:有限)?(?:责任)?公司$/u, '')],
    ['typed_as_pinyin', syllablesOf(core).join('')],
  ];
  return slips.filter(([, typed]) => typed !== meant).map(([kind, typed]) => ({ kind, typed, meant }));
}
