import { expect, test, type Browser, type Page } from '@playwright/test';

import { expectAccessible } from '../support/axe.js';
import { expectComplete, shoot, windows } from '../support/look.js';
import { browserOf, graphql, leave } from '../support/people.js';

let admin: Page;
let manager: { id: string; name: string };
let sales3: { id: string; name: string };
let customer: { id: string; name: string };
let ofTeam: { id: string; name: string };
const team = '攻坚组';

/** AC-5: whoever takes a right to share away chooses whether what was given with it stays. */
test.describe.serial('taking back what somebody gave', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
    const [boss, colleague] = await Promise.all([
      browserOf(browser, 'manager'),
      browserOf(browser, 'sales3'),
    ]);
    const ofMe = async (page: Page) => (await graphql(page, '{ me { user { id name } } }')).me.user;
    [manager, sales3] = await Promise.all([ofMe(boss), ofMe(colleague)]);
    const { customers } = await graphql(
      boss,
      '{ customers(first: 50, filter: { stage: { eq: FORMAL } }) { edges { node { id name allowed { action refusal { code } } } } } }',
    );
    customer = customers.edges
      .map(({ node }: { node: typeof customer & { allowed: object[] } }) => node)
      .find(({ allowed }: { allowed: { action: string; refusal: object | null }[] }) =>
        allowed.some(({ action, refusal }) => action === 'grantAccess' && refusal === null),
      );
    await give(admin, manager.id);
    await give(boss, sales3.id);
    await lendToTeam(browser, boss);
    for (const page of [boss, colleague]) await page.context().close();
  });
  test.afterAll(async () => {
    await admin.context().close();
  });

  /** sales2 gave it to sales3 and handed it over since; now only the team's grant lets them see it. */
  const lendToTeam = async (browser: Browser, boss: Page) => {
    const [owner, next] = await Promise.all([browserOf(browser, 'sales2'), browserOf(browser, 'sales1')]);
    const [me, other] = await Promise.all(
      [owner, next].map(async (page) => (await graphql(page, '{ me { user { id } } }')).me.user.id),
    );
    const { customers } = await graphql(
      owner,
      `{ customers(first: 1, filter: { stage: { eq: FORMAL }, ownerId: { eq: "${me}" } }) { edges { node { id name } } } }`,
    );
    ofTeam = customers.edges[0].node;
    await give(owner, sales3.id, 'USER', ofTeam.id);
    const { handOver } = await graphql(
      boss,
      `mutation { handOver(fromUserId: "${me}", plan: [{ toUserId: "${other}", customerIds: ["${ofTeam.id}"] }], reason: "换人跟进") { __typename } }`,
    );
    expect(handOver.__typename).toBe('BulkResult');
    const { saveTeam } = await graphql(
      admin,
      `mutation { saveTeam(input: { name: "${team}", memberIds: ["${me}"] }) { ... on Team { id } } }`,
    );
    await give(admin, saveTeam.id, 'TEAM', ofTeam.id);
    for (const page of [owner, next]) await page.context().close();
  };
  const give = async (page: Page, to: string, kind = 'USER', customerId = customer.id) => {
    const { grantAccess } = await graphql(
      page,
      `
        mutation ($input: GrantAccessInput!) {
          grantAccess(input: $input) {
            __typename
          }
        }
      `,
      {
        input: {
          customerId,
          principal: { kind, id: to },
          level: 'READ',
          reason: '投标',
        },
      },
    );
    expect(grantAccess.__typename).toBe('Grant');
  };
  const openRevoke = async (page: Page, words: string, revoke: string, of = customer.name) => {
    await page.goto('/shared');
    const row = page
      .getByRole('row', { name: new RegExp(`${of}\\s+${words}`) })
      .or(
        page
          .getByRole('listitem')
          .filter({ hasText: of })
          .filter({ has: page.locator('dd').first().filter({ hasText: words }) }),
      )
      .first();
    await row.getByRole('button', { name: revoke, exact: true }).click();
    return page.getByRole('dialog');
  };

  for (const size of windows) {
    test(`the dialogs say what would go, at ${size.width} in ${size.locale}`, async ({ browser }) => {
      const page = await browserOf(browser, 'admin', size);
      const zh = size.locale === 'zh-CN';
      const dialog = await openRevoke(page, manager.name, zh ? '收回' : 'Revoke');
      await expect(dialog.getByRole('checkbox')).toBeVisible();
      await expectComplete(page, await dialog.innerText(), size.locale);
      await shoot(page, 'dialog-revoke', size);
      const ofMembers = await openRevoke(page, team, zh ? '收回' : 'Revoke', ofTeam.name);
      await expect(ofMembers.getByRole('checkbox')).toBeVisible();
      await expectComplete(page, await ofMembers.innerText(), size.locale);
      await shoot(page, 'dialog-revoke-team', size);

      await page.goto(`/organisation?person=${manager.id}`);
      const drawer = page.getByRole('dialog');
      const given = drawer.getByRole('region', { name: zh ? '给出的授权' : 'Access given to others' });
      await given.scrollIntoViewIfNeeded();
      await expect(given.getByRole('button')).toBeVisible();
      await expectComplete(page, await drawer.innerText(), size.locale);
      await shoot(page, 'person-given', size);
      await drawer.locator('.ant-select-selection-item-remove').first().click();
      await expect(drawer.getByRole('checkbox')).toBeVisible();
      await shoot(page, 'person-loses-role', size);
      await given.getByRole('button').click();
      await expect(page.getByRole('dialog').last()).toContainText(manager.name);
      await shoot(page, 'dialog-revoke-given', size);
      await page.keyboard.press('Escape');
      await drawer.getByRole('button', { name: zh ? '停用' : 'Disable', exact: true }).click();
      await expect(page.getByRole('dialog').last().getByRole('checkbox')).toBeVisible();
      await shoot(page, 'dialog-disable', size);
      await leave(page);
    });
  }

  test('AC-5 revoking a grant with the cascade ends what its holder gave on the customer', async ({
    browser,
  }) => {
    // In Chinese again, whichever window was looked at last.
    await admin.context().close();
    admin = await browserOf(browser, 'admin');
    const dialog = await openRevoke(admin, manager.name, '收回');
    await dialog.getByLabel(/为什么收回/).fill('项目结束');
    await dialog.getByRole('checkbox', { name: /也一起收回/ }).check();
    await expectAccessible(admin);
    await dialog.getByRole('button', { name: '收回', exact: true }).click();
    await expect(admin.getByText('已收回')).toBeVisible();
    await admin.goto(`/customers/${customer.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await admin.getByRole('button', { name: '已结束的授权' }).click();
    await expect(admin.getByText(/^连带收回 · /)).toBeVisible();
  });

  test('AC-5 revoking a team’s grant with the cascade ends what its members gave solely because of it', async () => {
    const dialog = await openRevoke(admin, team, '收回', ofTeam.name);
    await dialog
      .getByRole('checkbox', { name: `${team}的成员仅凭这项授权给出的 1 项授权也一起收回` })
      .check();
    await dialog.getByRole('button', { name: '收回', exact: true }).click();
    await expect(admin.getByText('已收回')).toBeVisible();
    await admin.goto(`/customers/${ofTeam.id}`);
    await admin.getByRole('tab', { name: '权限' }).click();
    await admin.getByRole('button', { name: '已结束的授权' }).click();
    await expect(admin.getByText(/^连带收回 · /)).toBeVisible();
  });

  test('AC-5 taking a role away, an administrator takes back what was given with it', async ({ browser }) => {
    const boss = await browserOf(browser, 'manager');
    await give(boss, sales3.id);
    await boss.context().close();
    await admin.goto(`/organisation?person=${manager.id}`);
    const drawer = admin.getByRole('dialog');
    await expect(drawer.getByText(/项授权在生效/)).toBeVisible();
    await drawer.getByRole('button', { name: '全部收回' }).click();
    const dialog = admin.getByRole('dialog').last();
    await dialog.getByLabel(/为什么收回/).fill('转岗');
    await dialog.getByRole('button', { name: '全部收回' }).click();
    await expect(drawer.getByText('没有给别人授权。')).toBeVisible();
    await admin.goto('/audit');
    await expect(admin.getByText('连带收回授权').first()).toBeVisible();
  });
});
