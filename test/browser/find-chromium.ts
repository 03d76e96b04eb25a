import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.SITREP_CHROMIUM,
  process.env.PLAYWRIGHT_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --enable-unsafe-swiftshader';

/** A browser with a fresh profile: the system's, else Playwright's own; null when there is none. */
export async function findChromium(extra: readonly string[] = []): Promise<Browser | null> {
  const found = PLACES.find((p) => p && existsSync(p));
  const own = chromium.executablePath();
  const executablePath = found ?? (existsSync(own) ? own : null);
  if (!executablePath) return null;
  return chromium.launch({ executablePath, args: [...FLAGS.split(' '), ...extra] });
}
