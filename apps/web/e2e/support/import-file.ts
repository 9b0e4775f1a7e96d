import { expect, type Page } from '@playwright/test';

/** Chooses a file on the import page; `content` as text is UTF-8. */
export async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto('/import');
  const another = page.getByRole('button', { name: /换一份文件|再导入一份/ });
  await expect(another.or(page.getByLabel('选择或拖入 CSV 文件'))).toBeVisible();
  if (await another.isVisible()) await another.click();
  await page.getByLabel('选择或拖入 CSV 文件').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  });
}

/** Waits for the end of the import or rehearsal that the wizard shows. */
export async function expectImportDone(page: Page, kind: '试导' | '导入'): Promise<void> {
  const panel = page.getByRole('region', { name: '试导与导入' });
  await expect(panel.getByText(kind, { exact: true })).toBeVisible();
  await expect(panel.getByRole('status').first()).toHaveText(/已完成/, { timeout: 60_000 });
}

/** A number of the outcome, by its label. */
export async function outcomeCount(page: Page, label: string): Promise<number> {
  const term = page.getByRole('region', { name: '试导与导入' }).getByText(label, { exact: true });
  return Number((await term.locator('xpath=following-sibling::dd').innerText()).replaceAll(',', ''));
}
