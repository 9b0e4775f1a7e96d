import { randomInt } from 'node:crypto';

import { expect, type Page } from '@playwright/test';
import { graphql } from './people.js';

export interface Made {
  readonly id: string;
  readonly name: string;
  /** Of its page. */
  readonly address: string;
}

const signs = [...'澜珩翊璟钰霖昶骁彧珺琛玥祺瀚峤砚笙沐霁蔚昭婧祎煜烨榆栩翎珞绮黛岚濯泠涵溯漪沣滢潇'];
const fromList = () => signs[randomInt(signs.length)] ?? '';

/** A name that no other company bears, also not on a second run against the same server. */
export const aName = (): string => `苏州${Array.from({ length: 5 }, fromList).join('')}精密机械有限公司`;

/** A customer entered by whoever is signed in on `owner`; its review is still pending. */
export async function anEnteredCustomer(owner: Page, name = aName()): Promise<Made> {
  const { createCustomer } = await graphql(
    owner,
    `
      mutation ($input: CustomerInput!) {
        createCustomer(input: $input) {
          ... on Customer {
            id
          }
          ... on Refused {
            message
          }
        }
      }
    `,
    {
      input: {
        name,
        address: '江苏省苏州市吴中区金枫南路 199 号',
        industry: '精密机械',
        introduction: '加工数控机床主轴，每年采购轴承约 300 套。',
        phone: `0512-${randomInt(60_000_000, 69_999_999)}`,
        confirmDuplicate: '与列出的公司无关，营业执照已核对',
        contact: { name: '陆文渊', title: '采购经理', mobile: `139${randomInt(10_000_000, 99_999_999)}` },
      },
    },
  );
  expect(createCustomer).toHaveProperty('id');
  return { id: createCustomer.id, name, address: `/customers/${createCustomer.id}` };
}

/** The same with its protection approved, so that everything can be applied for. */
export async function aProtectedCustomer(owner: Page, reviewer: Page, name = aName()): Promise<Made> {
  const made = await anEnteredCustomer(owner, name);
  const { reviewProtection } = await graphql(
    reviewer,
    `
      mutation ($id: ID!) {
        reviewProtection(customerId: $id, decision: APPROVE) {
          __typename
        }
      }
    `,
    { id: made.id },
  );
  expect(reviewProtection.__typename).toBe('Customer');
  return made;
}

/** A pool customer: entered, approved and given up by `owner`. */
export async function aPoolCustomer(owner: Page, reviewer: Page, name = aName()): Promise<Made> {
  const made = await aProtectedCustomer(owner, reviewer, name);
  const { abandonCustomer } = await graphql(
    owner,
    `
      mutation ($id: ID!) {
        abandonCustomer(id: $id, reason: "对方已选定其他供应商") {
          __typename
        }
      }
    `,
    { id: made.id },
  );
  expect(abandonCustomer.__typename).toBe('Customer');
  return made;
}

/** A formal customer of whoever is signed in, not yet marked lost; the demo company has many. */
export async function aFormalCustomer(owner: Page): Promise<Made> {
  const { me } = await graphql(
    owner,
    `
      {
        me {
          user {
            id
          }
        }
      }
    `,
  );
  const { customers } = await graphql(
    owner,
    `
      query ($mine: ID!) {
        customers(first: 20, filter: { stage: { eq: FORMAL }, ownerId: { eq: $mine } }) {
          edges {
            node {
              id
              name
              valueLifecycle
            }
          }
        }
      }
    `,
    { mine: me.user.id },
  );
  const found = customers.edges
    .map(({ node }: { node: { id: string; name: string; valueLifecycle: string } }) => node)
    .find((one: { valueLifecycle: string }) => one.valueLifecycle !== 'LOST');
  expect(found).toBeDefined();
  return { id: found.id, name: found.name, address: `/customers/${found.id}` };
}

/** What the API says of a customer to whoever is signed in on `page`. */
export async function factsOf(page: Page, { id }: Made) {
  const { customer } = await graphql(
    page,
    `
      query ($id: ID!) {
        customer(id: $id) {
          stage
          daysLeft
          protectedUntil
          owner {
            account
          }
          lock {
            reason
          }
          application {
            status
          }
        }
      }
    `,
    { id },
  );
  return customer;
}

/** Chooses an action of the record, as a button or under “more”. */
export async function act(page: Page, label: string, more = '更多'): Promise<void> {
  const head = page.locator('.record-head');
  await expect(head).toBeVisible();
  const button = head.getByRole('button', { name: label, exact: true });
  if (await button.isVisible()) return await button.click();
  await head.getByRole('button', { name: more, exact: true }).click();
  return await page.getByRole('menuitem', { name: label }).click();
}

/** Whether the record of a customer opens for whoever is signed in on `page`. */
export async function isShown(page: Page, { name, address }: Made): Promise<boolean> {
  await page.goto(address);
  const missing = page.getByText('找不到这个客户');
  const heading = page.getByRole('heading', { name });
  await expect(missing.or(heading)).toBeVisible();
  return await heading.isVisible();
}

/**
 * A customer that `lister` sees among those of `filter`, and that whoever is signed in on `page` has nothing to do
 * with; its address begins with `place`.
 */
export async function aHiddenCustomer(page: Page, lister: Page, filter: object, place = ''): Promise<Made> {
  const { customers } = await graphql(
    lister,
    `
      query ($filter: CustomerFilter!) {
        customers(first: 200, filter: $filter) {
          edges {
            node {
              id
              name
              address
            }
          }
        }
      }
    `,
    { filter },
  );
  for (const { node } of customers.edges) {
    const { id, name, address } = node;
    if (!address.startsWith(place)) continue;
    const { customer } = await graphql(page, 'query ($id: ID!) { customer(id: $id) { id } }', { id });
    if (customer === null) return { id, name, address: `/customers/${id}` };
  }
  throw new Error('There is none');
}
