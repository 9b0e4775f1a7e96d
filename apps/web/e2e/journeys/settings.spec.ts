import { expect, test, type Page } from '@playwright/test';

import { browserOf, graphql } from '../support/people.js';

let admin: Page;

/** LC-19 and LC-17: the numbers of the rules and the calendar they count by, changed knowingly. */
test.describe.serial('the settings', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
  });
  test.afterAll(async () => {
    await admin.context().close();
  });

  test('LC-19 a change of the rules is tried out first, and changes nothing by that', async () => {
    const { policy } = await graphql(admin, '{ policy { version potentialDays } }');
    await admin.goto('/policy');
    await admin.getByLabel('潜在客户保护').fill(String(policy.potentialDays - 20));
    await expect(admin.getByText(`原为 ${policy.potentialDays} 天`)).toBeVisible();
    const panel = admin.getByRole('region', { name: '这次的改动' });
    await panel.getByRole('button', { name: '试算影响' }).click();
    await expect(panel.getByText('只管以后的保护，正在保护的客户不受影响。')).toBeVisible();
    await panel.getByRole('checkbox', { name: '套用到正在保护的客户' }).check();
    await expect(panel.getByText('改动变了，请重新试算。')).toBeVisible();
    await panel.getByRole('button', { name: '试算影响' }).click();
    await expect(panel.getByText(/\d+ 个客户会比原来更早掉入公海/)).toBeVisible();
    await expect(panel.getByRole('table', { name: '谁的客户' })).toBeVisible();
    await expect(panel.getByRole('table', { name: '哪天掉入' })).toBeVisible();
    expect((await graphql(admin, '{ policy { version } }')).policy.version).toBe(policy.version);
  });

  test('LC-19 what was changed survives a reload and can be thrown away', async () => {
    await admin.reload();
    await expect(admin.getByText('已恢复上次没保存的改动')).toBeVisible();
    await admin.getByRole('button', { name: '放弃改动' }).click();
    await expect(admin.getByText('改左边的数字，这里会列出改动。保存前可以先试算。')).toBeVisible();
  });

  test('LC-1 a saved change is a new version with its author in the history', async () => {
    const { policy } = await graphql(admin, '{ policy { version dailyClaimCap } }');
    const cap = policy.dailyClaimCap + 1;
    await admin.getByLabel('每人每天最多领取').fill(String(cap));
    await admin.getByRole('button', { name: '保存新规则' }).click();
    const dialog = admin.getByRole('dialog');
    await expect(dialog).toContainText(`${policy.dailyClaimCap} 次`);
    await dialog.getByRole('button', { name: '保存新规则' }).click();
    await expect(admin.getByText(`已保存为第 ${policy.version + 1} 版`)).toBeVisible();
    await expect(admin.getByText(new RegExp(`第 ${policy.version + 1} 版 · .*吴安修改`))).toBeVisible();
    await admin.getByRole('button', { name: '修改历史' }).click();
    const latest = admin
      .getByRole('region', { name: /修改历史/ })
      .getByRole('listitem')
      .first();
    await expect(latest).toContainText(`第 ${policy.version + 1} 版`);
    await expect(latest).toContainText('每人每天最多领取');
    expect((await graphql(admin, '{ policy { dailyClaimCap } }')).policy.dailyClaimCap).toBe(cap);
  });

  test('LC-17 a day is made a working day by hand and given back to the announced calendar', async () => {
    await admin.goto('/holidays?year=2027');
    const day = admin.locator('[data-date="2027-03-06"]');
    await day.click();
    const dialog = admin.getByRole('dialog');
    await expect(dialog).toContainText('周末休息');
    await dialog.getByText('上班', { exact: true }).click();
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog.getByText('请写一句说明')).toBeVisible();
    await dialog.getByLabel('说明').fill('季度盘点');
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已修改')).toBeVisible();
    await expect(day).toHaveAttribute('data-overridden', 'true');
    await expect(day).toHaveAccessibleName(/季度盘点/);
    await day.click();
    await admin.getByRole('dialog').getByRole('button', { name: '恢复国家安排' }).click();
    await expect(admin.getByText('已恢复')).toBeVisible();
    await expect(day).not.toHaveAttribute('data-overridden', 'true');
  });
});
