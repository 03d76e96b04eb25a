import assert from 'node:assert/strict';
import { documentForTests } from '../model/document-for-tests.ts';
import type { Event } from '../model/event.ts';
import type { Gazetteer, GazetteerPlace, PlaceMention } from '../model/place.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { sentencesOf } from '../util/sentences.ts';
import { findEvents } from './find-events.ts';

const PLACES: readonly GazetteerPlace[] = [
  {
    name: 'Chernihiv',
    kind: 'settlement',
    country: 'UA',
    admin1: 'UA-74',
    lat: 51.5,
    lon: 31.3,
    timeZone: 'Europe/Kyiv',
  },
  {
    name: 'Izium',
    kind: 'settlement',
    country: 'UA',
    admin1: 'UA-63',
    lat: 49.2,
    lon: 37.25,
    timeZone: 'Europe/Kyiv',
  },
  {
    name: 'Babanusa',
    kind: 'settlement',
    country: 'SD',
    admin1: 'SD-GK',
    lat: 11.33,
    lon: 27.81,
    timeZone: 'Africa/Khartoum',
  },
  {
    name: 'Butembo',
    kind: 'settlement',
    country: 'CD',
    admin1: 'CD-NK',
    lat: 0.14,
    lon: 29.29,
    timeZone: 'Africa/Lubumbashi',
  },
  { name: 'Rafah', kind: 'settlement', country: 'PS', lat: 31.29, lon: 34.25, timeZone: 'Asia/Gaza' },
  { name: 'Hpakant', kind: 'settlement', country: 'MM', lat: 25.61, lon: 96.31, timeZone: 'Asia/Yangon' },
  { name: 'Moldova', kind: 'country', country: 'MD', lat: 47.2, lon: 28.5, timeZone: 'Europe/Chisinau' },
  { name: 'Kenya', kind: 'country', country: 'KE', lat: 0.2, lon: 37.9, timeZone: 'Africa/Nairobi' },
  { name: 'Menaka', kind: 'settlement', country: 'ML', lat: 15.92, lon: 2.4, timeZone: 'Africa/Bamako' },
];
/** The same places as Ukrainian and Russian sentences name them, by stem. */
const CYRILLIC: Readonly<Record<string, string>> = {
  Chernihiv: 'Черніг[оі]в|Чернигов',
  Izium: 'Ізюм|Изюм',
  Butembo: 'Бутембо',
  Rafah: 'Рафах|Рафа',
  Menaka: 'Менак',
};
/** A few real places; tests bring their own gazetteer. */
export const gazetteer: Gazetteer = {
  lookup: (name) => PLACES.filter((p) => p.name === name),
  longestNameWords: 1,
};

const nameOf = (name: string): RegExp =>
  new RegExp(CYRILLIC[name] ? `${name}|(?:${CYRILLIC[name]})\\p{Ll}{0,3}` : name, 'gu');

/** The events of a text in which every known name is a literal place and every sentence a statement: of the speaker in whose words it stands, else of the outlet. */
export function readForTests(text: string, speakers: Readonly<Record<string, Speaker>> = {}): Event[] {
  const speakerOf = (sentence: string): Speaker | null =>
    speakers[Object.keys(speakers).find((words) => sentence.includes(words)) ?? ''] ?? null;
  const document = documentForTests(text, { publishedAt: '2025-03-07T12:00:00Z' });
  const places = PLACES.flatMap((p) =>
    [...text.matchAll(nameOf(p.name))].map((m) => ({ p, start: m.index, end: m.index + m[0].length })),
  )
    .sort((a, b) => a.start - b.start)
    .map(
      ({ p, start, end }, i): PlaceMention => ({
        id: `p${i + 1}`,
        start,
        end,
        quote: text.slice(start, end),
        use: 'literal',
        ...p,
      }),
    );
  const statements = sentencesOf(text).map(
    (s, i): Statement => ({
      id: `s${i + 1}`,
      ...s,
      speaker: speakerOf(s.quote),
      channel: null,
      form: 'none',
      basis: 'narrated',
      polarity: 'affirmed',
      events: [],
    }),
  );
  const found = findEvents({ document, places, statements, gazetteer });
  for (const e of found.events) assert.equal(text.slice(e.start, e.end), e.quote);
  for (const s of found.statements)
    for (const id of s.events) assert.ok(found.events.find((e) => e.id === id)?.statements.includes(s.id));
  return found.events;
}
