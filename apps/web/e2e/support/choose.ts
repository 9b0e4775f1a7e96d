import { expect, type Locator } from '@playwright/test';

/** Types a colleague's name into a field and takes the one found. */
export async function choosePerson(field: Locator, name: string): Promise<void> {
  await field.click();
  await field.fill(name);
  const found = field
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name });
  await expect(found.first()).toBeVisible();
  await found.first().click();
}

/** Takes an option of a list, or a branch of a tree, by its words. */
export async function chooseOption(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.fill(words);
  await field
    .page()
    .locator('.ant-select-dropdown:visible')
    .getByTitle(words, { exact: true })
    .first()
    .click();
  await field.blur();
}
