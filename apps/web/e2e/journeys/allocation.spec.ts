import { expect, test, type Page } from '@playwright/test';

import {
  aName,
  anEnteredCustomer,
  aPoolCustomer,
  aProtectedCustomer,
  factsOf,
} from '../support/customers.js';
import type { Made } from '../support/customers.js';
import { choosePerson } from '../support/choose.js';
import { expectComplete, shoot } from '../support/look.js';
import { browserOf, graphql } from '../support/people.js';

let manager: Page;
let sales1: Page;
let sales2: Page;
let reviewer: Page;

/** LC-14: moving many customers at once, each time said row by row and each time taken back. */
test.describe.serial('allocation', () => {
  test.beforeAll(async ({ browser }) => {
    manager = await browserOf(browser, 'manager');
    sales1 = await browserOf(browser, 'sales1');
    sales2 = await browserOf(browser, 'sales2');
    reviewer = await browserOf(browser, 'reviewer');
  });
  test.afterAll(async () => {
    for (const page of [manager, sales1, sales2, reviewer]) await page.context().close();
  });

  test('LC-14 many customers are ticked and assigned at once, and it can be undone', async () => {
    const [core, customers] = await twoAlike((name) => aProtectedCustomer(sales1, reviewer, name));
    await tickAll('/customers', core, 2);
    await manager.getByRole('button', { name: '分配给…' }).click();
    const dialog = manager.getByRole('dialog', { name: '分配 2 个客户' });
    for (const { name } of customers) await expect(dialog).toContainText(name);
    await dialog.getByRole('button', { name: '分配', exact: true }).click();
    await expect(dialog.getByText('请选择人员')).toBeVisible();
    await choosePerson(dialog.getByLabel('分配给'), '王海涛');
    await dialog.getByRole('button', { name: '分配', exact: true }).click();
    await expect(manager.getByText('已处理 2 条')).toBeVisible();
    for (const one of customers) expect((await factsOf(manager, one)).owner.account).toBe('sales2');
    await manager.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(manager.getByText('已撤销 2 条')).toBeVisible();
    for (const one of customers) expect((await factsOf(manager, one)).owner.account).toBe('sales1');
  });

  test('LC-14 recycling clears the owner, and an undo that comes too late says why', async () => {
    const [core, customers] = await twoAlike((name) => aProtectedCustomer(sales1, reviewer, name));
    await tickAll('/customers', core, 2);
    await manager.getByRole('button', { name: '回收到公海' }).click();
    const dialog = manager.getByRole('dialog', { name: '回收 2 个客户' });
    await dialog.getByLabel('原因').fill('长期没有跟进');
    await dialog.getByRole('button', { name: '回收', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(manager.getByText('已处理 2 条')).toBeVisible();
    for (const one of customers) {
      expect((await factsOf(manager, one)).stage).toBe('POOL');
      await claim(sales2, one);
    }
    await manager.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(manager.locator('.ant-message-warning')).toBeVisible();
    await expect(manager.getByText(/已撤销/)).toHaveCount(0);
    for (const one of customers) expect((await factsOf(manager, one)).owner.account).toBe('sales2');
  });

  test('LC-14 自拓: each pool customer goes back to whoever entered it', async () => {
    const core = aName().slice(2, -8);
    const mine = await aPoolCustomer(sales1, reviewer, `苏州${core}精密机械有限公司`);
    const theirs = await aPoolCustomer(sales2, reviewer, `无锡${core}精密机械有限公司`);
    await tickAll('/pool', core, 2);
    await manager.getByRole('button', { name: '按自拓分配' }).click();
    const dialog = manager.getByRole('dialog', { name: '按自拓分配 2 个客户' });
    await dialog.getByRole('button', { name: '分配', exact: true }).click();
    await expect(manager.getByText('已处理 2 条')).toBeVisible();
    expect((await factsOf(manager, mine)).owner.account).toBe('sales1');
    expect((await factsOf(manager, theirs)).owner.account).toBe('sales2');
    await manager.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(manager.getByText('已撤销 2 条')).toBeVisible();
    expect((await factsOf(manager, mine)).stage).toBe('POOL');
  });

  test('LC-14a a handover is previewed, carried out and undone, and keeps deadlines', async () => {
    const customer = await anEnteredCustomer(sales1);
    const before = await factsOf(manager, customer);
    const owned = await ownedBy('sales1');
    await manager.goto('/allocation');
    await choosePerson(manager.getByLabel('交接人'), '李晓梅');
    await expect(manager.getByText(`名下 ${owned} 个客户`)).toBeVisible();
    await choosePerson(manager.getByLabel('添加接手人'), '王海涛');
    await choosePerson(manager.getByLabel('添加接手人'), '何佳琪');
    await manager.getByRole('button', { name: '平均分' }).click();
    await manager.getByRole('button', { name: '预览', exact: true }).click();
    await expect(manager.getByText(/^将交接 \d+ 个客户$/)).toBeVisible();
    expect(await ownedBy('sales1')).toBe(owned);
    await manager.getByRole('button', { name: '确认交接' }).click();
    await expect(manager.getByText('请写交接原因')).toBeVisible();
    await manager.getByLabel('交接原因').fill('转岗，客户由同组接手');
    const readsUntil = manager.getByLabel('李晓梅继续可看到');
    await readsUntil.fill('2027-12-31');
    await readsUntil.press('Enter');
    await expectComplete(manager, await manager.locator('main').innerText(), 'zh-CN');
    await shoot(manager, 'handover', { width: 1440, height: 900, locale: 'zh-CN' });
    await manager.getByRole('button', { name: '确认交接' }).click();
    await expect(manager.getByText(/^已交接 \d+ 个客户$/)).toBeVisible();
    const handed = await factsOf(manager, customer);
    expect(handed.owner.account).not.toBe('sales1');
    expect(handed.protectedUntil).toBe(before.protectedUntil);
    expect(await readsByGrant(sales1, customer)).toBe(true);
    await manager.getByRole('button', { name: '撤销这次交接' }).click();
    await expect(manager.getByText(/^已撤销 \d+ 条/)).toBeVisible();
    expect((await factsOf(manager, customer)).owner.account).toBe('sales1');
    expect(await ownedBy('sales1')).toBe(owned);
    expect(await readsByGrant(sales1, customer)).toBe(false);
  });

  test('DA-6 what was done in bulk is listed, and what was undone is said so', async () => {
    await manager.goto('/allocation?tab=history');
    const lines = manager.getByRole('region', { name: '操作记录' }).getByRole('listitem');
    await expect(lines.first()).toContainText(/交接了 \d+ 个客户/);
    await expect(lines.first()).toContainText('已撤销');
    await expect(lines.nth(1)).toContainText('按自拓分配了 2 个客户');
  });
});

/** Two customers found together by the sign they share. */
async function twoAlike(make: (name: string) => Promise<Made>): Promise<[string, Made[]]> {
  const core = aName().slice(2, -8);
  const customers = [await make(`苏州${core}精密机械有限公司`), await make(`无锡${core}精密机械有限公司`)];
  return [core, customers];
}

async function tickAll(path: string, search: string, count: number): Promise<void> {
  await manager.goto(`${path}?q=${encodeURIComponent(search)}`);
  await expect(manager.getByRole('row')).toHaveCount(count + 1);
  await manager.getByRole('checkbox', { name: '全选' }).check();
}

async function claim(page: Page, { id }: Made): Promise<void> {
  const { claimCustomer } = await graphql(
    page,
    `
      mutation ($id: ID!, $input: ClaimInput!) {
        claimCustomer(id: $id, input: $input) {
          __typename
        }
      }
    `,
    {
      id,
      input: {
        contact: { name: '陆文渊' },
        followUp: { way: 'PHONE', note: '电话联系上，愿意看方案。' },
      },
    },
  );
  expect(claimCustomer.__typename).toBe('Customer');
}

async function ownedBy(account: string): Promise<number> {
  const { users } = await graphql(
    manager,
    `{ users(search: "${account}") { edges { node { id account } } } }`,
  );
  const owner = users.edges.find(({ node }: { node: { account: string } }) => node.account === account);
  const { customers } = await graphql(
    manager,
    `
      query ($id: ID!) {
        customers(first: 1, filter: { ownerId: { eq: $id } }) {
          totalCount {
            value
          }
        }
      }
    `,
    { id: owner.node.id },
  );
  return customers.totalCount.value;
}

/** Whether a grant lets this person see the customer. */
async function readsByGrant(page: Page, { id }: Made): Promise<boolean> {
  const { explainMyAccess } = await graphql(
    page,
    `
      query ($id: ID!) {
        explainMyAccess(recordType: "Customer", recordId: $id) {
          decision
          because {
            kind
          }
        }
      }
    `,
    { id },
  );
  return explainMyAccess.because.some(({ kind }: { kind: string }) => kind === 'GRANT');
}
