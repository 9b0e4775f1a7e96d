import { expect, test, type Page } from '@playwright/test';
import path from 'node:path';

import { expectAccessible } from './support/axe.js';
import { browserOf, graphql, type Account } from './support/people.js';

interface Shown {
  readonly name: string;
  readonly path: string | ((page: Page) => Promise<string>);
  readonly account: Account;
}

/** Every page, with somebody who works on it. */
const pages: Shown[] = [
  { name: 'workbench', path: '/', account: 'sales1' },
  { name: 'manager-workbench', path: '/', account: 'manager' },
  { name: 'customers', path: '/customers', account: 'sales1' },
  { name: 'customers-assistant', path: '/customers', account: 'assistant' },
  { name: 'customer-entry', path: '/customers/new', account: 'sales1' },
  { name: 'customer', path: firstCustomer, account: 'sales1' },
  { name: 'pool', path: '/pool', account: 'sales1' },
  { name: 'approvals', path: '/approvals', account: 'manager' },
];

const windows = [
  { width: 1440, height: 900, locale: 'zh-CN' },
  { width: 1440, height: 900, locale: 'en-US' },
  { width: 390, height: 844, locale: 'zh-CN' },
  { width: 390, height: 844, locale: 'en-US' },
] as const;

for (const shown of pages) {
  for (const window of windows) {
    const size = window.width === 390 ? 'phone' : 'desktop';
    test(`${shown.name} is complete and accessible in ${window.locale} on a ${size}`, async ({ browser }) => {
      const page = await browserOf(browser, shown.account, window);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('requestfailed', (request) => {
        if (!request.url().includes('/graphql')) faults.push(request.url());
      });
      await page.goto(typeof shown.path === 'string' ? shown.path : await shown.path(page));
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
      const words = await page.getByRole('main').innerText();
      expect(words.trim().length).toBeGreaterThan(20);
      // A key that nobody translated reads like `customers.title.empty`.
      expect(words).not.toMatch(/\b[a-z]+(?:\.[a-z][A-Za-z]+){1,}\b(?!\.(?:cn|com))/);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(1);
      await expectAccessible(page);
      expect(faults).toEqual([]);
      if (process.env['SCREENSHOTS']) {
        const file = `${shown.name}${size === 'phone' ? '.phone' : ''}.${window.locale}.png`;
        await page.screenshot({ path: path.join(import.meta.dirname, '../../../docs/screenshots', file) });
      }
      await page.context().close();
    });
  }
}

async function firstCustomer(page: Page): Promise<string> {
  const { customers } = await graphql(
    page,
    `
      {
        customers(
          first: 1
          filter: { stage: { eq: INTENT } }
          orderBy: [{ field: LAST_FOLLOW_UP_AT, direction: ASC }]
        ) {
          edges {
            node {
              id
            }
          }
        }
      }
    `,
  );
  return `/customers/${customers.edges[0].node.id}`;
}
