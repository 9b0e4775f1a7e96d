import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { browserOf, graphql } from '../support/people.js';

let admin: Page;

/** AC-2, AC-10, AC-11: an administrator decides who sees what, tries it out, and answers for it. */
test.describe.serial('roles and the audit log', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
  });
  test.afterAll(async () => {
    await admin.context().close();
  });

  const change = () => admin.getByRole('region', { name: '这次的改动' });
  const choose = async (label: string, option: string) =>
    void (await admin.getByLabel(label, { exact: true }).selectOption({ label: option }));

  test('AC-2 a role is built from nothing: scopes, classes with exceptions, a single field', async () => {
    await admin.goto('/roles');
    await admin.getByRole('button', { name: '新建角色' }).click();
    await admin.getByLabel('角色名称').fill('区域助理');
    await choose('修改客户资料', '本部门的');
    await expect(change().getByText('还不能保存')).toBeVisible();
    await choose('查看客户', '本部门和下级部门的');
    await choose('查看联系人', '本部门的');
    await expect(change().getByText('还不能保存')).toBeHidden();
    await choose('公司资料：一般', '只看');
    await choose('联系人姓名：一般', '只看');
    await choose('联系方式：一般', '打码');
    await admin.getByLabel('给“联系方式”加例外').selectOption({ label: '自己的客户' });
    await choose('联系方式：自己的客户', '只看');
    const profile = admin.getByRole('group', { name: '公司资料' });
    await profile.getByRole('button', { name: '单独设置字段' }).click();
    await choose('客户 · 简介：一般', '隐藏');
    await expect(change()).toContainText('联系方式');
    await expectAccessible(admin);
    await change().getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('“区域助理”已保存，立即生效')).toBeVisible();
    await expect(admin.getByRole('heading', { name: '区域助理', level: 1 })).toBeVisible();
  });

  test('AC-2 unsaved changes are asked about on leaving, kept as a draft, and can be thrown away', async () => {
    await choose('金额：一般', '只看');
    await admin.getByRole('link', { name: '工作台' }).click();
    const asked = admin.getByRole('dialog');
    await expect(asked).toContainText('还有没保存的改动');
    await asked.getByRole('button', { name: '留下' }).click();
    await admin.reload();
    await expect(admin.getByText('已恢复上次没保存的改动')).toBeVisible();
    await change().getByRole('button', { name: '放弃改动' }).click();
    await expect(change()).toContainText('改左边的权限，这里会列出改动。');
  });

  test('AC-10 before it is saved it says for whom how much changes, and nothing has changed yet', async () => {
    const version = async () => {
      const { roles } = await graphql(
        admin,
        '{ roles(search: "售前", first: 1) { edges { node { version } } } }',
      );
      return roles.edges[0].node.version;
    };
    const before = await version();
    await admin.goto('/roles');
    await admin.getByRole('link', { name: '售前', exact: true }).click();
    await choose('查看客户', '本部门的');
    await change().getByRole('button', { name: '看看影响谁' }).click();
    await expect(change().getByText(/影响 \d+ 人/)).toBeVisible();
    await expect(change().getByRole('table')).toContainText(/\d/);
    expect(await version()).toBe(before);
    await change().getByRole('button', { name: '放弃改动' }).click();
  });

  test('AC-10 the history says who changed what, and any version can be brought back', async () => {
    await admin.goto('/roles');
    await admin.getByRole('link', { name: '区域助理', exact: true }).click();
    await choose('金额：一般', '只看');
    await change().getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('第 2 版')).toBeVisible();
    await admin.getByRole('button', { name: '修改历史' }).click();
    const versions = admin.getByRole('region', { name: '修改历史' }).getByRole('listitem');
    await expect(versions.first()).toContainText('金额');
    await expect(versions.first()).toContainText('隐藏 → 只看');
    await admin.getByRole('button', { name: '恢复到这一版: 区域助理 1' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '恢复到这一版' }).click();
    await expect(versions.first()).toContainText('恢复到第 1 版');
    await expect(versions.first()).toContainText('第 3 版');
    await expectAccessible(admin);
  });

  test('AC-10 two roles are compared, and the matrix shows all of them and goes out as a file', async () => {
    await admin.goto('/roles/compare');
    for (const [label, name] of [
      ['第一个角色', '售前'],
      ['第二个角色', '销售助理'],
    ] as const) {
      await admin.getByRole('combobox', { name: label }).click();
      const open = admin.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
      await open.getByTitle(name, { exact: true }).click();
    }
    const differences = admin.getByRole('region', { name: '差别' });
    await expect(differences.getByRole('row', { name: /查看客户 自己的和协作的 本部门的/ })).toBeVisible();
    await expect(differences.getByRole('row', { name: /联系方式/ }).first()).toContainText('隐藏');
    await expectAccessible(admin);

    await admin.goto('/roles/matrix?reach=pool');
    const matrix = admin.getByRole('region', { name: '角色与字段矩阵' });
    const mobile = matrix.getByRole('row', { name: /联系人 · 手机/ });
    await expect(mobile).toContainText('打码');
    await expectAccessible(admin);
    const download = admin.waitForEvent('download');
    await admin.getByRole('button', { name: '导出 CSV' }).click();
    expect((await download).suggestedFilename()).toBe('权限矩阵.csv');
  });

  test('AC-10 looking as the assistant shows no phone and changes nothing', async () => {
    await admin.goto('/roles');
    await admin.getByRole('button', { name: '以某人的视角查看' }).click();
    const dialog = admin.getByRole('dialog');
    const { users } = await graphql(
      admin,
      '{ users(search: "assistant", first: 1) { edges { node { name } } } }',
    );
    const { name } = users.edges[0].node;
    await dialog.getByRole('combobox').fill('assistant');
    await admin.locator('.ant-select-item-option', { hasText: name }).click();
    await dialog.getByRole('button', { name: '开始查看' }).click();
    const banner = admin.getByText(`正在以 ${name} 的视角查看，只能看、不能改`);
    await expect(banner).toBeVisible();
    await expect(admin.getByRole('link', { name: '角色与权限' })).toBeHidden();
    const { customers } = await graphql(
      admin,
      '{ customers(first: 20) { edges { node { phone withheld } } } }',
    );
    expect(customers.edges.length).toBeGreaterThan(0);
    for (const { node } of customers.edges) {
      expect(node.phone).toBeNull();
      expect(node.withheld).toContain('phone');
    }
    await expect(graphql(admin, 'mutation { setLocale(locale: "en-US") { locale } }')).rejects.toThrow(
      'SEEN_AS',
    );
    await expectAccessible(admin);
    await admin.getByRole('button', { name: '退出', exact: true }).click();
    await expect(admin.getByRole('heading', { name: '角色与权限' })).toBeVisible();
    await expect(banner).toBeHidden();
  });

  test('AC-11 all of it is in the audit log, found by filters in the address, and the log is whole', async () => {
    await admin.goto('/audit?deed=roleChanged');
    const list = admin.getByRole('region', { name: '审计记录' });
    await expect(list.getByText('区域助理').first()).toBeVisible();
    await list.getByText('改角色权限').first().click();
    const line = admin.getByRole('dialog');
    await expect(line).toContainText('恢复旧版');
    await expect(line).toContainText('追踪号');
    await line.getByRole('button', { name: '这个对象的全部记录' }).click();
    await expect(admin).toHaveURL(/subject=/);
    await admin.goto('/audit?deed=seenAs');
    await expect(list.getByText('方式 结束').first()).toBeVisible();
    await expect(list.getByText('方式 开始').first()).toBeVisible();
    await admin.goto('/audit');
    await admin.getByRole('button', { name: '校验完整性' }).click();
    await expect(admin.getByText(/完整：\d+ 条记录都没有被改过/)).toBeVisible();
    await expectAccessible(admin);
  });

  test('AC-10 a role that nobody has is deleted and brought back', async () => {
    await admin.goto('/roles');
    const row = admin.getByRole('row', { name: /区域助理/ });
    await row.getByRole('button', { name: '删除' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(admin.getByText('已删除“区域助理”')).toBeVisible();
    await admin.getByRole('button', { name: '全部修改' }).click();
    await admin.getByRole('button', { name: /恢复这个角色: 区域助理/ }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '恢复这个角色' }).click();
    await expect(admin.getByText('已恢复')).toBeVisible();
    await admin.getByRole('button', { name: '角色', exact: true }).click();
    await expect(admin.getByRole('row', { name: /区域助理/ })).toBeVisible();
  });

  test('A36 who may not, finds neither the pages nor the menu entries', async ({ browser }) => {
    const sales = await browserOf(browser, 'sales1');
    for (const path of ['/roles', '/roles/new', '/roles/matrix', '/audit']) {
      await sales.goto(path);
      await expect(sales.getByText('您没有权限查看这里')).toBeVisible();
    }
    await expect(sales.getByRole('link', { name: '审计日志' })).toBeHidden();
    await sales.context().close();
  });
});
