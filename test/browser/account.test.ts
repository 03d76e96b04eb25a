// The pages of those who sign in, as a browser without script uses them: a whole journey, axe, and a phone's width.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { pushBook } from '../../src/push-book.ts';
import type { EditorDesk } from '../../src/server/deps.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { newVapidKeys } from '../../src/util/web-push.ts';
import { accountIn, emptyStore, keyIn, PASSWORD } from '../api/account-sample.ts';
import { sampleDeps } from '../api/sample-deps.ts';
import { findChromium } from './find-chromium.ts';
import { inPageOf } from './in-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { store, gone } = emptyStore();
let browser: Browser | null = null;
let server: RunningServer;

/** One draft that waits and one that went out. */
const desk = {
  drafts: async () =>
    (['draft', 'approved'] as const).map((state, n) => ({
      id: `cdr_${n}`,
      state,
      status: 'Draft',
      msgType: 'Alert',
      headline: 'Air raid alert',
      areas: ['Poltava Oblast'],
      expires: null,
      steps: [{ kind: 'drafted', by: 'Ivan', at: '2026-03-03T08:30:00.000Z', note: 'by phone' }],
      xml: `<alert>${'x'.repeat(300)}</alert>`,
    })),
} as unknown as EditorDesk;

before(async () => {
  browser = await findChromium();
  const olha = await accountIn(store, 'Olha', 'admin');
  await accountIn(store, 'Ivan of a rather long name', 'editor');
  await keyIn(store, olha, { scopes: ['write:ratings', 'read:judgements'] });
  server = await startServer({
    deps: sampleDeps().deps,
    accounts: store,
    desk,
    push: pushBook(store, newVapidKeys().publicKey, () => '2026-05-01T00:00:00.000Z'),
    requestsPerMinute: 10_000,
  });
});
after(async () => {
  await browser?.close();
  await server.close();
  await gone();
});

const inPage = (name: string, options: BrowserContextOptions, steps: (page: Page) => Promise<void>): void =>
  inPageOf(() => browser, name, options, steps);

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(server.url + next);
  await page.fill('input[name=name]', 'Olha');
  await page.fill('input[name=password]', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(server.url + next);
}

inPage(
  'without script: signs in, makes a key, sees it once, revokes it, signs out',
  { javaScriptEnabled: false },
  async (page) => {
    await signIn(page, '/account');
    await page.locator('summary', { hasText: 'Make a key' }).click();
    await page.fill('input[name=name]', 'night script');
    await page.locator('input[value="write:ratings"]').check();
    await page.locator('button', { hasText: 'Make the key' }).click();
    const secret = (await page.locator('.secret code').textContent())!;
    assert.match(secret, /^sk_[\da-f]{8}_[\w-]{43}$/);
    await page.goto(`${server.url}/account`);
    assert.ok(!(await page.content()).includes(secret));
    const row = page.locator('tr', { hasText: 'night script' });
    await row.locator('button').click();
    assert.match((await row.textContent())!, /revoked/);
    await page.locator('button', { hasText: 'Sign out' }).click();
    assert.equal(await page.locator('a.who').textContent(), 'Sign in');
    await page.goBack();
    await page.reload();
    assert.match(page.url(), /\/sign-in/, 'nothing of the account is left behind');
  },
);

const PAGES = ['/account', '/admin', '/drafts', '/notify', '/review'];

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1360, 390])
    inPage(
      `axe finds nothing serious, ${colorScheme}, ${width} wide`,
      { colorScheme, bypassCSP: true, viewport: { width, height: 900 } },
      async (page) => {
        const check = async (path: string): Promise<void> => {
          await page.evaluate(axe);
          const found = (await page.evaluate('axe.run()')) as {
            violations: { id: string; impact: string; nodes: { html: string }[] }[];
          };
          const serious = found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
          assert.deepEqual(
            serious.map((v) => `${path} ${v.id}: ${v.nodes[0]?.html}`),
            [],
          );
        };
        await page.goto(`${server.url}/sign-in`);
        await check('/sign-in');
        await signIn(page, '/account');
        for (const path of PAGES) {
          await page.goto(server.url + path);
          await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
          await check(path);
        }
      },
    );

inPage('nothing scrolls sideways at 320 pixels', { viewport: { width: 320, height: 700 } }, async (page) => {
  await signIn(page, '/account');
  for (const path of PAGES) {
    await page.goto(server.url + path);
    await page.evaluate('for (const d of document.querySelectorAll("details")) d.open = true');
    const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    const widest = await page.evaluate(
      '[...document.querySelectorAll("main *")].filter((e) => e.getBoundingClientRect().right > innerWidth && !e.closest(".scroll, .xml")).map((e) => e.outerHTML.slice(0, 80)).join(" | ")',
    );
    assert.ok(over <= 0, `${path}: ${over} pixels too wide: ${widest}`);
  }
});
