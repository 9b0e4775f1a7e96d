import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLocale, i18n } from './i18n.js';
import type { Locale } from './locale.js';

interface Words {
  [key: string]: string | Words;
}

/** The same keys with other words. */
export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };

type WithoutPlural<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];

export type Values = Record<string, string | number>;

export interface FeatureText<T> {
  /** The words for a key in the language now shown. A counted key (`days_one`, `days_other`) is named without its ending. */
  t: (key: PathOf<T>, values?: Values) => string;
  /** Several names one after another, as that language lists them. */
  list: (names: readonly string[]) => string;
  locale: Locale;
}

/**
 * Registers a feature's words in both languages and answers the hook that reads them. A key missing in one
 * language, or asked for and missing in both, is a type error.
 */
export function featureText<const T extends Words>(
  feature: string,
  words: { zhCN: T; enUS: SameShape<T> },
): () => FeatureText<T> {
  i18n.addResourceBundle('zh-CN', feature, words.zhCN);
  i18n.addResourceBundle('en-US', feature, words.enUS);
  return function useFeatureText() {
    const { t } = useTranslation(feature, { i18n });
    return useMemo(() => {
      const locale = currentLocale();
      const comma = locale === 'zh-CN' ? '、' : ', ';
      return { t: (key, values) => t(key, values ?? {}), list: (names) => names.join(comma), locale };
    }, [t]);
  };
}
