import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { chooseOption } from '../support/choose.js';
import { aHiddenCustomer, isShown, type Made } from '../support/customers.js';
import { browserOf } from '../support/people.js';

let admin: Page;
let sales3: Page;
/** A customer in 辽宁 that sales3 has nothing to do with. */
let customer: Made;

/** AC-9: an administrator draws a territory, sees what moves, confirms; its salesperson sees the customers. */
test.describe.serial('sales territories', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
    sales3 = await browserOf(browser, 'sales3');
    const owned = { stage: { in: ['FORMAL', 'POTENTIAL'] } };
    customer = await aHiddenCustomer(sales3, admin, owned, '辽宁省大连市');
  });
  test.afterAll(async () => {
    for (const page of [admin, sales3]) await page.context().close();
  });

  const sees = async () => await isShown(sales3, customer);

  test('AC-9 a territory is drawn by city and people, and its preview says what moves and whose sight changes', async () => {
    expect(await sees()).toBe(false);
    await admin.goto('/territories');
    await expect(admin.getByRole('region', { name: '区域列表' })).toContainText('浙江');
    await admin.getByRole('button', { name: '新建区域' }).click();
    const drawer = admin.getByRole('dialog', { name: '新建区域' });
    await drawer.getByLabel('区域名称').fill('大连');
    await chooseOption(drawer.getByRole('combobox', { name: '省市' }), '大连');
    await drawer.getByRole('button', { name: '加入条件' }).click();
    await expect(drawer.getByRole('list', { name: '划分条件' })).toContainText('大连');
    await chooseOption(drawer.getByRole('combobox', { name: '选择个人' }), '赵敏');
    await expect(drawer.getByRole('list', { name: '区域人员' })).toContainText('赵敏');
    await expectAccessible(admin);
    await drawer.getByRole('button', { name: '预览调整' }).click();
    const preview = admin.getByRole('dialog', { name: '预览：大连' });
    await expect(preview.getByText(/移入 \d+ 个客户/)).toBeVisible();
    await preview.getByRole('button', { name: '看名单' }).click();
    await expect(preview.getByRole('list', { name: /移入/ }).getByRole('listitem').first()).toContainText(
      '不属于任何区域 → 本区域',
    );
    await expect(preview.getByRole('row', { name: /赵敏/ })).toContainText('+');
    await expectAccessible(admin);
    expect(await sees()).toBe(false);
  });

  test('AC-9 AC-10 confirmed, the salesperson sees the customer, and it is said why', async () => {
    const preview = admin.getByRole('dialog', { name: '预览：大连' });
    await preview.getByRole('button', { name: '确认调整' }).click();
    await expect(admin.getByText('“大连”已调整，客户正在移动')).toBeVisible();
    await expect.poll(sees, { timeout: 30_000 }).toBe(true);
    await admin.goto(`/customers/${customer.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await expect(admin.getByText('客户在销售区域“大连”，本人在这个区域，能查看').first()).toBeVisible();
    await admin.goto('/territories?tab=history');
    await expect(admin.getByRole('row', { name: /大连/ })).toContainText('已完成');
  });

  test('AC-9 given up, the customer is out of sight again', async () => {
    await admin.goto('/territories');
    await admin.getByRole('region', { name: '区域列表' }).getByText('大连', { exact: true }).first().click();
    const drawer = admin.getByRole('dialog', { name: '调整“大连”' });
    await drawer.getByRole('button', { name: '撤销这个区域' }).click();
    const preview = admin.getByRole('dialog', { name: '预览：撤销“大连”' });
    await expect(preview.getByText(/移出 \d+ 个客户/)).toBeVisible();
    await preview.getByRole('button', { name: '确认调整' }).click();
    await expect.poll(sees, { timeout: 30_000 }).toBe(false);
  });
});
