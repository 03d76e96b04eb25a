import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPlace, PlaceMention } from '../model/place.ts';
import { spanOf } from '../util/span.ts';
import { SpanIndex } from '../util/span-index.ts';
import { placeLevelOf } from './place-level.ts';

const KINDS = {
  Sudan: { kind: 'country', country: 'SD' },
  'North Darfur': { kind: 'admin1', country: 'SD', admin1: 'SD-DN' },
  Khartoum: { kind: 'admin1', country: 'SD', admin1: 'SD-KH' },
  'El Fasher': { kind: 'settlement', country: 'SD', admin1: 'SD-DN' },
  Chad: { kind: 'country', country: 'TD' },
} as const;
const elFasher: EventPlace = {
  mention: 'p-el-fasher',
  name: 'El Fasher',
  country: 'SD',
  admin1: 'SD-DN',
  lat: 13.6,
  lon: 25.3,
  role: 'at',
  precision: 1,
};

/** The level of the whole text, or of what is said in it by the speaker whose words stand first. */
function level(
  text: string,
  more: { content?: string; speaker?: string; use?: PlaceMention['use'] } = {},
): number | null {
  const at = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  const mentions = Object.entries(KINDS).flatMap(([name, known], n): PlaceMention[] =>
    text.includes(name) ? [{ ...at(name), id: `p${n}`, name, use: more.use ?? 'literal', ...known }] : [],
  );
  const speaker = more.speaker ? { role: more.speaker, mention: at(more.speaker) } : null;
  const content = more.content ? { content: at(more.content) } : {};
  return placeLevelOf(
    { start: 0, end: text.length, speaker, ...content },
    { places: [elFasher] },
    new SpanIndex(mentions),
  );
}

test('words that name only the area around a place say it no finer', () => {
  assert.equal(level('A market in North Darfur was shelled.'), 4);
  assert.equal(level('Shells fell in Sudan again.'), 6);
  assert.equal(level('Shells fell on North Darfur in Sudan.'), 4);
});

test('words that name the place, none, or another area say nothing coarser', () => {
  assert.equal(level('El Fasher in North Darfur was shelled.'), null);
  assert.equal(level('Three people were hurt.'), null);
  assert.equal(level('Families fled to Chad.'), null);
  assert.equal(level('Khartoum was quiet.'), null);
});

test('where the speaker is from is no place of what is said', () => {
  const text = 'The governor of North Darfur said three people were hurt.';
  assert.equal(level(text, { content: 'three people were hurt' }), null);
  assert.equal(level(text, { speaker: 'The governor of North Darfur' }), null);
  assert.equal(level('Sudan denied it.', { use: 'metonym' }), null);
});
