import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { choosePerson } from '../support/choose.js';
import { browserOf, graphql } from '../support/people.js';

let sales1: Page;
let sales3: Page;
let customer: { id: string; name: string };

/** AP-2: whoever goes on leave names a deputy, who reads their customers for that time and no longer. */
test.describe.serial('deputies', () => {
  test.beforeAll(async ({ browser }) => {
    sales1 = await browserOf(browser, 'sales1');
    sales3 = await browserOf(browser, 'sales3');
    const { me } = await graphql(sales1, '{ me { user { id } } }');
    const { customers } = await graphql(
      sales1,
      '{ customers(first: 200, filter: { stage: { eq: FORMAL } }) { edges { node { id name owner { id } } } } }',
    );
    const owned = customers.edges.map(({ node }: { node: { owner: { id: string } | null } }) => node);
    for (const node of owned.filter(
      (one: { owner: { id: string } | null }) => one.owner?.id === me.user.id,
    )) {
      const seen = await graphql(sales3, 'query ($id: ID!) { customer(id: $id) { id } }', { id: node.id });
      if (seen.customer === null) {
        customer = node;
        return;
      }
    }
  });
  test.afterAll(async () => {
    for (const page of [sales1, sales3]) await page.context().close();
  });

  const sees = async (): Promise<boolean> => {
    await sales3.goto(`/customers/${customer.id}`);
    const missing = sales3.getByText('找不到这个客户');
    const name = sales3.getByRole('heading', { name: customer.name });
    await expect(missing.or(name)).toBeVisible();
    return await name.isVisible();
  };

  test('AP-2 a colleague is named for a time and sees the customers, and no more once it is ended', async () => {
    expect(await sees()).toBe(false);
    await sales1.goto('/me');
    const panel = sales1.getByRole('region', { name: '休假代理' });
    await choosePerson(panel.getByRole('combobox', { name: '代理人' }), '赵敏');
    const until = panel.getByRole('textbox', { name: '结束日期' });
    await until.click();
    await until.fill('2027-12-31');
    await until.press('Enter');
    await panel.getByLabel('原因').fill('休年假');
    await panel.getByRole('button', { name: '指定代理人' }).click();
    await expect(panel.getByRole('list', { name: '代理安排' })).toContainText('赵敏 代理 李晓梅');
    await expectAccessible(sales1);
    expect(await sees()).toBe(true);
    await panel.getByRole('button', { name: '结束赵敏对李晓梅的代理' }).click();
    await expect(panel.getByText('没有进行中或将要开始的代理。')).toBeVisible();
    expect(await sees()).toBe(false);
  });
});
