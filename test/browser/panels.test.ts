import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { panelDeps } from '../api/panel-deps.ts';
import { findChromium } from './find-chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser | null = null;
let server: RunningServer;
before(async () => {
  browser = await findChromium();
  server = await startServer({ deps: panelDeps(), requestsPerMinute: 100_000 });
});
after(async () => {
  await browser?.close();
  await server.close();
});

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string }[] }[];
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1360, 320])
    test(`aid, control and evacuation read without script, axe finds nothing serious, ${colorScheme}, ${width} wide`, {
      timeout: 60_000,
    }, async (t: TestContext) => {
      if (!browser) return t.skip('no Chromium on this machine');
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      for (const path of ['/aid', '/control', '/evacuation', '/aid?item=nothing']) {
        await page.goto(`${server.url}${path}`);
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        assert.equal(wide, false, `${path} is wider than ${width}`);
        await page.evaluate(axe);
        const { violations } = (await page.evaluate('axe.run()')) as AxeResult;
        const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
        assert.deepEqual(
          serious.map((v) => `${path} ${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`),
          [],
        );
      }
      await context.close();
    });
