import { expect, test, type Page } from '@playwright/test';

import { browserOf, graphql, password } from '../support/people.js';

const company = '靖江市潮生泵业有限公司';
let sales1: Page;
let sales2: Page;
let manager: Page;
let reviewer: Page;
let address: string;

/** One customer's life, told in order: collision, entry, review, follow-up, intent, drop, claim, assignment. */
test.describe.serial('the main job', () => {
  test.beforeAll(async ({ browser }) => {
    sales2 = await browserOf(browser, 'sales2');
    manager = await browserOf(browser, 'manager');
    reviewer = await browserOf(browser, 'reviewer');
    sales1 = await (await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })).newPage();
  });
  test.afterAll(async () => {
    for (const page of [sales1, sales2, manager, reviewer]) await page.context().close();
  });

  test('AC-11 a wrong password is refused and a right one opens the workbench', async () => {
    await sales1.goto('/customers');
    await sales1.getByRole('textbox', { name: '账号' }).fill('sales1');
    await sales1.getByRole('textbox', { name: '密码' }).fill('wrong password');
    await sales1.getByRole('button', { name: '登录', exact: true }).click();
    await expect(sales1.getByRole('alert')).toBeVisible();
    await sales1.getByRole('textbox', { name: '密码' }).fill(password);
    await sales1.getByRole('button', { name: '登录', exact: true }).click();
    await expect(sales1).toHaveURL(/\/customers$/);
    await expect(sales1.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  });

  test('LC-10 typing a name shows who has a company like it before it is entered', async () => {
    const taken = await graphql(
      sales1,
      '{ customers(first: 1, filter: { stage: { eq: FORMAL } }) { edges { node { name } } } }',
    );
    const name: string = taken.customers.edges[0].node.name;
    await sales1.goto('/customers/new');
    await sales1.getByLabel('公司全称').fill(name);
    await expect(sales1.getByText('这个客户已存在，不能重复录入')).toBeVisible();
    await expect(sales1.getByRole('main').getByText(name).first()).toBeVisible();
  });

  test('LC-2 entering protects the customer, and what was typed survives a reload', async () => {
    await sales1.goto('/customers/new');
    const fields: [string, string][] = [
      ['公司全称', company],
      ['公司电话', '0523-84561234'],
      ['详细地址', '江苏省泰州市靖江市城南工业园 8 号'],
      ['客户简介', '做工业循环泵，年采购电机 200 台，展会认识的采购经理。'],
    ];
    for (const [label, value] of fields) await sales1.getByLabel(label).fill(value);
    await sales1.reload();
    await expect(sales1.getByText('已恢复上次没提交的内容')).toBeVisible();
    await expect(sales1.getByLabel('公司全称')).toHaveValue(company);
    await sales1.getByRole('button', { name: '录入并保护' }).click();
    await expect(sales1.getByText('请填所属行业')).toBeVisible();
    await sales1.getByLabel('所属行业').fill('泵阀');
    await sales1.keyboard.press('Escape');
    await expect(sales1.getByText('没有撞单，可以录入')).toBeVisible();
    await sales1.getByRole('button', { name: '录入并保护' }).click();
    await expect(sales1).toHaveURL(/\/customers\/[0-9a-f-]{36}$/);
    address = new URL(sales1.url()).pathname;
    await expect(sales1.getByRole('heading', { name: company })).toBeVisible();
    await expect(sales1.getByText('还剩 30 天').first()).toBeVisible();
    await expect(sales1.getByText('保护审核中').first()).toBeVisible();
  });

  test('LC-9 while the review is pending intent cannot be applied for, and the button says why', async () => {
    const refusals = await graphql(
      sales1,
      '{ customer(id: "' + idOf(address) + '") { allowed { action refusal { code message } } } }',
    );
    const intent = refusals.customer.allowed.find(
      ({ action }: { action: string }) => action === 'applyForIntent',
    );
    expect(intent.refusal.code).toBe('REVIEW_PENDING');
    const button = sales1.getByRole('button', { name: '申请转意向' });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(intent.refusal.message);
  });

  test('LC-9 the customer-service centre approves the protection', async () => {
    await reviewer.goto(address);
    await reviewer.getByRole('button', { name: '保护审核' }).click();
    await reviewer.getByRole('dialog').getByRole('button', { name: '通过' }).click();
    await expect(reviewer.getByRole('dialog')).toBeHidden();
    await expect(sales1.getByRole('button', { name: '申请转意向' })).toBeEnabled();
  });

  test('LC-12 LC-13 a contact and a follow-up with its next contact time are recorded', async () => {
    await sales1.getByRole('tab', { name: /联系人/ }).click();
    await sales1.getByRole('button', { name: '添加联系人' }).first().click();
    const dialog = sales1.getByRole('dialog');
    await dialog.getByLabel('姓名').fill('顾海潮');
    await dialog.getByLabel('手机').fill('13912345678');
    await dialog.getByRole('button', { name: /保存|确定|添加/ }).click();
    await expect(sales1.getByText('139 1234 5678').first()).toBeVisible();
    await sales1.getByRole('tab', { name: /跟进/ }).click();
    await sales1.getByLabel('跟进内容').fill('电话沟通，确认下月试用两台样机，约好明天发方案。');
    await sales1.getByPlaceholder('下次联系时间').click();
    await sales1.locator('.ant-picker-presets').getByText('明天', { exact: true }).click();
    await sales1.getByRole('button', { name: '保存跟进' }).click();
    await expect(sales1.getByText('跟进已保存')).toBeVisible();
    await expect(sales1.getByText('约好明天发方案').last()).toBeVisible();
    const book = await graphql(sales1, '{ addressBook(search: "顾海潮") { totalCount { value } } }');
    expect(book.addressBook.totalCount.value).toBe(1);
  });

  test('LC-4 AP-2 the owner applies for intent and the superior approves', async () => {
    await sales1.getByRole('button', { name: '申请转意向' }).click();
    const dialog = sales1.getByRole('dialog');
    await dialog.getByRole('textbox').fill('预算 80 万已批，采购经理顾海潮拍板，计划本月定标。');
    await dialog.getByRole('button', { name: '提交申请' }).click();
    await expect(dialog).toBeHidden();

    await manager.goto('/approvals');
    await manager.getByRole('row', { name: company }).getByRole('button', { name: '批准' }).click();
    const decide = manager.getByRole('dialog');
    await expect(decide.getByText(/15/).first()).toBeVisible();
    await decide.getByRole('button', { name: '批准' }).click();
    await expect(decide).toBeHidden();
    await expect(sales1.getByText('意向').first()).toBeVisible();
    await expect(sales1.getByText('还剩 15 天').first()).toBeVisible();
  });

  test('LC-4 LC-16 the clock moves: reminders come, then the customer drops into the pool', async () => {
    await sales1.goto('/');
    await sales1.getByRole('button', { name: '快进 1 天' }).click();
    await expect(sales1.getByText(/现在是 .*这段时间到期的都已处理/)).toBeVisible({ timeout: 60_000 });
    const due = await graphql(sales1, '{ reminders(first: 200) { edges { node { sentence } } } }');
    const sentences = due.reminders.edges.map(({ node }: { node: { sentence: string } }) => node.sentence);
    expect(sentences).toContainEqual(expect.stringContaining(`今天该联系${company}`));
    await sales1.getByRole('button', { name: '快进 15 天' }).click();
    await expect(sales1.getByText(/现在是 .*这段时间到期的都已处理/).last()).toBeVisible({ timeout: 60_000 });
    await sales1.goto(address);
    await expect(sales1.getByText('公海').first()).toBeVisible();
    await sales1.getByRole('tab', { name: '经过' }).click();
    await expect(sales1.getByText(/掉入公海/).first()).toBeVisible();
  });

  test('LC-6 LC-18 who let it drop cannot claim it at once, and is told until when', async () => {
    const button = sales1.getByRole('button', { name: '领取' }).first();
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/之后才能再领取/);
  });

  test('LC-8 AC-6 a colleague sees masked numbers, claims in one step and sees them in full', async () => {
    await sales2.goto(address);
    await sales2.getByRole('tab', { name: /联系人/ }).click();
    await expect(sales2.getByText('139 **** 5678').first()).toBeVisible();
    await sales2.getByRole('button', { name: '领取' }).first().click();
    const dialog = sales2.getByRole('dialog').last();
    await dialog.getByLabel('沟通内容').fill('重新联系上采购经理，对方仍在选型，愿意看我们的方案。');
    await dialog.getByRole('button', { name: '领取' }).click();
    await expect(sales2.getByText('还剩 30 天').first()).toBeVisible();
    await expect(sales2.getByText('139 1234 5678').first()).toBeVisible();
  });

  test('LC-14 the manager assigns it to somebody else and its stage and deadline stay', async () => {
    const before = await graphql(manager, `{ customer(id: "${idOf(address)}") { stage protectedUntil } }`);
    await manager.goto(address);
    const button = manager.getByRole('button', { name: '分配给…' });
    if (!(await button.isVisible())) await manager.getByRole('button', { name: '更多' }).first().click();
    await manager.getByText('分配给…').last().click();
    const dialog = manager.getByRole('dialog').last();
    await dialog.getByLabel('分配给').fill('李晓梅');
    await expect(manager.locator('.ant-select-item-option-active')).toContainText('李晓梅');
    await manager.keyboard.press('Enter');
    await dialog.getByLabel('原因').fill('原负责人更熟悉情况');
    await dialog.getByRole('button', { name: '分配' }).click();
    await expect
      .poll(
        async () =>
          (await graphql(manager, `{ customer(id: "${idOf(address)}") { owner { account } } }`)).customer
            .owner.account,
      )
      .toBe('sales1');
    const after = await graphql(manager, `{ customer(id: "${idOf(address)}") { stage protectedUntil } }`);
    expect(after).toEqual(before);
  });
});

function idOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
