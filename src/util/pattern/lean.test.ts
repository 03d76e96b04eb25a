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

const BASIC: readonly (readonly [number, number, string])[] = [
  [0, 0x2c1, 'Latin'],
  [0x300, 0x36f, 'marks'],
  [0x400, 0x481, 'Cyrillic'],
  [0x48a, 0x52f, 'more Cyrillic'],
  [0x2000, 0x206f, 'dashes, quotes and blanks'],
  [0x20a0, 0x20cf, 'currencies'],
  [0x2190, 0x2bff, 'arrows and symbols'],
  [0xfe00, 0xfe0f, 'what follows an emoji'],
  [0x1f000, 0x1faff, 'emoji'],
];
for (const [from, to, name] of BASIC)
  test(`the ranges of letters are exact in ${name}`, () => {
    const whole = /^[\p{L}\p{M}]$/u;
    const ranges = new RegExp(`^[${RANGES['\\p{L}']}${RANGES['\\p{M}']}]$`, 'u');
    for (let c = from; c <= to; c++) {
      const own = String.fromCodePoint(c);
      assert.equal(ranges.test(own), whole.test(own), c.toString(16));
    }
  });

test('letters and figures together are few enough ranges to be compiled in place', () => {
  const basic = `${RANGES['\\p{L}']}${RANGES['\\p{N}']}`.replace(/\\u\{.*\}/, '');
  const ranges = basic.match(/(?:\\u[\da-f]{4}|\\d|.)(?:-(?:\\u[\da-f]{4}|.))?/g)!;
  // º and ¹, ² and ³, the signs of Kelvin and Ångström are neighbours: one range each pair.
  assert.equal(ranges.length - 3, 16);
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
