import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from '../api/sample-deps.ts';
import { findChromium } from './find-chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const isBuilt = existsSync(join(import.meta.dirname, '..', '..', 'build', 'web', '.vite', 'manifest.json'));
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1360, height: 900 };
const { deps, ring } = sampleDeps();
let browser: Browser | null = null;
let server: RunningServer;

before(async () => {
  browser = await findChromium();
  server = await startServer({ deps, requestsPerMinute: 100_000 });
});
after(async () => {
  await browser?.close();
  await server.close();
});

type Step = (page: Page, faults: string[]) => Promise<void>;

/** A test in a page of its own; anything the policy blocks or the page throws fails it. */
function inPage(name: string, options: BrowserContextOptions, steps: Step): void {
  test(name, { timeout: 60_000 }, async (t: TestContext) => {
    if (!browser) return t.skip('no Chromium on this machine');
    if (!isBuilt && options.javaScriptEnabled !== false) return t.skip('the page is not built');
    const context = await browser.newContext({ viewport: DESK, ...options });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (e) => faults.push(e.message));
    page.on('console', (m) => {
      // The answer's own status is told here too; the page of what is not there, or cannot be asked, is meant to be looked at.
      if (m.type() === 'error' && !/status of 40[04]/.test(m.text())) faults.push(m.text());
    });
    try {
      await steps(page, faults);
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });
}

const at = (path: string): string => `${server.url}${path}`;
const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const titles = (page: Page): Promise<string[]> => page.locator('.card h3').allInnerTexts();
async function cardsAre(page: Page, n: number): Promise<void> {
  for (let i = 0; i < 100 && (await page.locator('.card').count()) !== n; i++) await page.waitForTimeout(100);
  assert.equal(await page.locator('.card').count(), n);
}
const mapReady = (page: Page) => page.locator('#map [data-ready]').waitFor({ timeout: 20_000 });

inPage(
  'without script the list, an incident and its words can be read',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(at('/'));
    assert.equal((await titles(page)).length, 3);
    await page.fill('#q', 'sumy');
    await page.click('.filter button');
    assert.deepEqual(await titles(page), ['Drone strike, Sumy']);
    await page.click('.card h3 a');
    await page.locator('a', { hasText: 'See these words' }).nth(3).click();
    assert.match(page.url(), /#s2$/);
    assert.match((await page.locator('mark:target').textContent()) ?? '', /likely meant for the rail yard/);
  },
);

inPage(
  'a region nobody knows is told in place of the list and map, with the way to one near it',
  {},
  async (page) => {
    await page.goto(at('/?utm_source=post'));
    await mapReady(page);
    await page.click('details summary');
    await page.fill('[name=region]', 'Summy');
    await page.click('.filter button');
    await page.locator('#list h2', { hasText: 'No such region' }).waitFor();
    assert.equal(await page.locator('.card').count(), 0);
    assert.match(
      (await page.locator('#list').textContent()) ?? '',
      /no region or place “Summy”; near that name: Sumy/,
    );
    await page.locator('#list a', { hasText: /^Sumy$/ }).click();
    await cardsAre(page, 1);
    assert.equal(search(page).get('region'), 'Sumy');
  },
);

inPage('a filter changes address and list without a new page, and back undoes it', {}, async (page) => {
  await page.goto(at('/'));
  await page.evaluate('window.kept = true');
  await page.fill('#q', 'djibo');
  await page.press('#q', 'Enter');
  await cardsAre(page, 1);
  assert.equal(search(page).get('q'), 'djibo');
  assert.equal(await page.evaluate(`'kept' in window`), true);
  await page.goBack();
  await cardsAre(page, 3);
});

inPage('a card chosen in the list is in the address and marked', {}, async (page) => {
  await page.goto(at('/'));
  await mapReady(page);
  await page.locator('.card[data-id=in_aa01] .meta').click();
  await page.locator('.card.on[data-id=in_aa01]').waitFor();
  assert.equal(search(page).get('sel'), 'in_aa01');
});

inPage('an area chosen on the map marks its card', {}, async (page) => {
  await page.goto(at('/?q=sumy'));
  await mapReady(page);
  const box = (await page.locator('#map canvas').boundingBox())!;
  for (let i = 0; i < 30 && search(page).get('sel') === null; i++) {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(300);
  }
  assert.equal(search(page).get('sel'), 'in_aa01');
  assert.equal(await page.locator('.card.on').getAttribute('data-id'), 'in_aa01');
});

