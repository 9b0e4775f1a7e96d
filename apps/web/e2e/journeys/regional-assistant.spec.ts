import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { choosePerson, chooseOption } from '../support/choose.js';
import { browserOf, graphql } from '../support/people.js';

const role = '大区助理';
const person = '陆见微';
let admin: Page;
let lent: { id: string; name: string };

/** An administrator gives somebody just what they need, sees it with their eyes, and it ends by itself. */
test.describe.serial('a regional assistant', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
  });
  test.afterAll(async () => {
    await admin.context().close();
  });

  const choose = async (label: string, option: string) =>
    void (await admin.getByLabel(label, { exact: true }).selectOption({ label: option }));

  const lookAsPerson = async () => {
    await admin.goto('/roles');
    await admin.getByRole('button', { name: '以某人的视角查看' }).click();
    const dialog = admin.getByRole('dialog');
    await choosePerson(dialog.getByRole('combobox'), person);
    await dialog.getByRole('button', { name: '开始查看' }).click();
    await expect(admin.getByText(`正在以 ${person} 的视角查看，只能看、不能改`)).toBeVisible();
  };
  const lookAsOneself = async () => {
    await admin.getByRole('button', { name: '退出', exact: true }).click();
    await expect(admin.getByRole('heading', { name: '角色与权限' })).toBeVisible();
  };
  const ownersDepartments = async () => {
    const { customers } = await graphql(
      admin,
      '{ customers(first: 100, filter: { stage: { in: [POTENTIAL, INTENT, FORMAL] } }) { edges { node { id name phone withheld owner { department { name } } } } } }',
    );
    return customers.edges.map(({ node }: { node: { owner: { department: { name: string } } } }) => node);
  };

  test('AC-2 a role sees two departments without phones and amounts', async () => {
    await admin.goto('/roles');
    await admin.getByRole('button', { name: '新建角色' }).click();
    await admin.getByLabel('角色名称').fill(role);
    await choose('查看客户', '本部门和下级部门的');
    await choose('查看联系人', '本部门和下级部门的');
    await choose('公司资料：一般', '只看');
    await choose('联系人姓名：一般', '只看');
    const change = admin.getByRole('region', { name: '这次的改动' });
    await change.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText(`“${role}”已保存，立即生效`)).toBeVisible();
  });

  test('AC-1 a new person works in one department, manages another and has the role', async () => {
    await admin.goto('/organisation');
    await admin.getByRole('button', { name: '新增人员' }).click();
    const drawer = admin.getByRole('dialog');
    await drawer.getByLabel('姓名').fill(person);
    await drawer.getByLabel('账号').fill('lujianwei');
    await chooseOption(drawer.getByLabel('所在部门'), '销售一部一组');
    await chooseOption(drawer.getByLabel('角色'), role);
    await chooseOption(drawer.getByLabel('分管部门'), '销售二部二组');
    await expectAccessible(admin);
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText(new RegExp(`已新增“${person}”`))).toBeVisible();
  });

  test('AC-10 looking as that person: only these departments, phones withheld and explained', async () => {
    await lookAsPerson();
    const seen = await ownersDepartments();
    const departments = new Set(
      seen.map(({ owner }: { owner: { department: { name: string } } }) => owner.department.name),
    );
    expect([...departments].toSorted()).toEqual(['销售一部一组', '销售二部二组'].toSorted());
    for (const one of seen) expect(one.phone).toBeNull();
    await admin.goto(`/customers/${seen[0].id}`);
    const withheld = admin.getByRole('main').getByRole('note').filter({ hasText: '已隐藏' }).first();
    await withheld.hover();
    await expect(admin.getByRole('tooltip')).toContainText(role);
    await expectAccessible(admin);
    await admin.mouse.move(0, 0);
    await lookAsOneself();
    await admin.goto('/explain-access');
    await choosePerson(admin.getByLabel('谁', { exact: true }), person);
    await admin.getByLabel('客户', { exact: true }).fill(seen[0].name);
    await admin.locator('.ant-select-item-option').filter({ hasText: seen[0].name }).click();
    await chooseOption(admin.getByLabel('哪一项'), '公司电话');
    await admin.getByRole('button', { name: '查看', exact: true }).click();
    const card = admin.locator('.explanation');
    await expect(card.getByText('看不到', { exact: true })).toBeVisible();
    await expect(card).toContainText(role);
  });

  test('AC-5 one customer of another department is lent until tomorrow, and is seen', async () => {
    const { customers } = await graphql(
      admin,
      '{ customers(first: 50, filter: { stage: { eq: FORMAL } }) { edges { node { id name owner { department { name } } } } } }',
    );
    lent = customers.edges
      .map(({ node }: { node: { id: string; name: string } }) => node)
      .find(({ owner }: { owner: { department: { name: string } } }) =>
        owner.department.name.startsWith('销售三部'),
      );
    await admin.goto(`/customers/${lent.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await admin.getByRole('button', { name: '授权', exact: true }).click();
    const dialog = admin.getByRole('dialog', { name: '授权给别人' });
    await choosePerson(dialog.getByLabel('选择人员'), person);
    await dialog.getByLabel('原因').fill('替同事准备明天的投标资料');
    await dialog.getByRole('button', { name: '授权', exact: true }).click();
    await expect(admin.getByText('替同事准备明天的投标资料')).toBeVisible();
    await lookAsPerson();
    await admin.goto(`/customers/${lent.id}`);
    await expect(admin.getByRole('heading', { name: lent.name })).toBeVisible();
    await lookAsOneself();
  });

  test('AC-5 the clock moves on, and it is gone', async () => {
    const later = admin.getByRole('button', { name: '快进 1 天' });
    const date = admin.getByRole('region', { name: '演示工具条' }).locator('strong');
    for (const _ of [1, 2]) {
      const before = await date.innerText();
      await later.click();
      await expect(date).not.toHaveText(before, { timeout: 60_000 });
      await expect(later).toBeEnabled({ timeout: 60_000 });
    }
    await lookAsPerson();
    await admin.goto(`/customers/${lent.id}`);
    await expect(admin.getByText('找不到这个客户')).toBeVisible();
    await lookAsOneself();
  });
});
