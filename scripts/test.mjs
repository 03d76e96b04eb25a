// npm test: set-up, types, lint, then every test; ends with "N passed, N failed". Arguments are file patterns: npm test -- 'src/event/**'.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { productNode, root, setUp } from './setup.mjs';

const PATTERNS = ['src/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts'];
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

function quiet(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** A Chromium for the browser tests: found, else from apt as root on Debian, else Playwright's own. */
function chromium() {
  const found = [process.env.SITREP_CHROMIUM, ...BROWSERS].find((p) => p && existsSync(p));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('sitrep: installing Chromium for the browser tests …');
    quiet('apt-get', ['update', '-qq']);
    quiet('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (existsSync(BROWSERS[0])) return BROWSERS[0];
  }
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  if (quiet(process.execPath, [cli, 'install', 'chromium-headless-shell'])) return 'playwright';
  console.error('sitrep: no Chromium found or installed; the browser tests will be skipped.');
  return '';
}

/** Runs one whole-project check and counts it as one test. */
function check(name, node, args) {
  const started = performance.now();
  const ok = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  console.log(`${ok ? '✔' : '✖'} ${name} (${Math.round(performance.now() - started)} ms)`);
  return ok;
}

setUp();
const node = productNode();
const bin = (...p) => join(root, 'node_modules', ...p);
const given = process.argv.slice(2);
const checks = given.length
  ? []
  : [
      check('types: the server', node, [bin('typescript', 'bin', 'tsc'), '--noEmit']),
      check('types: the page', node, [bin('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'web']),
      check('lint and format', node, [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']),
    ];
const counts = join(root, 'build', 'test-count.json');
mkdirSync(join(root, 'build'), { recursive: true });
rmSync(counts, { force: true });
const run = spawnSync(
  node,
  [
    '--disable-warning=ExperimentalWarning',
    '--test',
    '--test-concurrency=2',
    '--test-timeout=600000',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-reporter.mjs',
    `--test-reporter-destination=${counts}`,
    ...(given.length ? given : PATTERNS),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, TZ: 'UTC', SITREP_CHROMIUM: chromium() },
  },
);
if (!existsSync(counts)) {
  console.log('the test runner ended without a count');
  console.log(`${checks.filter(Boolean).length} passed, ${checks.filter((ok) => !ok).length + 1} failed`);
  process.exit(1);
}
const c = JSON.parse(readFileSync(counts, 'utf8'));
for (const name of c.skippedNames) console.log(`skipped: ${name}`);
for (const name of c.failedNames) console.log(`FAILED: ${name}`);
const passed = c.passed + checks.filter(Boolean).length;
const failed = c.failed + checks.filter((ok) => !ok).length + (run.status !== 0 && c.failed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed} failed${c.skipped ? `, ${c.skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
