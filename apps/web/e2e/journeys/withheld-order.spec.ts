import { expect, test } from '@playwright/test';

import { browserOf } from '../support/people.js';

test('L4 a list is not offered in an order its reader may not know, and an address that asks for it shows the list all the same', async ({
  browser,
}) => {
  for (const [account, offered] of [
    ['reviewer', 0],
    ['manager', 1],
  ] as const) {
    const page = await browserOf(browser, account);
    await page.goto('/customers?order=LAST_FOLLOW_UP_AT.DESC');
    await expect(page.getByRole('row').nth(2)).toBeVisible();
    await expect(page.getByRole('columnheader', { name: '客户', exact: false }).first()).toBeVisible();
    const header = page.getByRole('columnheader', { name: /最近跟进/ });
    await expect(header).toHaveCount(1);
    await expect(header.getByRole('button')).toHaveCount(offered);
    await page.context().close();
  }
});
