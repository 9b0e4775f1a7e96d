import { DateTime } from 'luxon';
import { enUS } from './sentences.en-US.js';
import { zhCN } from './sentences.zh-CN.js';
import type { Param, Sentence, SentenceTable } from './sentence.js';

export const locales = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof locales)[number];

export interface Reader {
  readonly locale: Locale;
  /** The company's time zone. */
  readonly zone: string;
  /** A person's name; whoever is gone still has one. */
  nameOf(user: string): string;
}

const tables: Readonly<Record<Locale, SentenceTable>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** `{name}` is filled; `{name|one|other}` is a word chosen by the number of that name. */
const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g;

/** The sentence in the reader's language. */
export function say({ key, params }: Sentence, reader: Reader): string {
  const template = tables[reader.locale][key];
  const withChoices = template.replace(/\[\[(.*?)\]\]/g, (_, part: string) =>
    placeholders(part).every((name) => isFilled(params[name])) ? part : '',
  );
  return withChoices.replace(placeholder, (_, name: string, one?: string, other?: string) =>
    one === undefined ? write(params[name], reader) : ((params[name] === 1 ? one : other) ?? ''),
  );
}

/** The names a template wants filled; a test compares them across languages. */
export function placeholders(template: string): readonly string[] {
  return [...template.matchAll(placeholder)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function isFilled(param: Param | null | undefined): boolean {
  return param !== null && param !== undefined && param !== '';
}

function write(param: Param | null | undefined, reader: Reader): string {
  const { locale, zone } = reader;
  if (param === null || param === undefined) return '';
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  if ('user' in param) return param.user === null ? system[locale] : reader.nameOf(param.user);
  if ('sentence' in param) return say(param.sentence, reader);
  if ('day' in param) return moment(param.day, zone, locale, dayFormats);
  return moment(param.at, zone, locale, timeFormats);
}

const system: Readonly<Record<Locale, string>> = { 'zh-CN': '系统', 'en-US': 'the system' };
const dayFormats: Readonly<Record<Locale, string>> = { 'zh-CN': 'yyyy-MM-dd', 'en-US': 'd MMM yyyy' };
const timeFormats: Readonly<Record<Locale, string>> = {
  'zh-CN': 'yyyy-MM-dd HH:mm',
  'en-US': 'd MMM yyyy, HH:mm',
};

function moment(at: number, zone: string, locale: Locale, formats: Readonly<Record<Locale, string>>): string {
  return DateTime.fromMillis(at, { zone, locale: 'en-US' }).toFormat(formats[locale]);
}
