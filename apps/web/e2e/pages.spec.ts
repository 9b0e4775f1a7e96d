import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from './support/axe.js';
import { expectComplete, lookedAt, shoot, sizeName, windows } from './support/look.js';
import { graphql, type Account } from './support/people.js';
import { signedInOnce } from './support/signed-in-once.js';
import { policyViolations } from './support/violations.js';

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
  { name: 'reviews', path: '/reviews', account: 'reviewer' },
  { name: 'notifications', path: '/notifications', account: 'sales1' },
  { name: 'address-book', path: '/address-book', account: 'sales1' },
  { name: 'import', path: '/import', account: 'manager' },
  { name: 'exports', path: '/exports', account: 'sales1' },
  { name: 'allocation', path: '/allocation', account: 'manager' },
  { name: 'shared', path: '/shared', account: 'manager' },
  { name: 'explain-access', path: '/explain-access', account: 'admin' },
  { name: 'policy', path: '/policy', account: 'admin' },
  { name: 'me', path: '/me', account: 'sales1' },
  { name: 'account', path: '/me/account', account: 'sales1' },
  { name: 'organisation', path: '/organisation', account: 'admin' },
  { name: 'teams', path: '/organisation?tab=teams', account: 'admin' },
  { name: 'territories', path: '/territories', account: 'admin' },
  { name: 'territory', path: '/territories?territory=new', account: 'admin' },
  { name: 'roles', path: '/roles', account: 'admin' },
  { name: 'role', path: firstRole, account: 'admin' },
  { name: 'matrix', path: '/roles/matrix', account: 'admin' },
  { name: 'compare', path: '/roles/compare', account: 'admin' },
  { name: 'audit', path: '/audit', account: 'admin' },
  { name: 'security', path: '/security', account: 'admin' },
  { name: 'security-rules', path: '/security?tab=rules', account: 'admin' },
  { name: 'security-provider', path: '/security?tab=provider', account: 'admin' },
  { name: 'security-data', path: '/security?tab=data', account: 'admin' },
  { name: 'security-keys', path: '/security?tab=keys', account: 'admin' },
];

for (const window of windows) {
  test.describe(() => {
    const open = signedInOnce(window);

    for (const shown of lookedAt(pages, window)) {
      test(`${shown.name} is complete and accessible in ${window.locale} on a ${sizeName(window)}`, async ({
        browser,
      }) => {
        const page = await open(browser, shown.account);
        const faults: string[] = [];
        const stopped = policyViolations(page);
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('requestfailed', (request) => {
          if (!request.url().includes('/graphql')) faults.push(request.url());
        });
        await page.goto(typeof shown.path === 'string' ? shown.path : await shown.path(page));
        await expect(page.getByRole('main')).toBeVisible();
        await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
        const main = page.getByRole('main');
        await expect.poll(async () => (await main.innerText()).trim().length).toBeGreaterThan(20);
        await expectComplete(page, await main.innerText(), window.locale);
        expect(faults).toEqual([]);
        expect(stopped).toEqual([]);
        await shoot(page, shown.name, window);
        await page.close();
      });
    }
  });
}

async function firstCustomer(page: Page): Promise<string> {
  const { customers } = await graphql(
    page,
    `
      {
        customers(
          first: 1
          filter: { stage: { in: [INTENT, FORMAL] } }
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

for (const window of windows) {
  test(`sign-in is accessible in ${window.locale} at ${window.width}`, async ({ browser }) => {
    const { width, height, locale } = window;
    const context = await browser.newContext({
      viewport: { width, height },
      locale,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.getByRole('textbox').first()).toBeVisible();
    await expectAccessible(page);
    await shoot(page, 'sign-in', window);
    await context.close();
  });
}

async function firstRole(page: Page): Promise<string> {
  const { roles } = await graphql(page, '{ roles(first: 1) { edges { node { id } } } }');
  return `/roles/${roles.edges[0].node.id}`;
}
