import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance } from './edit-distance.ts';

const PAIRS: readonly (readonly [string, string, number])[] = [
  ['kharkiv', 'kharkiv', 0],
  ['kharkiv', 'kharkov', 1],
  ['kharkiv', 'khakriv', 1],
  ['goma', 'gom', 1],
  ['', 'abc', 3],
  ['sumy', 'homs', 3],
];
for (const [a, b, d] of PAIRS) {
  test(`${a || 'nothing'} is ${d} from ${b}, either way`, () => {
    assert.equal(editDistance(a, b), d);
    assert.equal(editDistance(b, a), d);
  });
}

test('what is further than asked for is told as one more', () => {
  assert.equal(editDistance('sumy', 'homs', 2), 3);
  assert.equal(editDistance('sumy', 'zaporizhzhia', 2), 3);
  assert.equal(editDistance('kharkiv', 'kharkov', 1), 1);
});
