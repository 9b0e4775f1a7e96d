import { expect, test, type Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expectAccessible } from '../support/axe.js';
import { expectImportDone, outcomeCount } from '../support/import-file.js';
import { browserOf, graphql } from '../support/people.js';

const companies = path.join(
  import.meta.dirname,
  '../../../../../shared/data/cn-company-dev/A_dev_companies.csv',
);
const lines = 2366;
let page: Page;
/** How many of them the demo's own customers leave to be imported. */
let fresh: number;

/** DA-2 through the page: a list of real companies into the pool, in both encodings, and never twice. */
test.describe.serial('the import', () => {
  test.skip(!existsSync(companies), `The list of companies is missing: ${companies}`);
  test.beforeAll(async ({ browser }) => {
    page = await browserOf(browser, 'manager');
  });
  test.afterAll(async () => {
    await page.context().close();
  });

  test('DA-2 a file that is no text or has no lines is refused in words', async () => {
    await page.goto('/import');
    await expect(page.getByText('还没有导入过')).toBeVisible();
    await choose({ name: '客户.xlsx', content: Buffer.from('PK\u0003\u0004') });
    await expect(page.getByRole('alert')).toContainText('这是表格文件');
    await choose({ name: '客户.csv', content: Buffer.from('') });
    await expect(page.getByRole('alert')).toContainText('这个文件是空的');
    await choose({ name: '客户.csv', content: Buffer.from('公司名称,地址\r\n') });
    await expect(page.getByRole('alert')).toContainText('文件里没有可导入的数据');
    await expect(page.getByRole('button', { name: '直接导入' })).toHaveCount(0);
    await page.getByRole('button', { name: '换一份文件' }).click();
  });

  test('DA-2 what was chosen survives a reload, and a dry run writes nothing', async () => {
    await choose({ name: '公司名录.csv', content: readFileSync(companies) });
    await expect(page.getByText(`共 ${lines} 行`)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'UTF-8' })).toBeChecked();
    await page.getByLabel('“行业”的统一值').fill('制造业');
    await page.reload();
    await expect(page.getByLabel('“行业”的统一值')).toHaveValue('制造业');
    await page.getByRole('button', { name: '试导一遍' }).click();
    await expectImportDone(page, '试导');
    fresh = await outcomeCount(page, '可以导入');
    expect(fresh).toBeGreaterThan(lines - 20);
    expect(await outcomeCount(page, '不能导入')).toBe(lines - fresh);
    const { customers } = await graphql(
      page,
      '{ customers(first: 1, filter: { name: { eq: "深圳能源集团股份有限公司" } }) { totalCount { value } } }',
    );
    expect(customers.totalCount.value).toBe(0);
    await expectAccessible(page);
  });

  test('DA-2 the import goes on while one is elsewhere, and is found again', async () => {
    await page.getByRole('button', { name: `正式导入 ${fresh} 家` }).click();
    await expect(page.getByText('可以离开这一页').or(page.getByText('到公海查看'))).toBeVisible();
    await page.goto('/pool');
    const tray = page.getByRole('complementary', { name: '导入进度' });
    await expect(tray).toContainText('公司名录.csv');
    await tray.getByRole('link', { name: '查看' }).click();
    await expect(page).toHaveURL(/\/import$/);
    await expect(tray).toHaveCount(0);
    await expectImportDone(page, '导入');
    expect(await outcomeCount(page, '已导入')).toBe(fresh);
    expect(await outcomeCount(page, '未导入')).toBe(lines - fresh);
    await expect(page.getByRole('link', { name: '到公海查看' })).toBeVisible();
    await page.getByRole('button', { name: '再导入一份' }).click();
  });

  test('LC-10 the same list a second time is recognised as duplicates, line by line', async () => {
    await choose({ name: '公司名录.csv', content: readFileSync(companies) });
    await page.getByRole('button', { name: '直接导入' }).click();
    await expectImportDone(page, '导入');
    expect(await outcomeCount(page, '已导入')).toBe(0);
    expect(await outcomeCount(page, '未导入')).toBe(lines);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载逐行结果' }).click(),
    ]);
    const outcome = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(outcome).toHaveLength(lines);
    expect(outcome.filter((line) => !line.includes('未导入'))).toEqual([]);
    await page.getByRole('button', { name: '再导入一份' }).click();
  });

  test('DA-2 LC-10 the list in GBK is read as such and recognised as the same companies', async () => {
    const gbk = iconv.encode(readFileSync(companies, 'utf8'), 'gbk');
    await choose({ name: '公司名录-gbk.csv', content: gbk });
    await expect(page.getByRole('radio', { name: 'GBK' })).toBeChecked();
    await expect(page.getByRole('cell', { name: '深圳能源集团股份有限公司' })).toBeVisible();
    await page.getByText('UTF-8', { exact: true }).click();
    await expect(page.getByText('有些文字读不出来')).toBeVisible();
    await page.getByText('GBK', { exact: true }).click();
    await expect(page.getByText('有些文字读不出来')).toHaveCount(0);
    await page.getByRole('button', { name: '直接导入' }).click();
    await expectImportDone(page, '导入');
    expect(await outcomeCount(page, '已导入')).toBe(0);
    expect(await outcomeCount(page, '未导入')).toBe(lines);
    const done = page.getByRole('region', { name: '我的导入' }).getByRole('listitem');
    await expect(done).toHaveCount(4);
    await expect(done.first()).toContainText(`已导入 0，未导入 ${lines}`);
  });
});

async function choose({ name, content }: { name: string; content: Buffer }): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: content };
  await page.getByLabel('选择或拖入 CSV 文件').setInputFiles(file);
}
