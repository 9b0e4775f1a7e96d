import { expect, test, type Page } from '@playwright/test';
import { createHmac } from 'node:crypto';

import { expectAccessible } from '../support/axe.js';
import { browserOf, graphql, password } from '../support/people.js';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows for a key, so many half-minutes from now. */
function codeOf(key: string, away = 0): string {
  const bits = [...key.replaceAll(' ', '')].map((letter) =>
    letters.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const secret = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + away));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function fresh(page: Page): Promise<Page> {
  const context = page.context().browser();
  if (!context) throw new Error('There is no browser');
  return await (await context.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })).newPage();
}

/** Everybody as the other journeys know them. */
async function asBefore(admin: Page): Promise<void> {
  for (const account of ['keyaccount', 'assistant', 'aftersales']) {
    const { users } = await graphql(
      admin,
      `{ users(search: "${account}", first: 1) { edges { node { id } } } }`,
    );
    const variables = { id: users.edges[0].node.id };
    await graphql(admin, 'mutation ($id: ID!) { resetSecondFactor(userId: $id) { __typename } }', variables);
    if (account !== 'aftersales') continue;
    const given = await graphql(
      admin,
      'mutation ($id: ID!) { resetPassword(userId: $id) { ... on PasswordLink { token } } }',
      variables,
    );
    await graphql(
      admin,
      'mutation ($token: String!, $password: String!) { choosePassword(token: $token, password: $password) { __typename } }',
      { token: given.resetPassword.token, password },
    );
  }
  await admin.context().close();
}

