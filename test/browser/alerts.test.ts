import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { alertsFor } from '../api/sample-alerts.ts';
import { sampleDeps } from '../api/sample-deps.ts';
import { findChromium } from './find-chromium.ts';

const isBuilt = existsSync(join(import.meta.dirname, '..', '..', 'build', 'web', '.vite', 'manifest.json'));
const { deps, ring } = sampleDeps();
let browser: Browser | null = null;
let server: RunningServer;
/** The moment the server answers of. */
let now = '2026-03-02T05:30:00.000Z';

before(async () => {
  browser = await findChromium();
  const alerts = async () => alertsFor(now);
  server = await startServer({ deps: { ...deps, alerts }, requestsPerMinute: 100_000 });
});
after(async () => {
  await browser?.close();
  await server.close();
});

test('the board follows the stream; the siren waits to be turned on', async (t: TestContext) => {
  if (!browser) return t.skip('no Chromium on this machine');
  if (!isBuilt) return t.skip('the page is not built');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (e) => faults.push(e.message));
  page.on('console', (m) => m.type() === 'error' && faults.push(m.text()));
  const state = (region: string) =>
    page.locator('.al-list li', { hasText: region }).getAttribute('data-state');
  await page.goto(`${server.url}/alerts`);
  assert.equal(await state('Poltava Oblast'), 'clear');
  const siren = page.getByRole('checkbox', { name: /Sound a siren/ });
  await siren.waitFor();
  assert.equal(await siren.isChecked(), false);
  await siren.check();
  now = '2026-03-02T06:30:00.000Z';
  const heard = page.waitForResponse((r) => r.url().endsWith('/alerts'));
  ring({ kind: 'alert', id: 'UA-53', at: now });
  await heard;
  await page.locator('li#UA-53[data-state="active"]').waitFor({ timeout: 5000 });
  assert.deepEqual(faults, []);
});

test('without script the page says the same', async (t: TestContext) => {
  if (!browser) return t.skip('no Chromium on this machine');
  now = '2026-03-02T06:30:00.000Z';
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/alerts`);
  await page.getByText(/Poltava Oblast alert since 2 Mar, 08:00/).waitFor();
  await page.getByRole('link', { name: 'Sumy Oblast' }).click();
  await page.locator('h1', { hasText: 'Sumy Oblast' }).waitFor();
  assert.equal(await page.locator('#siren').count(), 0);
});
