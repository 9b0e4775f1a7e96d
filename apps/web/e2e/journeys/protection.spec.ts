import { expect, test, type Page } from '@playwright/test';

import { act, aFormalCustomer, aProtectedCustomer, factsOf, type Made } from '../support/customers.js';
import { browserOf } from '../support/people.js';

let owner: Page;
let manager: Page;
let customer: Made;

/** What an owner does with a protection besides selling: asks for time, thinks better of it, gives it up. */
test.describe.serial('a protection', () => {
  test.beforeAll(async ({ browser }) => {
    owner = await browserOf(browser, 'sales1');
    manager = await browserOf(browser, 'manager');
    const reviewer = await browserOf(browser, 'reviewer');
    customer = await aProtectedCustomer(owner, reviewer);
    await reviewer.context().close();
  });
  test.afterAll(async () => {
    for (const page of [owner, manager]) await page.context().close();
  });

  test('LC-5 an extension is asked for with days and a reason, and the page says whom it waits for', async () => {
    await owner.goto(customer.address);
    await act(owner, '申请延期');
    const dialog = owner.getByRole('dialog');
    await expect(dialog).toContainText('每次最多 15 天，每次保护最多 2 次');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect(dialog.getByText('请填写原因')).toBeVisible();
    await dialog.getByRole('spinbutton').fill('10');
    await dialog.getByRole('textbox').fill('对方月底才开采购会，会后才能定供应商。');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect(dialog).toBeHidden();
    await expect(owner.getByText('延期申请已提交，等待审批')).toBeVisible();
    await expect(owner.getByText(/延期申请 · 10 天 · 待 程建国 审批/)).toBeVisible();
  });

  test('AP-2 a second application is refused while one waits, and the button says so', async () => {
    await expect(owner.getByRole('button', { name: '申请转意向' })).toHaveAccessibleDescription(/申请/);
    await expect(owner.getByRole('button', { name: '申请转意向' })).toBeDisabled();
  });

  test('AP-2 the applicant withdraws it, and may ask again', async () => {
    await owner.getByRole('button', { name: '撤回申请' }).click();
    await owner.getByRole('tooltip').getByRole('button', { name: '撤回申请' }).click();
    await expect(owner.getByText('申请已撤回')).toBeVisible();
    await expect(owner.getByText(/待 程建国 审批/)).toHaveCount(0);
    await expect(owner.getByRole('button', { name: '申请延期' })).toBeEnabled();
    expect((await factsOf(owner, customer)).application?.status ?? 'WITHDRAWN').toBe('WITHDRAWN');
  });

  test('LC-5 a granted extension moves the deadline by the days asked for', async () => {
    await act(owner, '申请延期');
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('spinbutton').fill('12');
    await dialog.getByRole('textbox').fill('样机试用要到下月中旬才有结论。');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect(dialog).toBeHidden();
    await manager.goto(customer.address);
    await manager.getByRole('button', { name: '审批', exact: true }).click();
    await manager.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await expect(manager.getByRole('dialog')).toBeHidden();
    await expect(owner.getByText('还剩 42 天').first()).toBeVisible();
  });

  test('LC-6 the owner gives it up with a reason and cannot claim it at once', async () => {
    await act(owner, '放弃');
    const dialog = owner.getByRole('dialog');
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await expect(dialog).toContainText('您自己 3 天内不能再领');
    await dialog.getByRole('button', { name: '放弃' }).click();
    await expect(dialog.getByText('请填写原因')).toBeVisible();
    await dialog.getByRole('textbox').fill('对方已与别家签约');
    await dialog.getByRole('button', { name: '放弃' }).click();
    await expect(dialog).toBeHidden();
    await expect(owner.getByText('已放弃，客户回到公海')).toBeVisible();
    await expect(owner.getByText('公海').first()).toBeVisible();
    await expect(owner.getByRole('button', { name: '领取' })).toHaveAccessibleDescription(/之后才能再领取/);
  });

  test('LC-20 a formal customer is marked lost with a reason and stays formal', async () => {
    const formal = await aFormalCustomer(owner);
    await owner.goto(formal.address);
    await act(owner, '标记流失');
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('textbox').fill('对方改用进口设备，三年内不再采购。');
    await dialog.getByRole('button', { name: '标记流失' }).click();
    await expect(dialog).toBeHidden();
    await expect(owner.getByText('已标记流失')).toBeVisible();
    await expect(owner.locator('.facts').getByText('流失', { exact: true })).toBeVisible();
    await expect(owner.getByText('正式').first()).toBeVisible();
  });
});
