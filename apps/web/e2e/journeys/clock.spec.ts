import { expect, test } from '@playwright/test';

import { anEnteredCustomer } from '../support/customers.js';
import { browserOf } from '../support/people.js';

/** The demo's clock is everybody's: who moves it moves it in all open windows. */
test('LC-17 when somebody moves the clock, the days left follow in the other windows without a reload', async ({
  browser,
}) => {
  const mover = await browserOf(browser, 'sales2');
  const watcher = await browserOf(browser, 'sales1');
  const customer = await anEnteredCustomer(watcher);
  await watcher.goto(customer.address);
  await expect(watcher.getByText('还剩 30 天').first()).toBeVisible();
  const date = watcher.getByRole('region', { name: '演示工具条' }).locator('strong');
  const before = await date.innerText();
  await mover.goto('/');
  await mover.getByRole('button', { name: '快进 1 天' }).click();
  await expect(mover.getByText(/这段时间到期的都已处理/)).toBeVisible({ timeout: 60_000 });
  await expect(date).not.toHaveText(before, { timeout: 20_000 });
  await expect(watcher.getByText('还剩 29 天').first()).toBeVisible({ timeout: 20_000 });
  for (const page of [mover, watcher]) await page.context().close();
});
