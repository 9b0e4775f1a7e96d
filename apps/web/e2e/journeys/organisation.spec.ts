import { expect, test, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { choosePerson, chooseOption } from '../support/choose.js';
import { expectComplete, shoot, windows } from '../support/look.js';
import { browserOf, graphql, leave } from '../support/people.js';

let admin: Page;

/** AC-1: departments, people and teams are kept by an administrator, who first sees whose sight changes. */
test.describe.serial('organisation', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
  });
  test.afterAll(async () => {
    await admin.context().close();
  });

  const tree = () => admin.getByRole('region', { name: '部门', exact: true });
  const ask = async (department: string, deed: string) => {
    await tree()
      .getByRole('button', { name: `“${department}”的操作` })
      .click();
    await admin.getByRole('menuitem', { name: deed }).click();
  };

  test('AC-1 moving a department says first whose sight changes, and can be left', async () => {
    await admin.goto('/organisation');
    await ask('销售二部', '移动到…');
    const dialog = admin.getByRole('dialog', { name: '移动“销售二部”' });
    await expect(dialog.getByText('没有人的可见范围会变。')).toBeVisible();
    await chooseOption(dialog.getByRole('combobox'), '销售一部');
    await expect(dialog.getByText(/将能看到这些客户/)).toBeVisible();
    await expect(dialog).toContainText('程建国');
    await expect(dialog).toContainText(/随部门移动 \d+ 人、\d+ 个客户/);
    await expectAccessible(admin);
    await dialog.getByRole('button', { name: '取消' }).click();
    await expect(dialog).toBeHidden();
  });

  for (const size of windows) {
    test(`AC-1 AC-5 it says who comes to what the departments above open, at ${size.width} in ${size.locale}`, async ({
      browser,
    }) => {
      const { departmentTree, customers } = await graphql(
        admin,
        `
          {
            departmentTree {
              id
              name
            }
            customers(first: 1, filter: { stage: { eq: FORMAL } }) {
              edges {
                node {
                  id
                }
              }
            }
          }
        `,
      );
      const above = departmentTree.find(({ name }: { name: string }) => name === '大客户部');
      await graphql(
        admin,
        `mutation { grantAccess(input: { customerId: "${customers.edges[0].node.id}", principal: { kind: DEPARTMENT, id: "${above.id}" }, level: READ }) { __typename } }`,
      );
      const page = await browserOf(browser, 'admin', size);
      const zh = size.locale === 'zh-CN';
      await page.goto('/organisation');
      const more = zh ? '“销售二部”的操作' : 'Actions for “销售二部”';
      await page.getByRole('button', { name: more, exact: true }).click();
      await page.getByRole('menuitem', { name: zh ? '移动到…' : 'Move to…' }).click();
      const dialog = page.getByRole('dialog');
      await chooseOption(dialog.getByRole('combobox'), '大客户部');
      const along = dialog.getByRole('region', {
        name: zh
          ? /经上级部门的授权、销售区域和客户池/
          : /grants, territories and pools of departments above/,
      });
      await expect(along.getByRole('row', { name: /赵敏.*\+\d/ })).toBeVisible();
      await expectComplete(page, await dialog.innerText(), size.locale);
      await shoot(page, 'dialog-move-sight', size);
      await leave(page);
    });
  }

  test('AC-1 a department is added, renamed and deleted while it is empty', async () => {
    await ask('销售三部', '新建下级部门');
    await admin.getByRole('dialog').getByLabel('部门名称').fill('销售三部三组');
    await admin.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已保存“销售三部三组”')).toBeVisible();
    await ask('销售三部三组', '改名');
    await admin.getByRole('dialog').getByLabel('部门名称').fill('销售三部渠道组');
    await admin.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(tree().getByText('销售三部渠道组')).toBeVisible();
    await ask('销售三部渠道组', '删除');
    await admin.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(tree().getByText('销售三部渠道组')).toBeHidden();
  });

  test('AC-1 a person is found, given a further role, and whoever still has customers is not disabled', async () => {
    const list = admin.getByRole('region', { name: '人员列表' });
    await admin.getByPlaceholder('搜姓名、拼音、账号、岗位').fill('sales20');
    await expect(list.getByRole('row', { name: /潘泽宇/ })).toBeVisible();
    await list.getByText('潘泽宇', { exact: true }).click();
    const drawer = admin.getByRole('dialog');
    await chooseOption(drawer.getByLabel('角色'), '销售助理');
    await drawer.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已保存“潘泽宇”')).toBeVisible();
    await expect(list.getByRole('row', { name: /潘泽宇/ })).toContainText('销售助理');
    await list.getByText('潘泽宇', { exact: true }).click();
    await drawer.getByRole('button', { name: '停用' }).click();
    await admin.getByRole('dialog').last().getByRole('button', { name: '停用' }).click();
    await expect(admin.getByText(/移交/).last()).toBeVisible();
  });

  test('AC-5 a team across departments is made and found', async () => {
    await admin.goto('/organisation?tab=teams');
    await admin.getByRole('button', { name: '新建团队' }).click();
    const dialog = admin.getByRole('dialog', { name: '新建团队' });
    await dialog.getByLabel('团队名称').fill('出海项目组');
    for (const name of ['李晓梅', '赵敏']) {
      await choosePerson(dialog.getByLabel('添加成员'), name);
    }
    await expect(dialog.getByRole('list', { name: '成员' })).toContainText('赵敏');
    await expectAccessible(admin);
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(admin.getByText('已保存“出海项目组”')).toBeVisible();
    await admin.getByPlaceholder('搜团队名').fill('出海');
    await expect(admin.getByRole('region', { name: '团队列表' })).toContainText('出海项目组');
  });
});
