import type { Page } from '@playwright/test';

/** Collects what the content security policy has stopped on the page from now on (A32). */
export function policyViolations(page: Page): string[] {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) stopped.push(message.text());
  });
  return stopped;
}
