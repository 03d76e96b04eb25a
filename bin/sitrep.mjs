#!/usr/bin/env node
// Starts src/main.ts under Node 24: the one already running when it is new enough, else the one npm brought (node-linux-*).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const main = join(root, 'src', 'main.ts');
const own = join(root, 'node_modules', '.bin', 'node');
/** Modules as Node compiled them the last time, without their types: half of what a start takes. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'build', 'compiled');

function stop(message) {
  console.error(`sitrep: ${message}`);
  process.exit(1);
}

if (!existsSync(join(root, 'node_modules'))) stop('not set up yet. Run: npm start');
if (Number(process.versions.node.split('.')[0]) >= 24) {
  process.argv = [process.argv[0], main, ...process.argv.slice(2)];
  process.removeAllListeners('warning');
  // Worker threads go by the environment.
  process.env.NODE_COMPILE_CACHE = compiled;
  module.enableCompileCache(compiled);
  await import(main);
} else if (existsSync(own)) {
  const args = ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)];
  const env = { ...process.env, TZ: 'UTC', NODE_COMPILE_CACHE: compiled };
  const child = spawn(own, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} else {
  stop(
    `Node 24 or later is needed; this is ${process.version}, and npm has no Node 24 package for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
  );
}
