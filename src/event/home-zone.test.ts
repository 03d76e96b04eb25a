import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { homeZoneOf } from './home-zone.ts';

const COUNTRIES: readonly GazetteerPlace[] = [
  { name: 'Ukraine', kind: 'country', country: 'UA', lat: 49, lon: 32, timeZone: 'Europe/Kyiv' },
  { name: 'Sudan', kind: 'country', country: 'SD', lat: 15, lon: 30, timeZone: 'Africa/Khartoum' },
];
const gazetteer: Gazetteer = {
  lookup: (name) => COUNTRIES.filter((p) => p.name === name),
  longestNameWords: 1,
};

const mention = (name: string, use: PlaceMention['use']): PlaceMention => ({
  ...COUNTRIES.find((p) => p.name === name)!,
  id: 'p1',
  start: 0,
  end: 5,
  quote: name,
  use,
});
const said = (country: string): Statement => ({
  id: 's1',
  start: 0,
  end: 5,
  quote: 'Words',
  speaker: { name: 'army', country },
  channel: null,
  form: 'indirect',
  basis: 'told',
  polarity: 'affirmed',
  events: [],
});

const zone = (lang: string, publishedAt: string | null, place?: PlaceMention, speaker?: string) =>
  homeZoneOf(
    documentForTests('Words', { lang, publishedAt }),
    place ? [place] : [],
    speaker ? [said(speaker)] : [],
    gazetteer,
  );

const UTC = '2026-03-10T06:00:00Z';
const TABLE: readonly (readonly [string, string | null, string | null])[] = [
  [
    'a place told of before all',
    zone('uk', '2026-03-10T08:00:00+01:00', mention('Sudan', 'literal')),
    'Africa/Khartoum',
  ],
  ['the offset of publication', zone('en', '2026-03-10T08:00:00+02:00'), '+02:00'],
  ['an offset without a colon', zone('en', '2026-03-10T08:00:00-0330'), '-03:30'],
  ['a zero offset says nothing', zone('en', '2026-03-10T08:00:00+00:00'), null],
  ['nor does a date', zone('en', '2026-03-10'), null],
  ['the language of one country', zone('uk', UTC), 'Europe/Kyiv'],
  ['its language before whose drones they are', zone('uk', UTC, mention('Sudan', 'metonym')), 'Europe/Kyiv'],
  ['a language of many countries', zone('ru', UTC), null],
  ['whose forces are named', zone('en', UTC, mention('Ukraine', 'metonym')), 'Europe/Kyiv'],
  ['who speaks', zone('en', UTC, undefined, 'SD'), 'Africa/Khartoum'],
  ['who speaks, in a language of many countries', zone('ru', null, undefined, 'UA'), 'Europe/Kyiv'],
];

for (const [what, found, wanted] of TABLE)
  test(`tells a report's zone: ${what}`, () => assert.equal(found, wanted));
