import { expect, test, type Page } from '@playwright/test';
import iconv from 'iconv-lite';
import { randomInt } from 'node:crypto';

import { aName } from '../support/customers.js';
import { chooseFile, expectImportDone, outcomeCount } from '../support/import-file.js';
import { browserOf, graphql } from '../support/people.js';

let manager: Page;
const names = [aName(), aName(), aName()];

/** DA-2 into one's own protection: every line obeys the rules of entry, and the whole can be taken back. */
test.describe.serial('an import of one’s own customers', () => {
  test.beforeAll(async ({ browser }) => {
    manager = await browserOf(browser, 'manager');
  });
  test.afterAll(async () => {
    await manager.context().close();
  });

  test('DA-2 a file in GBK that looks like UTF-8 is read in the encoding one chooses', async () => {
    // Without a sign beyond ASCII in its first lines nothing betrays the encoding.
    const plain = 'name,address\r\nTidewater Trading Ltd,Nanjing Road 1\r\n';
    await chooseFile(manager, 'plain.csv', iconv.encode(plain, 'gbk'));
    await expect(manager.getByRole('radio', { name: 'UTF-8' })).toBeChecked();
    await manager.getByText('GBK', { exact: true }).click();
    await expect(manager.getByRole('radio', { name: 'GBK' })).toBeChecked();
    await expect(manager.getByRole('cell', { name: 'Tidewater Trading Ltd' })).toBeVisible();
    await manager.reload();
    await expect(manager.getByRole('radio', { name: 'GBK' })).toBeChecked();
  });

  test('LC-2 into one’s own every required field needs a column or one value for all', async () => {
    await chooseFile(manager, '我的客户.csv', table(names));
    await manager.getByRole('radio', { name: /^我的名下/ }).check();
    await expect(manager.getByText(/占用您的潜在客户名额/)).toBeVisible();
    await manager.getByRole('button', { name: '试导一遍' }).click();
    await expect(manager.getByText(/还缺：行业、简介/)).toBeVisible();
    await manager.getByLabel('“行业”的统一值').fill('精密机械');
    await manager.getByLabel('“简介”的统一值').fill('行业展会名录，待联系。');
    await manager.getByRole('button', { name: '试导一遍' }).click();
    await expectImportDone(manager, '试导');
    expect(await outcomeCount(manager, '可以导入')).toBe(3);
    expect(await owned()).toBe(0);
  });

  test('LC-9 LC-15 the lines become mine, provisional until reviewed', async () => {
    await manager.getByRole('button', { name: '正式导入 3 家' }).click();
    await expectImportDone(manager, '导入');
    expect(await outcomeCount(manager, '已导入')).toBe(3);
    expect(await owned()).toBe(3);
    await manager.getByRole('link', { name: '查看我的客户' }).click();
    await expect(manager).toHaveURL(/\/customers/);
    await manager.goto(`/customers?q=${encodeURIComponent(names[0] ?? '')}`);
    await expect(manager.getByText('审核中').first()).toBeVisible();
  });

  test('DA-6 the import is undone where it was made: the untouched go into the recycle bin', async () => {
    await manager.goto('/import');
    const line = manager.getByRole('region', { name: '我的导入' }).getByRole('listitem').first();
    await line.getByRole('button', { name: '撤销导入' }).click();
    const dialog = manager.getByRole('dialog');
    await expect(dialog).toContainText('3 个导入的客户会移入回收站');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(manager.getByText('已撤销 3 条')).toBeVisible();
    await expect(line).toContainText(/今天 \d\d:\d\d已撤销/);
    await expect(line.getByRole('button', { name: '撤销导入' })).toHaveCount(0);
    expect(await owned()).toBe(0);
    await manager.goto('/allocation?tab=history');
    await expect(manager.getByRole('listitem').filter({ hasText: '导入了 3 个客户' }).first()).toContainText(
      '已撤销',
    );
  });
});

function table(companies: readonly string[]): string {
  const lines = companies.map(
    (name) => `${name},江苏省苏州市工业园区星湖街 328 号,0512-${randomInt(60_000_000, 69_999_999)}`,
  );
  return `公司名称,地址,电话\r\n${lines.join('\r\n')}\r\n`;
}

async function owned(): Promise<number> {
  const { customers } = await graphql(
    manager,
    `
      query ($names: [String!]!) {
        customers(first: 1, filter: { name: { in: $names } }) {
          totalCount {
            value
          }
        }
      }
    `,
    { names },
  );
  return customers.totalCount.value;
}
