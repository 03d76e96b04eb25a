import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileFault } from './file-fault.ts';

test('a fault of a file is told in words, one without words as the system tells it', () => {
  const faultOf = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      return fileFault(error);
    }
  };
  assert.match(faultOf(join(tmpdir(), 'no such file here')), /^it does not exist/);
  assert.match(faultOf(tmpdir()), /^it is a folder/);
  const missing = Object.assign(new Error('x'), { code: 'ENOENT' });
  assert.match(fileFault(missing, true), /^there is no folder for it/);
  assert.equal(fileFault(new Error('out of tape')), 'out of tape');
});
