import { expect, type Page } from '@playwright/test';
import path from 'node:path';

import { expectAccessible } from './axe.js';

export interface Size {
  readonly width: 1440 | 390;
  readonly height: number;
  readonly locale: 'zh-CN' | 'en-US';
}

const usual: readonly Size[] = [
  { width: 1440, height: 900, locale: 'zh-CN' },
  { width: 390, height: 844, locale: 'en-US' },
];
const others: readonly Size[] = [
  { width: 1440, height: 900, locale: 'en-US' },
  { width: 390, height: 844, locale: 'zh-CN' },
];

const inEvery = Boolean(process.env['SCREENSHOTS'] || process.env['EVERY_WINDOW']);
/** Both languages and both sizes, each once; every pair of them where pictures are taken or `EVERY_WINDOW=1` asks. */
export const windows: readonly Size[] = inEvery ? [...usual, ...others] : usual;

/** What is looked at in a window: everything where every window is asked for, else in turns, so that a run stays short. */
export function lookedAt<Thing>(all: readonly Thing[], window: Size): readonly Thing[] {
  return inEvery ? all : all.filter((_, index) => windows[index % windows.length] === window);
}

export const sizeName = ({ width }: Size): string => (width === 390 ? 'phone' : 'desktop');

/** A key that nobody translated reads like `customers.title.empty`. */
const key = /\b[a-z]+(?:\.[a-z][A-Za-z]+){1,}\b(?!\.(?:cn|com))/;

/** Fails on untranslated words, names of signs read aloud in English, sideways scrolling and what axe finds. */
export async function expectComplete(page: Page, words: string, locale: Size['locale']): Promise<void> {
  expect(words.replaceAll(/\S+@\S+|\S+\.csv/g, '')).not.toMatch(key);
  if (locale === 'zh-CN') expect(await namesInEnglish(page)).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBeLessThanOrEqual(1);
  await expectAccessible(page);
}

/** With SCREENSHOTS=1 into docs/screenshots, else into the folder it names. */
export async function shoot(page: Page, name: string, size: Size): Promise<void> {
  const wanted = process.env['SCREENSHOTS'];
  if (!wanted) return;
  const folder = wanted === '1' ? path.join(import.meta.dirname, '../../../../docs/screenshots') : wanted;
  const file = `${name}${size.width === 390 ? '.phone' : ''}.${size.locale}.png`;
  await page.screenshot({ path: path.join(folder, file) });
}

// Parts of Ant Design that name themselves in English and offer no other words.
const notOurs =
  '.ant-select-suffix, .ant-tabs-nav-operations, .ant-picker-suffix, .ant-input-number, .ant-popconfirm-message-icon, .ant-modal-confirm-body > .anticon';

/** What a screen reader would say in English on a Chinese page. */
async function namesInEnglish(page: Page): Promise<string[]> {
  return await page.evaluate(
    (others) =>
      [...document.querySelectorAll('[aria-label]')]
        .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
        .filter((element) => !element.parentElement?.closest('[aria-label]:is(button,a)'))
        .filter((element) => !element.closest(others))
        .map((element) => element.getAttribute('aria-label') ?? '')
        .filter((name) => /[a-z]{3}/.test(name) && !/[\u4e00-\u9fff]/.test(name) && !/[@.]/.test(name)),
    notOurs,
  );
}
