import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lean, leanSource } from './lean.ts';
import { RANGES } from './letters.ts';

const SOURCES: readonly (readonly [string, string, string])[] = [
  // a fence after what may be passed in several ways, before it where a look behind reads backward
  ['(?:a|b)c', '', '(?:a|b)(?=)c'],
  ['(?:a)?c', '', '(?:a)?(?=)c'],
  ['(a|b)+?c(?:d|e)', '', '(a|b)+?(?=)c(?:d|e)'],
  ['(?<=\\b(?:a|b) )(?=c|d)e', '', '(?<=\\b(?=)(?:a|b) )(?=c|d)e'],
  // one way, no fence; brackets and bars that are text
  ['(?:ab)c(d)e(?<n>f)', '', '(?:ab)c(d)e(?<n>f)'],
  ['(?:[|(]\\|)c\\(', '', '(?:[|(]\\|)c\\('],
  // without the flag u, \p is the letter
  ['\\p{L}', 'i', '\\p{L}'],
];
for (const [source, flags, expected] of SOURCES)
  test(`${source} under "${flags}" is written ${expected}`, () => {
    assert.equal(leanSource(source, flags), expected);
  });

const isOf = (property: string): RegExp => new RegExp(`^${property}$`, 'u');
for (const property of Object.keys(RANGES))
  test(`the ranges of ${property} are exact up to Arabic`, () => {
    const ranges = new RegExp(`^[${RANGES[property]}]$`, 'u');
    for (let c = 0; c < 0x700; c++) {
      const own = String.fromCharCode(c);
      assert.equal(ranges.test(own), isOf(property).test(own), c.toString(16));
    }
  });

test('letters of other scripts of the basic plane are letters', () => {
  const ranges = new RegExp(`^[${RANGES['\\p{L}']}]$`, 'u');
  const missed: string[] = [];
  for (let c = 0x700; c < 0x10000; c++) {
    const own = String.fromCharCode(c);
    if (isOf('\\p{L}').test(own) && !ranges.test(own)) missed.push(c.toString(16));
  }
  assert.ok(missed.length < 60, missed.join(' '));
});

const TEXT =
  'Two drones struck Île-de-X, бригада ЗБИЛА 3 дрони; а Kelvin \u212Aeep ſtruck the 3rd bridge’s é pier';
const PATTERNS = [
  /(?<!\p{L})(?:the |a )?(\p{L}+)(?: |’)(?:\p{L}|[\d-])+/giu,
  /[^\p{L}\s]+|(?<=(?:drones|дрони)[ ;]).(?:truck|а)?/gu,
  /(?:збила|[\p{L}\p{M}\p{N}]{3})(?!\p{L})/giu,
  /(?:Two|(\w+)) (?:drones|\1)? ?/g,
  /[^\p{L}k]/giu,
];
for (const pattern of PATTERNS)
  test(`${pattern} finds the same written lean`, () => {
    const found = (p: RegExp) => [...TEXT.matchAll(p)].map((m) => `${m.index} ${m.join('|')}`);
    assert.notEqual(lean(pattern).source, pattern.source);
    assert.deepEqual(found(lean(pattern)), found(pattern));
    assert.ok(found(pattern).length > 0);
  });
