import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caselessSentences, isCaseless } from './caseless.ts';
import { paragraphsOf, sentencesOf } from './sentences.ts';

const CAPITALS =
  'GUNMEN ATTACKED A CONVOY OF LORRIES NEAR ISIOLO ON THURSDAY NIGHT, COL. D. WAWERU SAID. TWO DRIVERS WERE KILLED. THE LORRIES WERE BOUND FOR MARSABIT, SOME 200 KM TO THE NORTH.';
const MIXED =
  'Gunmen attacked a convoy of lorries near Isiolo on Thursday night, Col. D. Waweru said. Two drivers were killed. The lorries were bound for Marsabit, some 200 km to the north.';

test('a wire in capitals and a post in small letters are caseless', () => {
  assert.ok(isCaseless(CAPITALS));
  assert.ok(isCaseless(CAPITALS.toLowerCase()));
});

test('ordinary prose, a short line and other scripts are not', () => {
  assert.ok(!isCaseless(MIXED));
  assert.ok(!isCaseless('two drivers were killed'));
  assert.ok(!isCaseless('сили оборони повідомляють про бої на кількох напрямках. '.repeat(5)));
  assert.ok(
    !isCaseless(
      'Gunmen attacked a convoy of lorries carrying flour and cooking oil on the road to the northern border early in the morning and killed two of the drivers, the owners of the lorries and a driver who got away said later',
    ),
    'one long sentence',
  );
  assert.ok(!isCaseless(''));
});

test('a caseless text splits where the same text with capitals does', () => {
  const sizes = (text: string): number[] => sentencesOf(text).map((s) => s.quote.length);
  assert.deepEqual(sizes(CAPITALS), sizes(MIXED));
  assert.deepEqual(sizes(CAPITALS.toLowerCase()), sizes(MIXED));
});

const SPLITS: readonly (readonly [string, number])[] = [
  ['the mayor of st. louis spoke. he left at once.', 2],
  ['shells fell on no. 4 ward. nobody was hurt.', 2],
  ['the group said: "we did it." it gave no details.', 2],
  ['prices rose 3.5 per cent in march.', 1],
  ['who fired? nobody knows!', 2],
  ['m. k. odhiambo was not there', 1],
  ['they waited... and then they ran.', 2],
];
for (const [text, count] of SPLITS)
  test(`"${text}" is ${count}`, () => {
    const found = paragraphsOf(text).flatMap((p) => caselessSentences(text, p));
    assert.equal(found.length, count, JSON.stringify(found.map((f) => f.quote)));
    for (const s of found) assert.equal(text.slice(s.start, s.end), s.quote);
  });
