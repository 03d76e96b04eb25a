import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mark, markText } from './mark-text.ts';

function shown(text: string, width: number, ...words: readonly (readonly [string, string])[]): string {
  const marks = words.map(([word, label]): Mark => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, label };
  });
  return markText(text, 0, text.length, marks, width)
    .flatMap((line) => [line.text, ...line.under])
    .join('\n');
}

test('labels stand under their words and are joined to them', () => {
  assert.equal(
    shown('Shells hit Kaya, the mayor said.', 40, ['hit', 'strike'], ['Kaya', 'place'], ['said', 'cue']),
    [
      'Shells hit Kaya, the mayor said.',
      '       ┬── ┬───            ┬───',
      '       │   └ place         └ cue',
      '       └ strike',
    ].join('\n'),
  );
});

test('words marked twice carry both labels once, and a mark inside another keeps its own', () => {
  assert.equal(
    shown('Rebels took Kidal.', 40, ['Rebels', 'actor'], ['Rebels', 'speaker'], ['took', 'a'], ['k', 'b']),
    ['Rebels took Kidal.', '┬───── ┬──┬', '│      │  └ b', '│      └ a', '└ actor, speaker'].join('\n'),
  );
});

test('long text is broken at spaces; a mark over the break is labelled once', () => {
  const lines = shown('The ministry of defence denied it.', 16, ['ministry of defence', 'speaker']).split(
    '\n',
  );
  assert.deepEqual(lines, [
    'The ministry of',
    '    ┬──────────',
    '    └ speaker',
    'defence denied',
    '┬──────',
    'it.',
  ]);
  for (const line of shown('x'.repeat(50), 16).split('\n')) assert.ok(line.length <= 16);
});

test('no label runs over the edge where there is room before its word', () => {
  const text = 'Fighting went on in the town of Tessalit';
  for (const line of shown(text, 40, ['Tessalit', 'a place that is literal']).split('\n'))
    assert.ok(line.length <= 40, line);
});

test('labels that have no room beside each other stand one below the other', () => {
  assert.equal(
    shown('They took Tessalit', 30, ['took', 'ground'], ['Tessalit', 'a place'], ['Tessalit', 'literal use']),
    [
      'They took Tessalit',
      '     ┬─── ┬───────',
      '     │    ├ literal use',
      '     │    └ a place',
      '     └ ground',
    ].join('\n'),
  );
});

test('nothing marked, nothing under the text; other letters count like any', () => {
  assert.equal(shown('Тихо.', 40), 'Тихо.');
  assert.equal(
    shown('Обстріл Нікополя', 40, ['Нікополя', 'p1']),
    'Обстріл Нікополя\n        ┬───────\n        └ p1',
  );
});
