import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Registers a test in a page of its own; anything the policy blocks or the page throws fails it. Skipped aloud without Chromium. */
export function inPageOf(
  browser: () => Browser | null,
  name: string,
  options: BrowserContextOptions,
  steps: (page: Page) => Promise<void>,
): void {
  test(name, { timeout: 90_000 }, async (t: TestContext) => {
    const found = browser();
    if (!found) return t.skip('no Chromium on this machine');
    const context = await found.newContext(options);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (e) => faults.push(e.message));
    page.on('console', (m) => {
      if (m.type() === 'error') faults.push(m.text());
    });
    try {
      await steps(page);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}
