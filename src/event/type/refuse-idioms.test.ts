import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTriggers } from './find-triggers.ts';
import { isOtherSubject, refuseIdioms } from './refuse-idioms.ts';

const left = (text: string): string[] =>
  refuseIdioms(text, 0, text.length, findTriggers(text, 0, text.length)).map((t) => t.quote);

const FIGURES: readonly string[] = [
  'Parliament shot down the amendment.',
  'She was bombarded with complaints.',
  'The rail strike ends on Monday.',
  'A price war broke out between the two chains.',
  'An explosive report divided the cabinet.',
  'The radar can detect and shoot down aircraft.',
  'The singer was under siege of fans.',
  'We withdraw our report on the dam.',
  'The paper withdrew its earlier story.',
];
for (const text of FIGURES)
  test(`refuses the words of war in: ${text}`, () => {
    assert.deepEqual(left(text), []);
  });

const REAL: readonly string[] = [
  'Troops shot down a drone.',
  'A strike killed nine people.',
  'The town was bombarded for hours.',
  'Troops withdrew from the town.',
];
for (const text of REAL)
  test(`keeps the words of war in: ${text}`, () => {
    assert.notDeepEqual(left(text), []);
  });

test('a match report holds no events', () => {
  assert.ok(
    isOtherSubject(
      'The striker scored two goals before half-time. The coach praised his goalkeeper after the match, the club’s first win of the season.',
    ),
  );
});

test('a report of a strike on a football pitch is still read', () => {
  assert.ok(
    !isOtherSubject(
      'A rocket hit a football pitch during a match, killing nine children and wounding thirty people, the army said.',
    ),
  );
});
