import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { expectAccessible } from '../support/axe.js';
import { expectComplete, shoot, windows } from '../support/look.js';
import { browserOf, graphql, leave } from '../support/people.js';
import { policyViolations } from '../support/violations.js';

const role = '售前';
const rights =
  'rights { scopes { action scope } may levels { place reach level } exportRowsPerDay watermark }';

interface Level {
  readonly place: string;
  readonly reach: string;
  readonly level: string;
}

let admin: Page;
let sales1: Page;
let before: { id: string; name: string; rights: { levels: Level[] } };
let number: string;

/** DA-7: a salesperson takes along what is theirs and shown to them, marked, counted and remembered. */
test.describe.serial('an export', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
    before = await theRole();
    const hidden = { place: 'companyPhone', reach: '*', level: 'hidden' };
    const levels = before.rights.levels.filter(({ place }) => place !== hidden.place);
    await save({ ...before.rights, levels: [...levels, hidden] });
    sales1 = await browserOf(browser, 'sales1');
  });
  test.afterAll(async () => {
    await save(before.rights);
    await Promise.all([admin, sales1].map(async (page) => await page.context().close()));
  });

  const theRole = async () => {
    const { roles } = await graphql(
      admin,
      `{ roles(first: 50) { edges { node { id name version ${rights} } } } }`,
    );
    return roles.edges
      .map(({ node }: { node: { name: string } }) => node)
      .find(({ name }: { name: string }) => name === role);
  };
  const save = async (wanted: object) => {
    const { id, name, version } = await theRole();
    const saved = await graphql(
      admin,
      'mutation ($input: SaveRoleInput!) { saveRole(input: $input) { __typename } }',
      { input: { id, name, version, rights: wanted } },
    );
    expect(saved.saveRole.__typename).toBe('Role');
  };
  const intentNames = async (): Promise<string[]> => {
    const { customers } = await graphql(
      sales1,
      '{ customers(first: 200, filter: { stage: { eq: INTENT } }) { edges { node { name } } } }',
    );
    return customers.edges.map(({ node }: { node: { name: string } }) => node.name);
  };

  test('DA-7 L16 the filtered list goes out with what one sees of it, and every row says who took it', async () => {
    await sales1.goto('/customers?stage=INTENT');
    await sales1.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = sales1.getByRole('dialog', { name: '导出客户' });
    await expect(dialog).toContainText('每天 200 行');
    await dialog.getByRole('button', { name: '全选', exact: true }).click();
    await expect(dialog.getByRole('checkbox', { name: '联系人手机' })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: '公司电话' })).toHaveCount(0);
    await expectAccessible(sales1);
    await dialog.getByRole('button', { name: '开始导出' }).click();
    const tray = sales1.getByRole('complementary', { name: '导出进度' });
    await expect(tray).toContainText('已完成');
    const downloading = sales1.waitForEvent('download');
    await tray.getByRole('link', { name: /下载 EX-/ }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/^客户导出-\d{8}-EX-[0-9A-F]{8}\.csv$/);
    number = /EX-[0-9A-F]{8}/.exec(file.suggestedFilename())?.[0] ?? '';
    const text = readFileSync(await file.path(), 'utf8');
    const [header = '', ...lines] = text.replace(/\r\n$/, '').split('\r\n');
    expect(header.startsWith('\uFEFF公司名称,客户编号,阶段')).toBe(true);
    expect(header).not.toContain('公司电话');
    expect(header.endsWith(',导出水印')).toBe(true);
    const names = await intentNames();
    expect(names.length).toBeGreaterThan(1);
    expect(lines).toHaveLength(names.length);
    for (const name of names) expect(text).toContain(name);
    for (const line of lines)
      expect(line).toMatch(new RegExp(`,李晓梅 sales1 [-\\d]{10} [:\\d]{5} ${number}$`));
    const { customers } = await graphql(
      admin,
      '{ customers(first: 200, filter: { stage: { eq: INTENT } }) { edges { node { name phone } } } }',
    );
    for (const { node } of customers.edges) {
      if (names.includes(node.name)) expect(text).not.toContain(node.phone);
    }
  });

  test('DA-7 it is found again among one’s own, with how often it was fetched', async () => {
    await sales1.getByRole('link', { name: '我的导出' }).click();
    const line = sales1.getByRole('listitem').filter({ hasText: number });
    await expect(line).toContainText('已下载 1 次');
    await expect(line.getByRole('link', { name: `下载 ${number}` })).toBeVisible();
    await expectAccessible(sales1);
  });

  test('DA-7 an administrator narrows the quota of the role, and what is over it is refused in words', async () => {
    await admin.goto(`/roles/${before.id}`);
    await admin.getByLabel('每天导出行数').fill('3');
    const change = admin.getByRole('region', { name: '这次的改动' });
    await expect(change).toContainText('每天导出行数');
    await change.getByRole('button', { name: '保存', exact: true }).click();
    await expect(admin.getByText(`“${role}”已保存，立即生效`)).toBeVisible();
    await sales1.goto('/customers');
    await sales1.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = sales1.getByRole('dialog', { name: '导出客户' });
    await expect(dialog).toContainText('还能导出 0 行');
    await dialog.getByRole('button', { name: '开始导出' }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      /今天还能导出 0 行（每天最多 3 行），不够这一次，.+重新计算/,
    );
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  test('AC-11 the administrator finds the export, its download and the refusal in the audit log', async () => {
    await admin.goto('/audit?deed=exportRun');
    const run = admin.getByRole('row').filter({ hasText: number });
    await expect(run).toContainText('李晓梅');
    await expect(run).toContainText('客户 · 阶段 = 意向');
    await admin.goto('/audit?deed=exportDownloaded');
    await expect(admin.getByRole('row').filter({ hasText: number })).toContainText('李晓梅');
    await admin.goto('/audit?deed=exportRefused');
    await expect(admin.getByRole('row').filter({ hasText: '李晓梅' }).first()).toContainText('超过当天额度');
  });

  test('DA-7 the pool goes out as it is filtered, by whoever may export everything', async () => {
    const open =
      '{ customers(first: 200, filter: { stage: { eq: POOL }, locked: { eq: true } }) { edges { node { name } } } }';
    const { customers } = await graphql(admin, open);
    const names: string[] = customers.edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(names.length).toBeGreaterThan(0);
    await admin.goto('/pool?state=locked');
    await admin.getByRole('button', { name: '导出', exact: true }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '开始导出' }).click();
    const tray = admin.getByRole('complementary', { name: '导出进度' });
    await expect(tray).toContainText('已完成');
    const downloading = admin.waitForEvent('download');
    await tray
      .getByRole('link', { name: /下载 EX-/ })
      .last()
      .click();
    const lines = readFileSync(await (await downloading).path(), 'utf8')
      .trimEnd()
      .split('\r\n')
      .slice(1);
    expect(lines).toHaveLength(names.length);
    for (const name of names) expect(lines.join()).toContain(name);
  });

  for (const size of windows) {
    test(`DA-7 whose role exports their own customers is told why not the pool, at ${size.width} in ${size.locale}`, async ({
      browser,
    }) => {
      for (const account of ['sales1', 'admin'] as const) {
        const page = await browserOf(browser, account, size);
        await page.goto('/pool');
        const button = page.getByRole('button', {
          name: size.locale === 'zh-CN' ? '导出' : 'Export',
          exact: true,
        });
        if (account === 'admin') await expect(button).toBeEnabled();
        else {
          await expect(button).toBeDisabled();
          await expect(button).toHaveAccessibleDescription(
            size.locale === 'zh-CN' ? /全部客户/ : /may export all customers/,
          );
        }
        await expect(page.locator('main')).not.toBeEmpty();
        await expectComplete(page, await page.locator('main').innerText(), size.locale);
        await shoot(page, `pool-export-${account}`, size);
        await leave(page);
      }
    });
  }

  test('DA-7 quota and alarm are set for the company', async () => {
    await admin.goto('/security?tab=data');
    const rows = admin.getByLabel('每人每天最多导出多少行');
    await expect(rows).toHaveValue('2000');
    await rows.fill('1500');
    await admin.getByRole('button', { name: '保存', exact: true }).click();
    await expect(admin.getByText('已保存，立即生效')).toBeVisible();
    await expectAccessible(admin);
    await rows.fill('2000');
    await admin.getByRole('button', { name: '保存', exact: true }).click();
  });

  test('DA-7 whose role says so works under a watermark, and cannot export', async ({ browser }) => {
    const assistant = await browserOf(browser, 'assistant');
    const stopped = policyViolations(assistant);
    await assistant.goto('/customers');
    await expect(assistant.getByRole('table')).toBeVisible();
    const mark = assistant.locator('.page-watermark').last().locator('..');
    await expect(mark.locator('div[style*="background-image"]').first()).toBeAttached();
    const refused = assistant.getByRole('button', { name: '导出', exact: true });
    await expect(refused).toHaveAttribute('aria-disabled', 'true');
    await expect(refused).toHaveAccessibleDescription(/您的角色不能导出客户/);
    await assistant.getByRole('link', { name: '公海' }).first().click();
    await expect(assistant).toHaveURL(/\/pool/);
    await expectAccessible(assistant);
    expect(stopped).toEqual([]);
    await assistant.context().close();
  });
});
