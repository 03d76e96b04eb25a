import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from './make-folder.ts';

test('folders are made down to the one asked for, and one that is there stays', () => {
  const root = mkdtempSync(join(tmpdir(), 'sitrep-folder-'));
  try {
    makeFolder(join(root, 'a', 'b', 'c'), 0o700);
    assert.equal(statSync(join(root, 'a', 'b')).mode & 0o077, 0);
    makeFolder(join(root, 'a', 'b', 'c'));
    assert.ok(existsSync(join(root, 'a', 'b', 'c')));
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('where no folder can be made that is said at once', {
  skip: !existsSync('/proc') && 'no /proc here',
}, () => {
  assert.throws(() => makeFolder('/proc/sitrep/data'), { code: 'ENOENT' });
});
