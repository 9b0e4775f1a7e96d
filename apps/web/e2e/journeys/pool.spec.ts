import { expect, test, type Page } from '@playwright/test';

import { act, aName, aPoolCustomer, factsOf, type Made } from '../support/customers.js';
import { chooseFile, expectImportDone } from '../support/import-file.js';
import { browserOf, graphql } from '../support/people.js';

let sales1: Page;
let sales2: Page;
let manager: Page;
let customer: Made;

/** LC-8: the pool is looked at, called, locked, and what an import left open is completed at the claim. */
test.describe.serial('the pool', () => {
  test.beforeAll(async ({ browser }) => {
    sales1 = await browserOf(browser, 'sales1');
    sales2 = await browserOf(browser, 'sales2');
    manager = await browserOf(browser, 'manager');
    const reviewer = await browserOf(browser, 'reviewer');
    customer = await aPoolCustomer(sales1, reviewer);
    await reviewer.context().close();
  });
  test.afterAll(async () => {
    for (const page of [sales1, sales2, manager]) await page.context().close();
  });

  test('AC-6 a masked number is shown to call, one at a time, and the day’s rest is said', async () => {
    await sales2.goto(customer.address);
    await sales2.getByRole('tab', { name: /联系人/ }).click();
    const contacts = sales2.locator('.contact-list');
    await expect(contacts.getByText(/139 \*{4} \d{4}/)).toBeVisible();
    await contacts.getByRole('button', { name: '查看号码' }).click();
    await expect(contacts.getByText(/139 \d{4} \d{4}（今天还可查看 \d+ 次）/)).toBeVisible();
  });

  test('LC-8 a manager locks a pool customer and nobody else can claim it', async () => {
    await manager.goto(`/pool?q=${encodeURIComponent(customer.name)}`);
    await manager.getByRole('button', { name: `${customer.name}的操作` }).click();
    await manager.getByRole('menuitem', { name: '锁定' }).click();
    const dialog = manager.getByRole('dialog');
    await expect(dialog).toContainText(customer.name);
    await dialog.getByRole('textbox').fill('总部正在谈框架协议');
    await dialog.getByRole('button', { name: '锁定' }).click();
    await expect(dialog).toBeHidden();
    await expect(manager.getByText('已锁定').first()).toBeVisible();
    await sales2.goto(customer.address);
    await expect(sales2.getByText(/程建国 锁定于 .*：总部正在谈框架协议/)).toBeVisible();
    const claim = sales2.getByRole('button', { name: '领取' });
    await expect(claim).toBeDisabled();
    await expect(claim).toHaveAccessibleDescription(/锁/);
  });

  test('LC-8 the lock is taken off and the page of whoever waits for it follows', async () => {
    await manager.goto(customer.address);
    await act(manager, '解除锁定');
    await expect(manager.getByText('已解除锁定')).toBeVisible();
    expect((await factsOf(manager, customer)).lock).toBeNull();
    await expect(sales2.getByRole('button', { name: '领取' })).toBeEnabled();
    await act(manager, '锁定');
    await manager.getByRole('dialog').getByRole('textbox').fill('再锁一次，从客户页');
    await manager.getByRole('dialog').getByRole('button', { name: '锁定' }).click();
    await expect(manager.getByText(/锁定于 .*：再锁一次/)).toBeVisible();
  });

  test('LC-8 what an import left open is completed at the claim', async () => {
    const name = aName();
    await chooseFile(manager, '名录.csv', `公司名称\r\n${name}\r\n`);
    await expect(manager.getByRole('radio', { name: /^公海/ })).toBeChecked();
    await manager.getByRole('button', { name: '直接导入' }).click();
    await expectImportDone(manager, '导入');
    await sales2.goto(`/pool?q=${encodeURIComponent(name)}`);
    await expect(sales2.getByText(/资料不全/)).toBeVisible();
    await sales2.getByRole('button', { name: '领取' }).first().click();
    const dialog = sales2.getByRole('dialog');
    await dialog.getByRole('button', { name: '领取' }).click();
    await expect(dialog.getByText('这一项必填')).toHaveCount(4);
    const fields: [string, string][] = [
      ['姓名', '阮志远'],
      ['手机', '13700001234'],
      ['公司电话', '12'],
      ['详细地址', '浙江省宁波市鄞州区首南街道 66 号'],
      ['所属行业', '精密机械'],
      ['客户简介', '做精密轴套，年产 40 万件，正在换供应商。'],
      ['沟通内容', '电话联系上阮经理，约好下周寄样。'],
    ];
    for (const [label, value] of fields) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: '领取' }).click();
    await expect(dialog.getByRole('alert').first()).toBeVisible();
    await dialog.getByLabel('公司电话', { exact: true }).fill('0574-88261234');
    await dialog.getByRole('button', { name: '领取' }).click();
    await expect(sales2.getByText('领取成功，客户已归您保护')).toBeVisible();
    const { customers } = await graphql(
      sales2,
      `
        query ($name: String!) {
          customers(first: 1, filter: { name: { eq: $name } }) {
            edges {
              node {
                stage
                incomplete
                address
                phone
              }
            }
          }
        }
      `,
      { name },
    );
    expect(customers.edges[0].node).toEqual({
      stage: 'POTENTIAL',
      incomplete: false,
      address: '浙江省宁波市鄞州区首南街道 66 号',
      phone: expect.stringContaining('88261234'),
    });
  });
});
