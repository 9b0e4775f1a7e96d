import { expect, type Browser, type Page } from '@playwright/test';

export const password = 'Tidewater-demo-1';
export type Account =
  | 'admin'
  | 'ceo'
  | 'manager'
  | 'sales1'
  | 'sales2'
  | 'sales3'
  | 'reviewer'
  | 'aftersales'
  | 'keyaccount'
  | 'assistant';

export interface Window {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly dark?: boolean;
}

/** A browser of its own in which `account` is signed in. */
export async function browserOf(browser: Browser, account: Account, window: Window = {}): Promise<Page> {
  const { width = 1440, height = 900, locale = 'zh-CN', dark = false } = window;
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const answer = await graphql(
    page,
    `
      mutation ($input: SignInInput!) {
        signIn(input: $input) {
          __typename
        }
      }
    `,
    {
      input: { account, password },
    },
  );
  expect(answer.signIn.__typename).toBe('Session');
  await speak(page, locale);
  return page;
}

/** Closes the browser; a language is the account's own, and whoever comes next expects Chinese. */
export async function leave(page: Page): Promise<void> {
  await speak(page, 'zh-CN');
  await page.context().close();
}

async function speak(page: Page, locale: string): Promise<void> {
  await graphql(
    page,
    `
      mutation ($locale: String!) {
        setLocale(locale: $locale) {
          locale
        }
      }
    `,
    { locale },
  );
}

/** Asks the API with the page's own cookie. */
export async function graphql(page: Page, query: string, variables: object = {}) {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
