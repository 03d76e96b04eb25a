import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import type { Event } from '../../src/model/event.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

// A strike on one place, and beside it what a body of the whole country says of the night. Invented occurrences on real geography.
const gazetteer = openGazetteer();
const read = (text: string): readonly Event[] =>
  readDocument(documentForTests(text, { publishedAt: '2025-03-12T08:00:00Z' }), gazetteer).events;
const placesOf = (e: Event | undefined): string[] | undefined =>
  e?.places.filter((p) => p.role !== 'from').map((p) => p.name);
const gives = (what: string) => (e: Event) => e.counts.some((c) => c.what === what);
const figures = (events: readonly Event[]): string =>
  events
    .flatMap((e) => e.counts)
    .filter((c) => c.what === 'launched' || c.what === 'intercepted')
    .map((c) => `${c.what} ${'low' in c ? c.low : c.value}`)
    .sort()
    .join(', ');

/** Text, the one place of its strike, all figures of what was launched and shot down. */
const NATIONAL: readonly (readonly [string, string, string])[] = [
  [
    'Drones hit a mill in Poltava Oblast this morning. The Air Force said it shot down 37 of 49 drones launched overnight.',
    'Poltava Oblast',
    'intercepted 37, launched 49',
  ],
  [
    'Debris set a barn on fire near Voronezh. A drone struck a depot in Voronezh Oblast. Russia’s Defence Ministry said 71 Ukrainian drones were shot down overnight.',
    'Voronezh Oblast',
    'intercepted 71',
  ],
  [
    'A rocket hit a bakery in Sderot. Israel’s military said it intercepted nine of 11 rockets fired from Gaza.',
    'Sderot',
    'intercepted 9, launched 11',
  ],
  [
    'An air strike hit a pumping station in Hodeidah. The Houthis said they had shot down three American drones.',
    'Hodeidah',
    'intercepted 3',
  ],
  [
    'Drones hit a depot in El Obeid. The Sudanese army said it shot down 12 drones on Tuesday.',
    'El Obeid',
    'intercepted 12',
  ],
  [
    'Дрони влучили у підстанцію на Полтавщині. Повітряні сили повідомили, що збили 37 із 49 дронів, запущених уночі.',
    'Poltava Oblast',
    'intercepted 37, launched 49',
  ],
  [
    'Беспилотник попал в склад в Воронежской области. Минобороны РФ сообщило, что ночью сбит 71 украинский беспилотник.',
    'Voronezh Oblast',
    'intercepted 71',
  ],
];
for (const [text, place, wanted] of NATIONAL)
  test(`a figure of the country is not of ${place}: "${text}"`, () => {
    const events = read(text);
    const local = events.filter((e) => /^strike/.test(e.type) && !gives('launched')(e));
    assert.ok(
      local.some((e) => placesOf(e)?.join() === place),
      'the strike stays in its place',
    );
    assert.equal(figures(events), wanted);
    for (const e of events.filter((x) => gives('launched')(x) || gives('intercepted')(x)))
      assert.deepEqual(placesOf(e), [], `${e.type} ${e.quote}`);
    const shooters = events.flatMap((e) => e.actors.filter((a) => a.role === 'defender').map((a) => a.name));
    for (const e of events)
      for (const a of e.actors) assert.ok(a.role !== 'initiator' || !shooters.includes(a.name), a.name);
  });

test('those who speak for a region give the figure of the place told beside', () => {
  for (const [text, place] of [
    ['Drones hit a mill in Poltava Oblast. Two drones were shot down, the governor said.', 'Poltava Oblast'],
    [
      'Drones hit a port in Odesa Oblast. The governor said 19 drones were shot down over the region.',
      'Odesa Oblast',
    ],
    ['A rocket hit a bakery in Sderot. The mayor said three rockets were intercepted.', 'Sderot'],
    [
      'Беспилотник попал в склад в Воронежской области. Губернатор сообщил, что сбиты два беспилотника.',
      'Voronezh Oblast',
    ],
  ] as const)
    assert.deepEqual(placesOf(read(text).find(gives('intercepted'))), [place], text);
});

test('who sent the drones is told behind their number', () => {
  const events = read(
    'Drones hit a mill in Poltava Oblast. The Air Force said it shot down 37 of 49 drones launched by Russia overnight.',
  );
  const wave = events.find(gives('launched'));
  assert.deepEqual(
    wave?.actors.map((a) => `${a.name} ${a.role}`),
    ['Russia initiator'],
  );
});
