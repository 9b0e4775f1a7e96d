import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { aHiddenCustomer, isShown, type Made } from '../support/customers.js';
import { browserOf, graphql } from '../support/people.js';

let admin: Page;
let sales3: Page;
let customer: Made;

/** One customer lent to one person until tomorrow; the clock moves, and it is gone. */
test.describe.serial('access for a while', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
    sales3 = await browserOf(browser, 'sales3');
    // Formal, so that no deadline takes it away meanwhile.
    customer = await aHiddenCustomer(sales3, admin, { stage: { eq: 'FORMAL' } });
  });
  test.afterAll(async () => {
    for (const page of [admin, sales3]) await page.context().close();
  });

  const sees = async () => await isShown(sales3, customer);

  test('AC-5 an administrator grants one customer until tomorrow, and the person sees it', async () => {
    expect(await sees()).toBe(false);
    await admin.goto(`/customers/${customer.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await admin.getByRole('button', { name: '授权', exact: true }).click();
    const dialog = admin.getByRole('dialog', { name: '授权给别人' });
    await dialog.getByRole('button', { name: '授权', exact: true }).click();
    await expect(dialog.getByText('请选择授权给谁')).toBeVisible();
    await dialog.getByLabel('选择人员').fill('sales3');
    await admin
      .getByRole('option', { name: /赵敏/ })
      .or(admin.getByText(/^赵敏 · /))
      .last()
      .click();
    await dialog.getByLabel('原因').fill('联合投标，明天开标');
    await expect(dialog.getByText(/^明天 23:59 自动失效$/)).toBeVisible();
    await dialog.getByRole('button', { name: '授权', exact: true }).click();
    await expect(admin.getByText('联合投标，明天开标')).toBeVisible();
    await expect(admin.getByText('明天 23:59止')).toBeVisible();
    await expectAccessible(admin);
    expect(await sees()).toBe(true);
  });

  test('AC-10 the administrator is told why, in words', async () => {
    await admin.goto('/explain-access');
    await admin.getByLabel('谁', { exact: true }).fill('sales3');
    await admin
      .getByText(/^赵敏 · /)
      .last()
      .click();
    await admin.getByLabel('客户', { exact: true }).fill(customer.name);
    await admin.locator('.ant-select-item-option').filter({ hasText: customer.name }).click();
    await admin.getByRole('button', { name: '查看', exact: true }).click();
    await expect(admin.getByRole('heading', { name: '赵敏能看这个客户，不能改' })).toBeVisible();
    await expect(admin.getByText(/授权查看，到 .* 为止/)).toBeVisible();
    await admin.getByRole('heading', { name: '权限解释' }).hover();
    await expectAccessible(admin);
  });

  test('AC-5 the day after tomorrow it is gone by itself', async () => {
    const { clock } = await graphql(admin, '{ clock { now } }');
    const later = new Date(Date.parse(clock.now) + 2 * 86_400_000).toISOString();
    await graphql(
      admin,
      `
        mutation ($to: DateTime!) {
          moveClock(to: $to) {
            now
          }
        }
      `,
      { to: later },
    );
    expect(await sees()).toBe(false);
    await admin.goto(`/customers/${customer.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await admin.getByRole('button', { name: '已结束的授权' }).click();
    await expect(admin.getByText(/^已到期 · /).first()).toBeVisible();
  });
});
