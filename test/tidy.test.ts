import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { EXCEPTIONS, MOST_EXCEPTIONS } from './tidy-exceptions.ts';

const root = join(import.meta.dirname, '..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((f) => f && existsSync(join(root, f)));
const sources = tracked.filter((f) => /^(src|web)\/.*\.(ts|tsx)$/.test(f));
const product = sources.filter((f) => !f.endsWith('.test.ts') && !f.startsWith('web/'));
const text = new Map(
  tracked.filter((f) => /\.(ts|tsx|mjs|md)$/.test(f)).map((f) => [f, readFileSync(join(root, f), 'utf8')]),
);
const STAGES = ['document', 'statement', 'event', 'incident', 'picture', 'publish', 'output'];
const MAY_IMPORT: Record<string, string[]> = {
  util: [],
  model: ['util'],
  lexicon: ['model', 'util'],
  ...Object.fromEntries(STAGES.map((s) => [s, ['model', 'lexicon', 'util']])),
  source: ['model', 'util'],
  store: ['model', 'util'],
  bus: ['model', 'util'],
  server: ['model', 'util', 'store', 'bus', 'publish', 'output'],
};

/** Faults of a rule, less those the one exception list names. */
function faultsOf(rule: string, found: string[]): string[] {
  const allowed = new Set(EXCEPTIONS.filter((e) => e.rule === rule).map((e) => e.where));
  return found.filter((f) => !allowed.has(f.split(':')[0]!) && !allowed.has(f));
}

function importsOf(file: string): string[] {
  const code = text.get(file) ?? '';
  return [
    ...code.matchAll(
      /^\s*(?:import|export)\s[^;'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/gm,
    ),
  ].map((m) => normalize(join(dirname(file), (m[1] ?? m[2])!)));
}

const folderOf = (file: string): string => file.split('/')[1]!;

test('every import obeys the import rule', () => {
  const faults = product
    .filter((f) => f.split('/').length > 2 && folderOf(f) !== 'cli')
    .flatMap((f) =>
      importsOf(f)
        .filter((to) => to.startsWith('src/'))
        .filter((to) => folderOf(to) !== folderOf(f) && !MAY_IMPORT[folderOf(f)]?.includes(folderOf(to)))
        .map((to) => `${f}: imports ${to}`),
    );
  assert.deepEqual(faultsOf('import', faults), []);
});

test('the page imports only types of the model from src', () => {
  const faults = sources
    .filter((f) => f.startsWith('web/'))
    .flatMap((f) =>
      [...text.get(f)!.matchAll(/^import\s+(type\s)?[^;]*?from\s+['"]([^'"]+)['"]/gm)]
        .filter((m) => m[2]!.includes('/src/') && !(m[1] && m[2]!.includes('/src/model/')))
        .map((m) => `${f}: imports ${m[2]}`),
    );
  assert.deepEqual(faultsOf('web-import', faults), []);
});

test('there are no import cycles', () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const to of importsOf(file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const f of sources) visit(f, []);
  assert.deepEqual(faultsOf('cycle', cycles), []);
});

test('files have at most 300 lines', () => {
  const long = [...sources, ...tracked.filter((f) => /^(test|eval|bench|scripts)\/.*\.(ts|mjs)$/.test(f))]
    .map((f) => ({ f, n: text.get(f)!.split('\n').length - 1 }))
    .filter(({ n }) => n > 300);
  assert.deepEqual(
    faultsOf(
      'file-lines',
      long.map(({ f, n }) => `${f}: ${n} lines`),
    ),
    [],
  );
  assert.deepEqual(
    long.filter(({ n }) => n > 500).map(({ f }) => f),
    [],
    'the hard limit is 500, without exception',
  );
});

test('functions have at most 70 lines', () => {
  const faults = sources.filter((f) => !f.endsWith('.test.ts')).flatMap((f) => longFunctions(f));
  assert.deepEqual(faultsOf('function-lines', faults), []);
});

/** Functions by brace depth at the start of a line: good enough because biome lays every file out the same way. */
function longFunctions(file: string): string[] {
  const lines = text.get(file)!.split('\n');
  const out: string[] = [];
  lines.forEach((line, i) => {
    const head =
      /^(\s*)(?:export\s+)?(?:async\s+)?(?:function\*?\s+(\w+)|const\s+(\w+)\s*=\s*(?:async\s*)?\([^=]*\)\s*(?::[^=]+)?=>\s*\{)/.exec(
        line,
      );
    if (!head) return;
    const end = lines.findIndex((l, j) => j > i && (l === `${head[1]}}` || l === `${head[1]}};`));
    if (end - i + 1 > 70) out.push(`${file}: ${head[2] ?? head[3]} has ${end - i + 1} lines`);
  });
  return out;
}

test('no default export and no barrel inside src', () => {
  const faults = product.filter(
    (f) =>
      /^export default /m.test(text.get(f)!) ||
      /^export \* from/m.test(text.get(f)!) ||
      f.endsWith('/index.ts'),
  );
  assert.deepEqual(faultsOf('default-export', faults), []);
});

test('clock, chance and console stay at the edges', () => {
  const edge = /^src\/(main\.ts|cli\/|source\/|server\/)/;
  const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.log\(/;
  const faults = product.filter((f) => !edge.test(f) && forbidden.test(stripComments(text.get(f)!)));
  assert.deepEqual(faultsOf('edges', faults), []);
});

test('no any, no innerHTML, no empty catch', () => {
  const faults = sources.filter((f) => {
    const code = stripComments(text.get(f)!);
    return /:\s*any\b|<any>|as any\b|\.innerHTML\b|dangerouslySetInnerHTML|catch\s*(?:\([^)]*\))?\s*\{\s*\}/.test(
      code,
    );
  });
  assert.deepEqual(faultsOf('unsafe', faults), []);
});

function stripComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

test('exported names have a doc comment', () => {
  const faults = product.flatMap((f) => {
    const lines = text.get(f)!.split('\n');
    return lines.flatMap((line, i) => {
      const m = /^export (?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)/.exec(
        line,
      );
      return m && !/\*\/\s*$/.test(lines[i - 1] ?? '') ? [`${f}: ${m[1]}`] : [];
    });
  });
  assert.deepEqual(faultsOf('doc-comment', faults), []);
});

test('every lexicon file names its sources', () => {
  const faults = product.filter(
    (f) => f.startsWith('src/lexicon/') && !/source:|@source|Sources?:/.test(text.get(f)!),
  );
  assert.deepEqual(faultsOf('lexicon-source', faults), []);
});

test('every folder ARCHITECTURE.md names exists', () => {
  const block = /```\n([\s\S]*?)```/.exec(text.get('ARCHITECTURE.md') ?? '')?.[1];
  assert.ok(block, 'ARCHITECTURE.md has a layout block');
  let parent = '';
  const missing: string[] = [];
  for (const line of block.split('\n')) {
    const m = /^(\s*)([\w./-]+\/)(?=\s|$)/.exec(line);
    if (!m) continue;
    if (!m[1]) parent = m[2]!;
    const path = m[1] ? join(parent, m[2]!) : m[2]!;
    if (!existsSync(join(root, path))) missing.push(path);
  }
  assert.deepEqual(missing, []);
});

test('no blob over 200 kB lives outside data/', () => {
  const big = tracked.filter(
    (f) => !f.startsWith('data/') && f !== 'package-lock.json' && statSync(join(root, f)).size > 200_000,
  );
  assert.deepEqual(faultsOf('blob', big), []);
});

test('no machine path and no registry address stands in the project', () => {
  const home = ['/work', 'main'].join('/');
  const registry = /registry\.npmjs|npm_registry=|deb\.debian\.org/;
  const faults = [...text].filter(([, code]) => code.includes(home) || registry.test(code)).map(([f]) => f);
  assert.deepEqual(
    faults.filter((f) => f !== 'test/tidy.test.ts'),
    [],
  );
});

test('the exception list only shrinks', () => {
  assert.ok(
    EXCEPTIONS.length <= MOST_EXCEPTIONS,
    `${EXCEPTIONS.length} exceptions, at most ${MOST_EXCEPTIONS}`,
  );
  for (const e of EXCEPTIONS)
    assert.ok(e.why.length > 10 && existsSync(join(root, e.where)), `${e.rule} ${e.where}`);
});