inPage('keys go through the list, open, search and can be turned off', {}, async (page) => {
  await page.goto(at('/'));
  await page.locator('#tools button').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await page.locator('.card.on').getAttribute('data-id'), 'in_aa01');
  await page.keyboard.press('k');
  assert.equal(await page.locator('.card.on').getAttribute('data-id'), 'in_cc01');
  await page.keyboard.press('Escape');
  assert.equal(search(page).get('sel'), null);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate('document.activeElement.id'), 'q');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('dialog[open] input[type=checkbox]').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  assert.equal(await page.locator('.card.on').count(), 0);
  await page.evaluate('localStorage.clear()');
  await page.reload();
  await page.locator('#tools button').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/incident\/in_cc01/);
});

inPage('the moment slider moves the address and the list', {}, async (page) => {
  await page.goto(at('/'));
  const slider = page.locator('.asof input');
  await slider.focus();
  await page.keyboard.press('Home');
  await cardsAre(page, 1);
  assert.equal(search(page).get('asOf'), '2026-05-02T05:10Z');
  await page.keyboard.press('End');
  await cardsAre(page, 3);
  assert.equal(search(page).get('asOf'), null);
});

inPage('something new is announced and shown only when asked', {}, async (page) => {
  await page.goto(at('/'));
  await page.locator('#tools button').first().waitFor();
  await page.waitForTimeout(500);
  ring({ kind: 'document', id: 'doc_new', at: '2026-05-04T07:00:00Z' });
  await page.locator('.notice button').click();
  await page.locator('.notice').waitFor({ state: 'detached' });
});

inPage('a lost line is said, and what is shown stays', {}, async (page, faults) => {
  const other = await startServer({ deps });
  await page.goto(other.url);
  await page.locator('#tools button').first().waitFor();
  await page.waitForTimeout(500);
  await other.close();
  await page.locator('.notice.lost').waitFor({ timeout: 15_000 });
  assert.equal((await titles(page)).length, 3);
  faults.length = 0;
});

inPage('without WebGL the list stays and the reason is said', {}, async (page) => {
  await page.addInitScript(`
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest);
    };
  `);
  await page.goto(at('/'));
  await page.locator('.nomap').waitFor({ timeout: 20_000 });
  assert.match((await page.locator('.nomap').textContent()) ?? '', /WebGL/);
  assert.equal((await titles(page)).length, 3);
});

inPage('hostile words in titles and texts do not run', {}, async (page) => {
  for (const path of ['/', '/incident/in_cc01', '/document/doc_c1']) {
    await page.goto(at(path));
    await page.waitForTimeout(300);
    assert.notEqual(await page.title(), 'owned', path);
    assert.equal(await page.locator('img[src=x]').count(), 0, path);
  }
});

inPage('nothing scrolls sideways at 320 pixels', { viewport: { width: 320, height: 700 } }, async (page) => {
  for (const path of [
    '/',
    '/incident/in_aa01',
    '/document/doc_a2',
    '/air-defence',
    '/report',
    '/about',
    '/api',
  ]) {
    await page.goto(at(path));
    await page.waitForTimeout(200);
    const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    assert.ok(over <= 0, `${path}: ${over} pixels too wide`);
  }
});

inPage(
  'what is folded on the screen stands on paper, without script too',
  { javaScriptEnabled: false },
  async (page) => {
    await page.goto(at('/incident/in_aa01'));
    const folded = page.locator('.statement details dl').first();
    assert.equal(await folded.isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await folded.isVisible(), true);
    assert.equal(await page.locator('.contents').isVisible(), false);
  },
);

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [DESK, PHONE])
    inPage(
      `axe finds nothing serious, ${colorScheme}, ${viewport.width} wide`,
      { colorScheme, viewport, bypassCSP: true },
      async (page) => {
        for (const path of [
          '/',
          '/?q=zeppelin',
          '/incident/in_aa01',
          '/document/doc_a2',
          '/air-defence',
          '/report',
          '/about',
          '/nowhere',
        ]) {
          await page.goto(at(path));
          if (path === '/') await mapReady(page);
          await page.evaluate(axe);
          const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
          const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
          assert.deepEqual(
            serious.map((v) => `${path} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`),
            [],
          );
        }
      },
    );
