import { expect, test, type Page } from '@playwright/test';

import { anEnteredCustomer, type Made } from '../support/customers.js';
import { expectComplete, shoot, windows } from '../support/look.js';
import { browserOf, graphql, leave } from '../support/people.js';

const rights =
  'rights { scopes { action scope } may levels { place reach level } exportRowsPerDay watermark }';
const save = 'mutation ($input: SaveRoleInput!) { saveRole(input: $input) { ... on Role { version } } }';

let admin: Page;
let customer: Made;
let role: { id: string; name: string; version: number; rights: { levels: object[] } };

/** AC-7: a name one sees masked neither stops a change of the rest nor is overwritten by it. */
test.describe.serial('a contact whose name is masked', () => {
  test.beforeAll(async ({ browser }) => {
    admin = await browserOf(browser, 'admin');
    const owner = await browserOf(browser, 'sales1');
    customer = await anEnteredCustomer(owner);
    const { me } = await graphql(owner, '{ me { roles { id } } }');
    await owner.context().close();
    role = (
      await graphql(admin, `query ($id: ID!) { role(id: $id) { id name version ${rights} } }`, {
        id: me.roles[0].id,
      })
    ).role;
    const masked = { place: 'Contact.name', reach: '*', level: 'masked' };
    await saveRights({ ...role.rights, levels: [...role.rights.levels, masked] });
  });
  test.afterAll(async () => {
    await saveRights(role.rights);
    await admin.context().close();
  });

  const saveRights = async (wanted: object): Promise<void> => {
    const { id, name, version } = role;
    const { saveRole } = await graphql(admin, save, { input: { id, name, version, rights: wanted } });
    role = { ...role, version: saveRole.version };
  };

  for (const size of windows) {
    test(`AC-7 CT-1 its other fields are changed on the page, ${size.width} ${size.locale}`, async ({
      browser,
    }) => {
      const say = (chinese: string, english: string): string => (size.locale === 'zh-CN' ? chinese : english);
      const page = await browserOf(browser, 'sales1', size);
      await page.goto(customer.address);
      await page.getByRole('tab', { name: say('联系人', 'Contacts') }).click();
      const person = page.getByRole('listitem').filter({ hasText: '陆**' });
      await person.getByRole('button', { name: say('修改联系人', 'Edit the contact') }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('textbox')).toHaveCount(5);
      await expect(dialog.getByLabel(say('姓名', 'Name'))).toHaveCount(0);
      await dialog.getByLabel(say('微信', 'WeChat')).fill(`luwenyuan_${size.width}`);
      await expectComplete(page, await dialog.innerText(), size.locale);
      await shoot(page, 'masked-contact', size);
      await dialog.getByRole('button', { name: say('保存', 'Save') }).click();
      await expect(dialog).toBeHidden();
      await expect(person).toContainText(`luwenyuan_${size.width}`);
      const { customer: kept } = await graphql(
        admin,
        'query ($id: ID!) { customer(id: $id) { contacts { edges { node { name title } } } } }',
        { id: customer.id },
      );
      expect(kept.contacts.edges).toEqual([{ node: { name: '陆文渊', title: '采购经理' } }]);
      await leave(page);
    });
  }
});
