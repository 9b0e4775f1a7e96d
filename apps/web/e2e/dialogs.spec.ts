import { expect, test, type Page } from '@playwright/test';

import { chooseOption, choosePerson } from './support/choose.js';
import { act, aFormalCustomer, aPoolCustomer, aProtectedCustomer, type Made } from './support/customers.js';
import { expectComplete, lookedAt, shoot, sizeName, windows } from './support/look.js';
import { browserOf, graphql, type Account } from './support/people.js';
import { signedInOnce } from './support/signed-in-once.js';
import { policyViolations } from './support/violations.js';

/** The words of the language the page is shown in. */
type Say = (chinese: string, english: string) => string;

interface Opened {
  readonly name: string;
  readonly account: Account;
  readonly open: (page: Page, say: Say) => Promise<void>;
  /** What is looked at is a dialog, unless it says otherwise. */
  readonly isDialog?: boolean;
}

let mine: Made;
let formal: Made;
let asked: Made;
let inPool: Made;

const ofRecord = (customer: () => Made, chinese: string, english: string): Opened['open'] => {
  return async (page, say) => {
    await page.goto(customer().address);
    await act(page, say(chinese, english), say('更多', 'More'));
  };
};

const ofTicked = (path: string, chinese: string, english: string): Opened['open'] => {
  return async (page, say) => {
    await page.goto(path);
    await page
      .getByRole('checkbox', { name: say('选择', 'Select') })
      .nth(1)
      .check();
    await page.getByRole('button', { name: say(chinese, english) }).click();
  };
};

