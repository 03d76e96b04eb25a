import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { SitrepError } from '../util/outcome.ts';
import { readFileSource } from './read-file-source.ts';
import { readStdinSource } from './read-stdin-source.ts';

const NOW = '2025-02-03T10:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'sitrep-source-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const fails = (path: string, code: string, words: RegExp) =>
  assert.rejects(readFileSource(path, {}, NOW), (error: SitrepError) => {
    assert.equal(error.code, code, error.message);
    assert.match(error.message, words);
    assert.ok(!error.message.includes('\n'));
    return true;
  });

test('the same bytes give the same capture wherever the file lies', async () => {
  const a = await readFileSource(file('a.txt', 'Shelling was heard in Goma.'), {}, NOW);
  const b = await readFileSource(
    file('b.txt', 'Shelling was heard in Goma.'),
    {},
    '2026-01-01T00:00:00.000Z',
  );
  const c = await readFileSource(join(folder, 'b.txt'), { source: 'Lake Radio' }, NOW);
  assert.equal(a.id, b.id);
  assert.notEqual(a.id, c.id);
  assert.match(a.id, /^cap_[0-9a-f]{20}$/);
  assert.equal(c.source, 'Lake Radio');
});

test('a file that cannot be read says so in one line with what to do', async () => {
  await fails(join(folder, 'none.txt'), 'not-found', /check the name/);
  mkdirSync(join(folder, 'dir'));
  await fails(join(folder, 'dir'), 'is-directory', /folder/);
  await fails(file('empty.txt', ''), 'empty-input', /empty/);
  await fails(file('blank.txt', ' \n\t\n'), 'empty-input', /empty/);
  await fails(
    file('a.pdf', '%PDF-1.4\n%âãÏÓ'),
    'binary-input',
    /looks like a PDF; save its text and ingest that/,
  );
  await fails(file('a.docx', 'PK\x03\x04aaaa'), 'binary-input', /office/);
  await fails(
    file('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
    'binary-input',
    /PNG/,
  );
  await fails(file('a.bin', Buffer.alloc(5000, 0)), 'binary-input', /binary/);
  await fails(file('three.bin', '\x00\x01\x02'), 'binary-input', /binary file; save its text/);
  await fails(file('a.json', '{"rows": [1, 2]}'), 'unknown-format', /Telegram/);
  await fails(file('list.json', '[{"text": "a"}]'), 'unknown-format', /one report a line/);
  await fails(file('cap.xml', '<?xml version="1.0"?><alert><x/></alert>'), 'unknown-format', /alert/);
});

test('a page over the limit is refused without reading it whole', async () => {
  const path = file('big.html', `<!doctype html><p>${'x'.repeat(300_000)}`);
  truncateSync(path, 50 * 1024 * 1024);
  await fails(path, 'too-large', /20 MB/);
  await fails('/dev/zero', 'not-readable', /pipe/);
});

test('a file without permission says so', { skip: process.getuid?.() === 0 }, async () => {
  const path = file('locked.txt', 'a');
  chmodSync(path, 0);
  await fails(path, 'not-readable', /permission/);
});

test('standard input is captured like a file', async () => {
  async function* input() {
    yield Buffer.from('Two shells fell ');
    yield 'near Kadugli.';
  }
  const capture = await readStdinSource({}, NOW, { input: input() });
  assert.equal(capture.origin, '-');
  assert.equal(capture.format, 'text');
  assert.equal(
    capture.id,
    (await readFileSource(file('k.txt', 'Two shells fell near Kadugli.'), {}, NOW)).id,
  );
  async function* nothing() {}
  await assert.rejects(readStdinSource({}, NOW, { input: nothing() }), { code: 'empty-input' });
});
