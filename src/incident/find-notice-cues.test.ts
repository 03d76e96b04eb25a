import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RETRACTION_CUES } from '../lexicon/retraction-cue.ts';
import { findNoticeCues } from './find-notice-cues.ts';

const kindsIn = (text: string, title: string | null = null, source: string | null = null): string[] =>
  findNoticeCues({ title, text, source }).map((c) => c.kind);

test('every row of the table is found in its examples', () => {
  for (const cue of RETRACTION_CUES)
    for (const example of cue.examples) {
      assert.match(example, cue.pattern, example);
      assert.deepEqual(kindsIn(example), [cue.kind], example);
    }
});

test('a source that takes back what it said is found', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['We are withdrawing our report on the fall of Bor; our reporter was not there.', 'withdrawn'],
    ['We have taken down the earlier post on the Goma airport.', 'withdrawn'],
    ['Our report of a missile strike on Uman, published this morning, has been retracted.', 'withdrawn'],
    [
      'We reported this morning that Torit had fallen. That is not true: the mayor answered our call.',
      'withdrawn',
    ],
    ['Correction — three drones were shot down over Rivne, not thirteen.', 'corrected'],
    ['We wrongly said that the bridge at Sake had been blown up.', 'corrected'],
    ['Ми видалили попереднє повідомлення про загиблих у Ковелі.', 'withdrawn'],
    ['Виправлення: збито 3 дрони.', 'corrected'],
    ['Мы удалили предыдущую новость о взрыве в Аддис-Абебе.', 'withdrawn'],
    ['Исправление. Речь о Сарнах.', 'corrected'],
  ];
  for (const [text, kind] of rows) assert.deepEqual(kindsIn(text), [kind], text);
  assert.deepEqual(kindsIn('Nothing more.', 'CORRECTED-Shells hit a market in Kaya'), ['corrected']);
});

test('an agency that names itself speaks of itself', () => {
  const text = 'Clients note: Nile Desk withdraws the report it sent at noon on the fall of Bor.';
  assert.deepEqual(kindsIn(text, null, 'Nile Desk (wire)'), ['withdrawn']);
  assert.deepEqual(kindsIn(text, null, 'Juba Post'), []);
  assert.deepEqual(kindsIn('“Nile Desk withdraws the report,” its rival wrote.', null, 'Nile Desk'), []);
  assert.deepEqual(kindsIn('There will be no other story.', 'WITHDRAWAL – Bor'), ['withdrawn']);
});

test('what others take back, and what else is withdrawn, removed or corrected, is no notice', () => {
  const rows = [
    'The agency withdrew its report after the army complained.',
    'The ministry retracted its statement on the strike.',
    '“We have withdrawn our report,” the commission’s head said.',
    'The troops were withdrawn from the town of Bor overnight.',
    'Rescuers removed the rubble; two bodies were taken down.',
    'We removed our belongings before the post was overrun, a teacher said.',
    'An earlier version of this article misspelled the name of the river.',
    'This article was amended on 3 February to add the mayor’s words.',
    'Artillery fire was corrected by a drone.',
    'Correctional officers were held in Makala prison.',
    'They ignore our reports of shelling, residents say.',
    'Війська відійшли; міни видалили сапери.',
    'Міністерство спростувало повідомлення про втрату Ковеля.',
    'Минобороны опровергло сообщения об ударе.',
    'Міська влада прибрала уламки.',
    'The ceasefire was reported to be broken. This was wrong, the rebels said.',
  ];
  for (const text of rows) assert.deepEqual(kindsIn(text), [], text);
});
