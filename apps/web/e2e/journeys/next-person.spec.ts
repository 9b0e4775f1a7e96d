import { expect, test, type Page } from '@playwright/test';

import { browserOf, graphql, password } from '../support/people.js';

/** Everything a page of this site could still find in the browser. */
async function leftIn(page: Page): Promise<string> {
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      document.documentElement.innerHTML,
      await caches.keys(),
      (await indexedDB.databases()).map(({ name }) => name),
    ]),
  );
  const cookies = await page.context().cookies();
  return kept + JSON.stringify(cookies.filter(({ value }) => value !== ''));
}

test('L37 after signing out nothing that was read is left in the browser, and the next person finds nothing of it', async ({
  browser,
}) => {
  const page = await browserOf(browser, 'sales1');
  const { customers } = await graphql(
    page,
    '{ customers(first: 30, filter: { stage: { in: [POTENTIAL, INTENT, FORMAL] } }) { edges { node { id name phone contacts { edges { node { mobile } } } } } } }',
  );
  const read: { id: string; name: string; phone: string | null }[] = customers.edges.map(
    ({ node }: { node: { id: string; name: string; phone: string | null } }) => node,
  );
  const [first] = read;
  if (!first) throw new Error('sales1 sees nobody');
  await page.goto('/customers');
  await expect(page.getByRole('row').nth(2)).toBeVisible();
  await page.goto(`/customers/${first.id}`);
  await expect(page.getByText(first.name).first()).toBeVisible();
  const session = (await page.context().cookies()).find(({ httpOnly }) => httpOnly)?.value ?? '';
  expect(session.length).toBeGreaterThan(20);

  await page.goto('/me');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/sign-in/);
  const tokens = [session, ...read.flatMap(({ name, phone }) => (phone ? [name, phone] : [name]))];
  const left = await leftIn(page);
  expect(tokens.filter((token) => left.includes(token))).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/sign-in/);
  const afterwards = await leftIn(page);
  expect(tokens.filter((token) => afterwards.includes(token))).toEqual([]);

  // The same browser, another person: aftersales sees none but those given to them.
  await graphql(page, 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { account: 'aftersales', password },
  });
  const seen = await graphql(page, '{ customers(first: 200) { edges { node { id } } } }');
  const ids = new Set(seen.customers.edges.map(({ node }: { node: { id: string } }) => node.id));
  const unseen = read.filter(({ id }) => !ids.has(id));
  expect(unseen.length).toBeGreaterThan(0);
  await page.goto('/customers');
  await page.waitForLoadState('networkidle');
  await page.goto(`/customers/${unseen[0]?.id}`);
  await page.waitForLoadState('networkidle');
  const found = await leftIn(page);
  expect(
    unseen.filter(({ name, phone }) => found.includes(name) || (phone && found.includes(phone))),
  ).toEqual([]);
  await page.context().close();
});
