import { locales, type Locale, type Reader } from '@tidewater/domain';

import type { RequestContext } from '../../../platform/graphql/context.js';

const somebody: Record<Locale, string> = { 'zh-CN': '某位同事', 'en-US': 'a colleague' };

/** Who reads a sentence: in the language asked for, else the request's; people they may not know stay nameless. */
export function readerOf(
  context: RequestContext,
  locale: unknown,
  zone: string,
  names: Readonly<Record<string, string>> | null,
): Reader {
  const language = locales.find((known) => known === locale) ?? context.locale;
  return { locale: language, zone, nameOf: (id) => names?.[id] ?? somebody[language] };
}
