import { expect, test, type Page } from '@playwright/test';

import { browserOf } from '../support/people.js';

interface Sent {
  readonly operationName?: string;
  readonly query?: string;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

/** What the page asks of the API while it looks at the list of customers, and comes back to it. */
async function sentBy(page: Page): Promise<Sent[]> {
  const sent: Sent[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql') && request.method() === 'POST') sent.push(request.postDataJSON());
  });
  await page.goto('/customers');
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.waitForLoadState('networkidle');
  sent.length = 0;
  await page.getByRole('row').nth(2).getByRole('link').first().click();
  await expect(page.getByRole('tab', { name: /联系人/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
  return sent;
}

test('A17 the page names its operations by their hashes', async ({ browser }) => {
  const page = await browserOf(browser, 'sales1');
  const sent = await sentBy(page);
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter(({ query }) => query !== undefined)).toEqual([]);
  expect(sent.every(({ extensions }) => extensions?.persistedQuery?.sha256Hash.length === 64)).toBe(true);
  await page.context().close();
});

test('A17 a page older than the server goes on with the texts of its operations', async ({ browser }) => {
  const page = await browserOf(browser, 'sales1');
  await page.route('**/graphql', async (route) => {
    const sent: Sent = route.request().postDataJSON();
    if (sent.query !== undefined) return await route.continue();
    await route.fulfill({
      status: 400,
      contentType: 'application/graphql-response+json; charset=utf-8',
      body: JSON.stringify({
        errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'BAD_USER_INPUT' } }],
      }),
    });
  });
  const sent = await sentBy(page);
  const names = (isText: boolean) =>
    new Set(
      sent.filter(({ query }) => (query !== undefined) === isText).map(({ operationName }) => operationName),
    );
  expect(names(false).size).toBeGreaterThan(0);
  await expect.poll(() => [...names(false)].filter((name) => !names(true).has(name))).toEqual([]);
  await expect(page.getByText('出错')).toHaveCount(0);
  await page.context().close();
});
