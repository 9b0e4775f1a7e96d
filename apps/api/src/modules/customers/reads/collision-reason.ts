import { localDateOf, type Locale } from '@tidewater/domain';
import type { CollisionReason } from '@tidewater/domain/matching';

import { companyZone } from '../../../platform/company-zone.js';

/** How a customer came to be there beside another that seems the same. */
export interface Origin {
  readonly enteredAt: number;
  readonly ownerChangedAt: number | null;
}

/**
 * LC-10: why a hit is one, and, where the customer is there twice (`twin`), whether it was entered again or came
 * with a change of owner.
 */
export function collisionReason(
  reasons: readonly CollisionReason[],
  twin: Origin | null,
  locale: Locale,
): string {
  const words = sentences[locale];
  const why = reasons.map((reason) => words[reason]).join(separators[locale]);
  if (twin === null) return why + stops[locale];
  const { enteredAt, ownerChangedAt } = twin;
  const again = ownerChangedAt === null ? words.entered_again : words.owner_changed;
  const day = localDateOf(ownerChangedAt ?? enteredAt, companyZone());
  return `${why}${separators[locale]}${again.replace('{day}', day)}${stops[locale]}`;
}

type Words = Readonly<Record<CollisionReason | 'entered_again' | 'owner_changed', string>>;

const separators: Readonly<Record<Locale, string>> = { 'zh-CN': '；', 'en-US': '; ' };
const stops: Readonly<Record<Locale, string>> = { 'zh-CN': '。', 'en-US': '.' };

const zhCN: Words = {
  exact: '名称相同',
  suffix_changed: '仅组织形式不同',
  written_differently: '同一名称的不同写法',
  region_changed: '仅地区写法不同',
  contains: '名称包含所查的字号',
  pinyin: '读音相同',
  similar: '名称相近',
  short_form: '可能是简称',
  same_core: '字号相同，行业不同',
  other_region: '字号相同，地区不同',
  branch: '分支机构',
  initials: '拼音首字母相同',
  same_phone: '电话相同',
  same_credit_code: '统一社会信用代码相同',
  entered_again: '于{day}重复录入',
  owner_changed: '于{day}随更换负责人而来',
};

const enUS: Words = {
  exact: 'Same name',
  suffix_changed: 'Only the organisation form differs',
  written_differently: 'The same name written differently',
  region_changed: 'Only the region is written differently',
  contains: 'The name contains what you asked for',
  pinyin: 'Sounds the same',
  similar: 'Similar name',
  short_form: 'May be a short form',
  same_core: 'Same core name in another trade',
  other_region: 'Same core name in another region',
  branch: 'A branch of the company',
  initials: 'Same pinyin initials',
  same_phone: 'Same telephone number',
  same_credit_code: 'Same unified social credit code',
  entered_again: 'entered again on {day}',
  owner_changed: 'came with a change of owner on {day}',
};

const sentences: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, 'en-US': enUS };
