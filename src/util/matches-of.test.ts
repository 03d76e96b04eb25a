import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { matchesOf } from './matches-of.ts';
import { occursIn } from './occurs-in.ts';

/** What a pattern finds by itself. */
const plainly = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map((m) => `${m.index} ${m.join('|')}`);
const gated = (pattern: RegExp, text: string): string[] =>
  matchesOf(pattern, text).map((m) => `${m.index} ${m.join('|')}`);

const TEXT =
  'Two drones struck a depot near the 3rd bridge; DRONES were shot down, an air-raid siren had sounded at 04:30. Бригада збила дрони. Kelvin \u212Aeep ſtruck 😀 ok';
const PATTERNS: readonly RegExp[] = [
  /\bdrones?\b/gi,
  /(?<!\p{L})(?:struck|hit|shot,?[\s-]+down)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])(?:air[ -]?raids?|sirens?)(?![\p{L}\p{N}])/giu,
  /(?<=\bnear )(?:the )?\d+(?:st|nd|rd|th)/g,
  /\d{1,2}[:.]\d\d/g,
  /(?:a|the)?\s*(?=depot)/g,
  /[dD]epot|[^a-z ]+/g,
  /(?:збила|збили) (\p{L}+)/giu,
  /(\w)\1/g,
  /x*/g,
  // what bars an edge may make a pattern fit some other way, or not at all
  /(?<!\p{L})(?:drones? ?|dep|depo|bri?d?)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])(?:air|air-raid|si|siren|two|ok)(?![\p{L}\p{N}-])/giu,
  /(?<!\p{L})dep|near(?![a-z ])|ok(?!\p{L})/giu,
  /(?<![😀 ])(?:ok|had|raid|shot)(?!😀)/gu,
  /(?<!\p{L})(dr|drones|d)(?!\p{L})/giu,
  /(?:keep|struck)/giu,
  /😀?/gu,
  /[😀-😃] ok/gu,
  /^two|ok$/gi,
  /\u0041ir|\x61ir/gi,
  /(?!)/g,
];
for (const pattern of PATTERNS)
  test(`${pattern} finds through its gate what it finds by itself`, () => {
    assert.deepEqual(gated(pattern, TEXT), plainly(pattern, TEXT));
    assert.deepEqual(gated(pattern, TEXT.toUpperCase()), plainly(pattern, TEXT.toUpperCase()));
    assert.deepEqual(gated(pattern, ''), plainly(pattern, ''));
    for (const text of [TEXT, TEXT.toUpperCase(), ''])
      assert.equal(occursIn(pattern, text), plainly(pattern, text).length > 0);
  });

const letters = fc.constantFrom('a', 'b', 'A', 'ab', 'ba', 'с', 'С', 'k', 's', '1', ' ', '-', 'ſ', '\u212A');
const leaf = fc.oneof(
  { weight: 6, arbitrary: letters },
  {
    weight: 4,
    arbitrary: fc.constantFrom('\\b', '^', '$', '(?<!\\p{L})', '(?![\\p{L}\\p{N}])', '(?<![aA-z])'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('[ab]', '[^a]', '\\p{L}', '\\d', '\\s', '.', '[a-k]', '[\\s-]', '\\w', '[1ſ]'),
  },
);
const { source } = fc.letrec<{ source: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(tie('source'), fc.constantFrom('', '?', '*', '+?', '{0,2}', '{2}', '{1,}'))
      .map(([s, q]) => `(?:${s})${q}`),
    fc
      .tuple(fc.constantFrom('(', '(?=', '(?!', '(?<=', '(?<!'), tie('source'))
      .map(([open, s]) => `${open}${s})`),
  ),
  source: fc.oneof(
    fc
      .array(tie('part'), { minLength: 4, maxLength: 6 })
      .map((options) => `(?<!\\p{L})(?:${options.join('|')})(?![\\p{L}\\p{N}])`),
    fc
      .array(fc.array(tie('part'), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((branches) => branches.map((b) => b.join('')).join('|')),
  ),
}));
const text = fc.array(letters, { maxLength: 9 }).map((all) => all.join(''));

test('no gate hides a match, whatever the pattern', () => {
  fc.assert(
    fc.property(
      source,
      fc.constantFrom('g', 'gi', 'gu', 'giu', 'gm'),
      fc.array(text, { minLength: 1, maxLength: 4 }),
      (s, flags, texts) => {
        const pattern = new RegExp(
          flags.includes('u') ? s : s.replaceAll('\\p{L}', '[a-zA-Z]').replaceAll('\\p{N}', '\\d'),
          flags,
        );
        for (const t of texts) assert.deepEqual(gated(pattern, t), plainly(pattern, t), `${pattern} on ${t}`);
      },
    ),
    { numRuns: 60, seed: 7 },
  );
});