/** One person turns on the second step, signs in with it, loses the phone and is helped. */
test.describe.serial('signing in with a second step', () => {
  let keyaccount: Page;
  let again: Page;
  let key = '';
  let recoveryCodes: string[] = [];
  test.beforeAll(async ({ browser }) => {
    keyaccount = await browserOf(browser, 'keyaccount');
    again = await fresh(keyaccount);
  });
  test.afterAll(async ({ browser }) => {
    for (const page of [keyaccount, again]) await page.context().close();
    await asBefore(await browserOf(browser, 'admin'));
  });

  test('AC-11 it is turned on with the password, the app’s code and recovery codes to keep', async () => {
    await keyaccount.goto('/me');
    await keyaccount.getByRole('link', { name: /我的账号/ }).click();
    await expect(keyaccount.getByRole('heading', { name: '我的账号' })).toBeVisible();
    await keyaccount.getByRole('button', { name: '开启两步验证' }).click();
    const dialog = keyaccount.getByRole('dialog', { name: '开启两步验证' });
    await dialog.getByLabel('您的密码').fill(password);
    await dialog.getByRole('button', { name: '下一步' }).click();
    await expect(dialog.getByText('手动输入这个密钥')).toBeVisible();
    expect(await dialog.locator('svg').count()).toBeGreaterThan(0);
    await expect(dialog.locator('canvas')).toHaveCount(0);
    await expectAccessible(keyaccount);
    key = await dialog.locator('.second-factor-key').innerText();
    await dialog.getByLabel('验证器上的六位验证码').fill('000000');
    await dialog.getByRole('button', { name: '确认开启' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('验证器上的六位验证码').fill(codeOf(key));
    await dialog.getByRole('button', { name: '确认开启' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(10);
    recoveryCodes = await dialog.getByRole('listitem').allInnerTexts();
    await dialog.getByRole('button', { name: '已经收好' }).click();
    await expect(dialog).toBeHidden();
    await expect(keyaccount.getByText('恢复码还剩 10 个')).toBeVisible();
  });

  test('AC-11 from then on signing in asks for the code after the password', async () => {
    await again.goto('/sign-in?next=%2Fcustomers');
    await again.getByRole('textbox', { name: '账号' }).fill('keyaccount');
    await again.getByRole('textbox', { name: '密码' }).fill(password);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await expect(again.getByRole('heading', { name: '两步验证' })).toBeVisible();
    await expectAccessible(again);
    await again.getByLabel('验证码或恢复码').fill('123456');
    await again.getByRole('button', { name: '继续' }).click();
    await expect(again.getByRole('alert')).toContainText('验证码不对');
    // The next half-minute's code: the one of now was used to turn it on.
    await again.getByLabel('验证码或恢复码').fill(codeOf(key, 1));
    await again.getByRole('button', { name: '继续' }).click();
    await expect(again).toHaveURL(/\/customers$/);
  });

  test('AC-11 a recovery code does in place of the phone, and the other device can be signed out', async () => {
    await again.goto('/me/account');
    await expect(again.getByText('本机')).toBeVisible();
    await again.getByRole('button', { name: '退出其他所有设备' }).click();
    await again.getByRole('dialog').getByRole('button', { name: '退出其他所有设备' }).click();
    await expect(again.getByText(/已退出 \d+ 处登录/)).toBeVisible();
    await keyaccount.goto('/me');
    await expect(keyaccount).toHaveURL(/sign-in/);
    await keyaccount.getByRole('textbox', { name: '账号' }).fill('keyaccount');
    await keyaccount.getByRole('textbox', { name: '密码' }).fill(password);
    await keyaccount.getByRole('button', { name: '登录', exact: true }).click();
    await keyaccount.getByLabel('验证码或恢复码').fill(recoveryCodes[0] ?? '');
    await keyaccount.getByRole('button', { name: '继续' }).click();
    await expect(keyaccount).toHaveURL(/\/me$/);
  });

  test('AC-11 a key made on the page reads what its owner reads, and is shown once', async () => {
    await again.goto('/me/account');
    await again.getByRole('button', { name: '新建密钥' }).click();
    const dialog = again.getByRole('dialog', { name: '新建密钥' });
    await dialog.getByLabel('名称').fill('ERP 同步');
    await expectAccessible(again);
    await dialog.getByRole('button', { name: '新建密钥' }).click();
    const shown = again.getByRole('dialog', { name: '密钥已建好' });
    const secret = await shown.locator('.key-secret code').innerText();
    expect(secret).toMatch(/^tw_/);
    await shown.getByRole('button', { name: '关闭' }).click();
    await expect(again.getByText('ERP 同步')).toBeVisible();
    expect(await again.getByRole('main').innerText()).not.toContain(secret);
    const answer = await again.request.post('/graphql', {
      headers: { authorization: `Bearer ${secret}`, cookie: '' },
      data: { query: '{ me { user { account } } customers(first: 1) { totalCount { value } } }' },
    });
    const own = await graphql(again, '{ customers(first: 1) { totalCount { value } } }');
    expect(await answer.json()).toEqual({
      data: { me: { user: { account: 'keyaccount' } }, customers: own.customers },
    });
    await again.getByRole('button', { name: '作废' }).click();
    await again.getByRole('dialog').getByRole('button', { name: '作废' }).click();
    await expect(again.getByText('已作废', { exact: true })).toBeVisible();
  });

  test('A25 somebody who forgot the password asks, the administrator gives a link, the link gives a new one', async ({
    browser,
  }) => {
    const lost = await fresh(again);
    await lost.goto('/sign-in');
    await lost.getByRole('link', { name: '忘记密码？' }).click();
    await expect(lost.getByRole('heading', { name: '忘记密码' })).toBeVisible();
    await lost.getByRole('textbox', { name: '账号' }).fill('aftersales');
    await lost.getByRole('button', { name: '通知管理员' }).click();
    await expect(lost.getByRole('status')).toContainText('管理员已经收到请求');
    const admin = await browserOf(browser, 'admin');
    await admin.goto('/security');
    await admin.getByRole('button', { name: '给新密码链接' }).first().click();
    await admin.getByRole('dialog').getByRole('button', { name: '给新密码链接' }).click();
    const link = await admin.locator('.security-link code').innerText();
    const { pathname, hash } = new URL(link);
    await lost.goto(`${pathname}${hash}`);
    await expect(lost).not.toHaveURL(/#/);
    await lost.getByLabel('新密码').fill('12345678');
    await lost.getByRole('button', { name: '保存新密码' }).click();
    await expect(lost.getByRole('alert')).toContainText('太常见');
    await lost.getByLabel('新密码').fill('每天早上先看海 再看报表');
    await expectAccessible(lost);
    await lost.getByRole('button', { name: '保存新密码' }).click();
    await lost.getByRole('link', { name: '去登录' }).click();
    await lost.getByRole('textbox', { name: '账号' }).fill('aftersales');
    await lost.getByRole('textbox', { name: '密码' }).fill('每天早上先看海 再看报表');
    await lost.getByRole('button', { name: '登录', exact: true }).click();
    await expect(lost).toHaveURL(/\/$/);
    for (const page of [lost, admin]) await page.context().close();
  });

  test('AC-11 whoever must have a second step sets it up before anything else', async ({ browser }) => {
    const admin = await browserOf(browser, 'admin');
    await admin.goto('/security?tab=rules');
    await admin.getByRole('radiogroup', { name: '谁必须用两步验证' }).getByLabel('选中的角色').check();
    await admin.getByRole('combobox', { name: '角色' }).click();
    await admin.getByTitle('销售助理', { exact: true }).click();
    await admin.keyboard.press('Escape');
    await admin.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已保存')).toBeVisible();
    const assistant = await browserOf(browser, 'assistant', { width: 390, height: 844 });
    await assistant.goto('/customers');
    await expect(assistant.getByRole('heading', { name: '先开启两步验证' })).toBeVisible();
    await expectAccessible(assistant);
    await assistant.getByLabel('您的密码').fill(password);
    await assistant.getByRole('button', { name: '下一步' }).click();
    const secret = await assistant.locator('.second-factor-key').innerText();
    await assistant.getByLabel('验证器上的六位验证码').fill(codeOf(secret));
    await assistant.getByRole('button', { name: '确认开启' }).click();
    await assistant.getByRole('button', { name: '已经收好' }).click();
    await expect(assistant.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
    await admin.getByRole('radiogroup', { name: '谁必须用两步验证' }).getByLabel('不要求').check();
    await admin.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已保存')).toBeVisible();
    for (const page of [admin, assistant]) await page.context().close();
  });
});
