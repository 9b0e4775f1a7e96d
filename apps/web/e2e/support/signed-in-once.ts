import { test, type Browser, type Page } from '@playwright/test';

import type { Size } from './look.js';
import { browserOf, type Account } from './people.js';

/**
 * Opens pages of one window, signing each account in but once: a language is the account's own, so one window is
 * looked at after the other, and a second page need not load the app anew. For use inside a `describe`.
 */
export function signedInOnce(window: Size): (browser: Browser, account: Account) => Promise<Page> {
  const known = new Map<Account, Page>();
  test.afterAll(async () => {
    for (const page of known.values()) await page.context().close();
  });
  return async (browser, account) => {
    const first = known.get(account) ?? (await browserOf(browser, account, window));
    known.set(account, first);
    return await first.context().newPage();
  };
}