/** Every dialog and what-if, with somebody who may open it. */
const dialogs: Opened[] = [
  { name: 'intent', account: 'sales1', open: ofRecord(() => mine, '申请转意向', 'Apply for intent') },
  { name: 'extension', account: 'sales1', open: ofRecord(() => mine, '申请延期', 'Ask for an extension') },
  { name: 'abandon', account: 'sales1', open: ofRecord(() => mine, '放弃', 'Abandon') },
  { name: 'contract', account: 'sales1', open: ofRecord(() => formal, '登记签约', 'Record contract') },
  { name: 'recycle', account: 'manager', open: ofRecord(() => mine, '回收到公海', 'Recycle to the pool') },
  { name: 'lock', account: 'manager', open: ofRecord(() => inPool, '锁定', 'Lock') },
  { name: 'claim', account: 'sales2', open: ofRecord(() => inPool, '领取', 'Claim') },
  { name: 'assign', account: 'manager', open: ofTicked('/customers', '分配给…', 'Assign to…') },
  { name: 'allocate', account: 'manager', open: ofTicked('/pool', '按自拓分配', 'Allocate to enterers') },
  {
    name: 'export',
    account: 'sales1',
    open: async (page, say) => {
      await page.goto('/customers');
      await page.getByRole('button', { name: say('导出', 'Export'), exact: true }).click();
    },
  },
  {
    name: 'territory-preview',
    account: 'admin',
    // It stands over the drawer it came from.
    isDialog: false,
    open: async (page, say) => {
      await page.goto('/territories?territory=new');
      await page.getByLabel(say('区域名称', 'Name'), { exact: true }).fill('山东');
      await chooseOption(page.getByRole('combobox', { name: say('省市', 'Province or city') }), '山东');
      await page.getByRole('button', { name: say('加入条件', 'Add rule') }).click();
      await chooseOption(page.getByRole('combobox', { name: say('选择个人', 'Choose a Person') }), '赵敏');
      await page.getByRole('button', { name: say('预览调整', 'Preview') }).click();
      await page.getByRole('button', { name: say('看名单', 'Show them') }).click();
      await expect(
        page
          .getByRole('listitem')
          .filter({ hasText: say('本区域', 'This territory') })
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'contact',
    account: 'sales1',
    open: async (page, say) => {
      await page.goto(mine.address);
      await page.getByRole('tab', { name: say('联系人', 'Contacts') }).click();
      await page.getByRole('button', { name: say('添加联系人', 'Add a contact') }).click();
    },
  },
  {
    name: 'decide',
    account: 'manager',
    open: async (page, say) => {
      await page.goto(asked.address);
      await page.getByRole('button', { name: say('审批', 'Decide'), exact: true }).click();
    },
  },
  {
    name: 'withdraw',
    isDialog: false,
    account: 'sales1',
    open: async (page, say) => {
      await page.goto(asked.address);
      await page.getByRole('button', { name: say('撤回申请', 'Withdraw') }).click();
    },
  },
  {
    name: 'policy',
    account: 'admin',
    open: async (page, say) => {
      await page.goto('/policy');
      await page.getByLabel(say('潜在客户保护', 'Protection of potential customers')).fill('12');
      await page
        .getByRole('checkbox', { name: say('套用到正在保护的客户', 'Apply to running protections') })
        .check();
      await page.getByRole('button', { name: say('试算影响', 'What would it do?') }).click();
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.getByRole('button', { name: say('保存新规则', 'Save the new rules') }).click();
    },
  },
  {
    name: 'holiday',
    account: 'admin',
    open: async (page) => {
      await page.goto('/holidays?year=2027');
      await page.locator('[data-date="2027-03-06"]').click();
    },
  },
  {
    name: 'handover',
    isDialog: false,
    account: 'manager',
    open: async (page, say) => {
      await page.goto('/allocation');
      await choosePerson(page.getByLabel(say('交接人', 'Leaving colleague')), '王海涛');
      await choosePerson(page.getByLabel(say('添加接手人', 'Add a receiver')), '李晓梅');
      await page.getByRole('button', { name: say('预览', 'Preview'), exact: true }).click();
      await expect(page.getByRole('button', { name: say('确认交接', 'Hand over') })).toBeVisible();
    },
  },
  {
    name: 'palette',
    account: 'manager',
    open: async (page) => {
      await page.goto('/');
      await page.locator('.top-search').click();
      await page.getByRole('combobox').fill('精密');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'view',
    account: 'sales1',
    open: async (page, say) => {
      await page.goto('/customers?due=7');
      await page.getByRole('button', { name: say('保存当前视图', 'Save this view') }).click();
    },
  },
];

test.describe('the dialogs', () => {
  test.beforeAll(async ({ browser }) => {
    const sales1 = await browserOf(browser, 'sales1');
    const reviewer = await browserOf(browser, 'reviewer');
    mine = await aProtectedCustomer(sales1, reviewer);
    asked = await aProtectedCustomer(sales1, reviewer);
    inPool = await aPoolCustomer(sales1, reviewer);
    formal = await aFormalCustomer(sales1);
    await graphql(
      sales1,
      `
        mutation ($id: ID!) {
          applyForExtension(customerId: $id, days: 7, reason: "对方下周才开采购会") {
            __typename
          }
        }
      `,
      { id: asked.id },
    );
    for (const page of [sales1, reviewer]) await page.context().close();
  });

  for (const window of windows) {
    test.describe(() => {
      const open = signedInOnce(window);
      for (const dialog of lookedAt(dialogs, window)) {
        test(`${dialog.name} is complete and accessible in ${window.locale} on a ${sizeName(window)}`, async ({
          browser,
        }) => {
          const page = await open(browser, dialog.account);
          const say: Say = (chinese, english) => (window.locale === 'zh-CN' ? chinese : english);
          const stopped = policyViolations(page);
          await dialog.open(page, say);
          if (dialog.isDialog ?? true) await expect(page.getByRole('dialog')).toBeVisible();
          const body = page.locator('body');
          await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0);
          await expectComplete(page, await body.innerText(), window.locale);
          expect(stopped).toEqual([]);
          await shoot(page, `dialog-${dialog.name}`, window);
          await page.close();
        });
      }
    });
  }
});
