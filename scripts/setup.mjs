// Brings a fresh clone to life: npm packages, gazetteer, page. Plain JavaScript: it runs under any system Node ≥ 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamps = join(root, 'build', 'stamps');

/** Prints one line and ends with exit code 1. */
export function stop(message) {
  console.error(`sitrep: ${message}`);
  process.exit(1);
}

/** Runs a command in the project; ends the program with `hint` when it fails. */
export function must(command, args, hint, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (done.error || done.status !== 0) stop(hint);
}

/** The Node 24 that runs the product: npm's own, or this one when it is new enough. */
export function productNode() {
  const own = join(root, 'node_modules', '.bin', 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    `Node 24 or later is needed; this is ${process.version}, and npm has no Node 24 package for ${process.platform}-${process.arch}. Install Node 24 from your system and run again.`,
  );
}

/** sha256 over the names and bytes of files and folders. */
export function hashOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((p) => filesUnder(join(root, p))).sort()) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => (name === 'node_modules' ? [] : filesUnder(join(path, name))));
}

/** Does `work` unless its stamp says it was done for exactly this input and `made` exists. */
function once(name, hash, made, work) {
  const stamp = join(stamps, name);
  if (existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, hash);
}

/** Installs npm packages when missing or when the lock file changed. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.sitrep-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('sitrep: installing packages (first run, about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  must(
    command,
    // Not `npm ci`: it refuses a lock file without every platform's binary of a tool, and a registry mirror may lack some.
    // With the lock file present and --no-save, the same versions are installed and nothing is written back.
    [...args, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm could not install the packages (see above). Check the network and run again.',
  );
  writeFileSync(stamp, lock);
}

/** Builds the gazetteer when it is missing or its sources changed. */
export function buildGazetteer() {
  const tables = join('src', 'store', 'sqlite');
  const own = readdirSync(join(root, tables))
    .filter((f) => /gazetteer|admin1/.test(f) && !f.includes('.test.'))
    .map((f) => join(tables, f));
  const helpers = ['fold-name', 'edit-distance', 'outline'].map((f) => `src/util/${f}.ts`);
  const inputs = [...own, ...helpers, 'data/place', 'package-lock.json'];
  once('gazetteer', hashOf(...inputs), join(root, 'build', 'gazetteer.sqlite'), () => {
    must(
      productNode(),
      ['src/main.ts', 'gazetteer', 'build'],
      'the gazetteer could not be built (see above).',
    );
  });
}

/** Builds the page when it is missing or its sources changed. */
export function buildPage() {
  once(
    'web',
    hashOf('web', 'src/model', 'package-lock.json'),
    join(root, 'build', 'web', '.vite', 'manifest.json'),
    () => {
      console.error('sitrep: building the page (once, some seconds) …');
      const vite = join('node_modules', 'vite', 'bin', 'vite.js');
      must(
        productNode(),
        [vite, 'build', 'web', '--logLevel', 'warn'],
        'the page could not be built (see above).',
      );
    },
  );
}

/** Everything a start or a test needs. */
export function setUp() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node 20 or later is needed to start; this is ${process.version}.`);
  installPackages();
  buildGazetteer();
  buildPage();
}
