// The whole way of a judgement: from the page into the store, into the incidents, and back out.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { sampleDeps } from '../api/sample-deps.ts';
import { runCli } from '../run-cli.ts';
import { findChromium } from './find-chromium.ts';
import { inPageOf } from './in-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson');
const dir = mkdtempSync(join(tmpdir(), 'sitrep-review-'));
let browser: Browser | null = null;
let store: Store;
let real: RunningServer;
let sample: RunningServer;

before(async () => {
  browser = await findChromium();
  const taken = await runCli(['ingest', SAMPLE, '--data', dir]);
  assert.equal(taken.code, 0, taken.err);
  store = openStore(dir);
  const now = () => new Date().toISOString();
  const bus = inProcessBus(assert.ifError);
  const audience = { user: 'Night Desk', isLocal: true };
  real = await startServer({
    deps: serverDeps(store, bus, now, undefined, audience),
    requestsPerMinute: 10_000,
  });
  sample = await startServer({ deps: sampleDeps().deps, requestsPerMinute: 10_000 });
});
after(async () => {
  await browser?.close();
  await real.close();
  await sample.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const inPage = (name: string, options: BrowserContextOptions, steps: (page: Page) => Promise<void>): void =>
  inPageOf(() => browser, name, options, steps);

for (const javaScriptEnabled of [true, false])
  inPage(
    `two incidents are judged the same and taken apart again, ${javaScriptEnabled ? 'by keyboard' : 'without script'}`,
    { javaScriptEnabled },
    async (page) => {
      await page.goto(`${real.url}/review`);
      const apart = page.locator('.question', { hasText: 'apart now' }).first();
      const keys = await Promise.all(['a', 'b'].map((n) => apart.locator(`input[name=${n}]`).inputValue()));
      const homes = () => Promise.all(keys.map((k) => store.incidentOf(k)));
      const [inA, inB] = await homes();
      assert.notEqual(inA, inB);
      assert.equal(await apart.locator('input[name=by]').inputValue(), 'Night Desk');
      await apart.locator('input[name=note]').fill('one place, one night');
      const same = apart.locator('button[value=same]');
      if (javaScriptEnabled) {
        await page.keyboard.press('Tab');
        assert.equal(await same.evaluate('document.activeElement.value'), 'same');
        await page.keyboard.press('Enter');
      } else await same.click();
      await page.locator('#said').waitFor();
      assert.match(
        (await page.locator('#said').textContent()) ?? '',
        /the same occurrence: .*Night Desk.*one place, one night/s,
      );
      const [together, also] = await homes();
      assert.equal(together, also);
      await page.goto(`${real.url}/incident/${together}`);
      assert.match(
        (await page.locator('#why + details[open] .links').textContent()) ?? '',
        /judged by a person\s*judged the same by Night Desk/,
      );
      assert.match(
        (await page.locator('#jud + .words').textContent()) ?? '',
        /same occurrence.*Night Desk.*stands/s,
      );
      await page.goto(`${real.url}/review`);
      await page.locator('.words .undo button').first().click();
      await page.locator('#said').waitFor();
      assert.match((await page.locator('#said').textContent()) ?? '', /taken back/);
      assert.deepEqual(await homes(), [inA, inB]);
      assert.equal((await page.goto(`${real.url}/incident/${inB}`))!.status(), 200);
    },
  );

inPage('nothing scrolls sideways at 320 pixels', { viewport: { width: 320, height: 700 } }, async (page) => {
  for (const base of [real, sample])
    for (const path of ['/review', '/sources']) {
      await page.goto(base.url + path);
      const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
      assert.ok(over <= 0, `${path}: ${over} pixels too wide`);
    }
});

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}
for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1360, height: 900 },
    { width: 390, height: 844 },
  ])
    inPage(
      `axe finds nothing serious, ${colorScheme}, ${viewport.width} wide`,
      { colorScheme, viewport, bypassCSP: true },
      async (page) => {
        for (const path of [
          '/review',
          '/review?incident=in_aa01',
          '/review?said=2026-05-03T10:00:00Z',
          '/review?incident=in_none',
          '/sources',
          '/sources?asOf=2026-05-03T12:00Z',
        ])
          for (const base of path === '/review' ? [real, sample] : [sample]) {
            await page.goto(base.url + path);
            await page.evaluate(axe);
            const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
            assert.deepEqual(
              violations.map(
                (v) => `${path} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`,
              ),
              [],
            );
          }
      },
    );
