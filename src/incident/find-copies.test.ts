import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCopies } from './find-copies.ts';

const story =
  'At least nine people were killed when a market in Titao was shelled on Thursday morning, the regional governor said. ' +
  'Witnesses spoke of two rounds landing among the stalls shortly after trading began. Soldiers closed the road to Ouahigouya ' +
  'for several hours while the wounded were taken to the district hospital. No group has said it was behind the attack.';
const other =
  'Engineers restored running water to four districts of Taiz on Sunday after a pumping station had stood idle for five months. ' +
  'The water authority said fuel had arrived under an arrangement with both sides and that two more stations would follow in spring.';

test('a reprint with another headline and ending is a copy', () => {
  const copies = findCopies([
    { id: 'a', text: story },
    {
      id: 'b',
      text: `SHELLS HIT MARKET\n${story.replace('on Thursday morning', 'on Thursday')} Subscribe to our newsletter.`,
    },
    { id: 'c', text: other },
  ]);
  assert.deepEqual(
    [...copies],
    [
      ['a', 'a'],
      ['b', 'a'],
    ],
  );
});

test('another strike told in the same manner is no copy', () => {
  const next = story
    .replace('nine', 'four')
    .replace('Titao', 'Solenzo')
    .replace('Thursday morning', 'Monday evening')
    .replace(
      'Witnesses spoke of two rounds landing among the stalls shortly after trading began.',
      'A clinic was damaged.',
    )
    .replace('Ouahigouya', 'Dédougou');
  assert.equal(
    findCopies([
      { id: 'a', text: story },
      { id: 'b', text: next },
    ]).size,
    0,
  );
});

test('short alerts in the same words are not copies of one another', () => {
  const text = 'Air raid alert in Kherson. Take shelter.';
  assert.equal(
    findCopies([
      { id: 'a', text },
      { id: 'b', text },
    ]).size,
    0,
  );
});

test('the order of the documents does not matter', () => {
  const docs = [
    { id: 'b', text: story },
    { id: 'a', text: other },
    { id: 'c', text: `${story} More soon.` },
  ];
  assert.deepEqual([...findCopies(docs)], [...findCopies(docs.toReversed())]);
});
