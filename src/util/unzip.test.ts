import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { SitrepError } from './outcome.ts';
import { isZip, unzipEntry } from './unzip.ts';
import { zipOf } from './zip-for-tests.ts';

const TEXT = Buffer.from('a\tb\n'.repeat(1000));
const ZIP = zipOf([
  { name: 'readme.txt', content: Buffer.from('read me'), method: 0 },
  { name: 'XX.txt', content: TEXT, method: 8 },
]);
const any = (): boolean => true;
const code = (expected: string) => (e: unknown) => e instanceof SitrepError && e.code === expected;

test('an entry comes out whole, stored or deflated', () => {
  assert.deepEqual(
    unzipEntry(ZIP, (e) => e.name === 'XX.txt', 1e6),
    TEXT,
  );
  assert.equal(unzipEntry(ZIP, any, 1e6)?.toString(), 'read me');
});

test('what is wanted and not there is null', () => {
  assert.equal(
    unzipEntry(ZIP, (e) => e.name === 'YY.txt', 1e6),
    null,
  );
});

test('a ZIP archive is told by its first bytes', () => {
  assert.equal(isZip(ZIP), true);
  assert.equal(isZip(TEXT), false);
  assert.equal(isZip(Buffer.alloc(0)), false);
});

test('an archive cut off, filled with something else or encrypted is told as damaged', () => {
  assert.throws(() => unzipEntry(ZIP.subarray(0, ZIP.length - 30), any, 1e6), code('bad-zip'));
  assert.throws(() => unzipEntry(Buffer.from('PK\u0003\u0004 nothing'), any, 1e6), code('bad-zip'));
  const broken = zipOf([{ name: 'a', content: TEXT, method: 8, packed: Buffer.from('no deflate stream') }]);
  assert.throws(() => unzipEntry(broken, any, 1e6), code('bad-zip'));
  const odd = zipOf([{ name: 'a', content: TEXT, method: 99 }]);
  assert.throws(() => unzipEntry(odd, any, 1e6), code('bad-zip'));
});

test('no more is unpacked than the archive says and the caller takes', () => {
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const bomb = zipOf([{ name: 'a', content: Buffer.alloc(100), method: 8, packed }]);
  assert.throws(() => unzipEntry(bomb, any, 1e9), code('bad-zip'));
  assert.throws(
    () => unzipEntry(ZIP, (e) => e.name === 'XX.txt', 100),
    (e) => code('too-large')(e) && /XX\.txt/.test((e as Error).message),
  );
});
