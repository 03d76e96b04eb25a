#!/usr/bin/env node
// Starts src/main.ts under Node 24: the one npm brought (node-linux-*), or the one already running when it is new enough.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'src', 'main.ts');
const own = join(root, 'node_modules', '.bin', 'node');
const major = Number(process.versions.node.split('.')[0]);
const node = major >= 24 ? process.execPath : existsSync(own) ? own : null;
if (!node) {
  console.error(
    existsSync(join(root, 'node_modules'))
      ? `sitrep: Node 24 or later is needed; this is ${process.version} and no Node 24 package exists for ${process.platform}-${process.arch}. Install Node 24 and try again.`
      : 'sitrep: not set up yet. Run: npm start',
  );
  process.exit(1);
}
const flags = ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)];
if (node === process.execPath) {
  process.argv = [process.argv[0], main, ...process.argv.slice(2)];
  process.removeAllListeners('warning');
  await import(main);
} else {
  const { status, signal } = spawnSync(node, flags, { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } });
  process.exit(status ?? (signal ? 1 : 0));
}
