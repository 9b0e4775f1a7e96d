import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { choosePerson } from '../support/choose.js';
import { aHiddenCustomer, isShown, type Made } from '../support/customers.js';
import { expectComplete, shoot, windows } from '../support/look.js';
import { browserOf, graphql } from '../support/people.js';

let sales1: Page;
let sales3: Page;
let customer: Made;

/** AP-2: whoever goes on leave names a deputy, who reads their customers for that time and no longer. */
test.describe.serial('deputies', () => {
  test.beforeAll(async ({ browser }) => {
    sales1 = await browserOf(browser, 'sales1');
    sales3 = await browserOf(browser, 'sales3');
    const { me } = await graphql(sales1, '{ me { user { id } } }');
    const own = { stage: { eq: 'FORMAL' }, ownerId: { eq: me.user.id } };
    customer = await aHiddenCustomer(sales3, sales1, own);
  });
  test.afterAll(async () => {
    for (const page of [sales1, sales3]) await page.context().close();
  });

  const sees = async () => await isShown(sales3, customer);

  /** The deputy is told what is due for the person, whose tick it is. */
  const lookAtReminders = async () => {
    for (const size of windows) {
      await sales3.setViewportSize(size);
      const set = 'mutation ($locale: String!) { setLocale(locale: $locale) { locale } }';
      await graphql(sales3, set, { locale: size.locale });
      for (const path of ['/notifications', '/']) {
        await sales3.goto(path);
        const whose = size.locale === 'zh-CN' ? '代李晓梅' : 'For 李晓梅';
        await expect(sales3.getByText(whose).first()).toBeVisible();
        await expectComplete(sales3, await sales3.locator('main').innerText(), size.locale);
        await shoot(sales3, path === '/' ? 'deputy-workbench' : 'deputy-notifications', size);
      }
    }
    await graphql(sales3, 'mutation { setLocale(locale: "zh-CN") { locale } }');
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
    await lookAtReminders();
    await panel.getByRole('button', { name: '结束赵敏对李晓梅的代理' }).click();
    await expect(panel.getByText('没有进行中或将要开始的代理。')).toBeVisible();
    expect(await sees()).toBe(false);
  });
});
