import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Count } from '../../src/model/event.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import { reported, type SaidSketch, type Sketch, town } from './build-events.ts';

// Invented occurrences on real geography: how the values of one incident go on, part and narrow.
const day = { start: '2025-06-10T00:00:00Z', end: '2025-06-11T00:00:00Z', precision: 'day' } as const;
const tell = (report: string, hour: number, event: Partial<Sketch>): ReportedEvent[] =>
  reported({
    report,
    source: `${report} desk`,
    at: `2025-06-10T${String(hour).padStart(2, '0')}:00:00Z`,
    events: [{ type: 'strike.drone', time: day, places: [town('Kosti', 'SD', 13.163, 32.663)], ...event }],
  });
const council = { organisation: 'Kosti council', country: 'SD' };
const says = (
  quote: string,
  speaker: SaidSketch['speaker'] = council,
  polarity: SaidSketch['polarity'] = 'affirmed',
): SaidSketch => ({ quote, speaker, polarity });
type Range = { low: number; high?: number; scope?: string } | { value: 'unknown' | 'withheld' };
const count = (what: Count['what'], quote: string, range: Range): Count =>
  ({ what, quote, ...range }) as Count;
const fieldsOf = (events: ReportedEvent[], field: string): string[][] => {
  const incidents = linkIncidents(events, []);
  assert.equal(incidents.length, 1);
  return incidents[0]!.fields
    .filter((f) => f.field === field)
    .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
};
const hurt = (hour: number, range: Range, speaker = council) =>
  tell(`r${hour}`, hour, {
    counts: [count('injured', `hurt ${hour}`, range)],
    said: [says(`hurt ${hour}`, speaker)],
  });

test('one origin goes from unknown to none to two, in steps and in order', () => {
  const all = [
    ...hurt(11, { low: 2, high: 2 }),
    ...hurt(7, { value: 'unknown' }),
    ...hurt(9, { low: 0, high: 0 }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.injured'), [['revised', 'unknown', '0', '2']]);
});

test('a figure planned and the figure carried out are two states of one word, though one holds the other', () => {
  const moved = (report: string, hour: number, status: 'planned' | 'occurred', range: Range) =>
    tell(report, hour, {
      type: 'movement.evacuation',
      status,
      counts: [count('evacuated', `moved ${hour}`, range)],
      said: [says(`moved ${hour}`)],
    });
  const all = [
    ...moved('plan', 6, 'planned', { low: 0, high: 300 }),
    ...moved('done', 12, 'occurred', { low: 240, high: 240 }),
  ];
  assert.deepEqual(fieldsOf(all, 'counts.evacuated'), [['revised', '0-300', '240']]);
});

test('families are not people, nor the attackers’ dead the defenders’', () => {
  const all = [
    ...tell('a', 6, {
      counts: [
        count('displaced', 'a', { low: 200, high: 999, scope: 'families' }),
        count('killed', 'b', { low: 40, scope: 'assailants' }),
      ],
      said: [says('a b')],
    }),
    ...tell('b', 7, {
      counts: [
        count('displaced', 'c', { low: 30_000, high: 30_000 }),
        count('killed', 'd', { low: 7, high: 7, scope: 'soldiers' }),
      ],
      said: [says('c d', { organisation: 'Lake Relief' })],
    }),
  ];
  const verdicts = linkIncidents(all, []).flatMap((i) =>
    i.fields.filter((f) => f.field.startsWith('counts.')).map((f) => f.verdict),
  );
  assert.deepEqual(verdicts, ['single', 'single', 'single', 'single']);
});

test('a figure of nobody named goes with that of the origin who has changed it since', () => {
  const all = [
    ...hurt(6, { low: 2, high: 2 }),
    ...tell('wire', 7, {
      counts: [count('injured', 'two', { low: 2, high: 2 })],
      said: [says('two were hurt', { role: 'official', country: 'SD' })],
    }),
    ...hurt(9, { low: 5, high: 5 }),
    ...hurt(10, { low: 6, high: 6 }, { organisation: 'Red Crescent', country: 'SD' }),
  ];
  assert.deepEqual(
    fieldsOf(all, 'counts.injured'),
    [
      ['conflict', '5', '6'],
      ['revised', '2', '5'],
    ].map((x) => x),
  );
});

test('a search or a fire told under way and later said to be over is revised; one said to have gone on is not, nor a strike', () => {
  const told = (type: Sketch['type'], status: 'ongoing' | 'occurred', hour: number, words = '') =>
    tell(`t${hour}`, hour, { type, status, said: [says(`told at ${hour} ${words}`)] });
  for (const [type, words] of [
    ['response.rescue', 'The search has ended.'],
    ['harm.damage', 'The fire has been put out.'],
    ['harm.damage', 'Пожежу ліквідували.'],
  ] as const)
    assert.deepEqual(fieldsOf([...told(type, 'ongoing', 6), ...told(type, 'occurred', 9, words)], 'status'), [
      ['revised', 'ongoing', 'occurred'],
    ]);
  const worked = told('response.rescue', 'occurred', 9, 'Crews hosed down the shed.');
  assert.equal(fieldsOf([...told('response.rescue', 'ongoing', 6), ...worked], 'status')[0]![0], 'single');
  assert.equal(
    fieldsOf(
      [...told('strike.drone', 'ongoing', 6), ...told('strike.drone', 'occurred', 9)],
      'status',
    )[0]![0],
    'single',
  );
});

test('unnamed officials of a state whose own bodies tell of the strike deny a part of it', () => {
  const all = [
    ...tell('post', 6, {
      said: [says('A drone hit a mill.', { organisation: 'White Nile state government', country: 'SD' })],
    }),
    ...tell('wire', 8, {
      said: [
        says('The front said it hit a depot.', { organisation: 'River Front' }),
        says('Officials denied that any depot was hit.', { role: 'officials', country: 'SD' }, 'denied'),
      ],
    }),
  ];
  assert.deepEqual(fieldsOf(all, 'status'), [['agree', 'occurred']]);
});

test('officials who deny what only a rival claims contest it, and so does a resident', () => {
  const claim = says('The front said it had hit the depot.', { organisation: 'River Front' });
  const no: readonly SaidSketch[] = [
    says('Officials denied it.', { role: 'officials', country: 'SD' }, 'denied'),
    says('Amna Kuku said nothing was hit.', { name: 'Amna Kuku', role: 'resident' }, 'denied'),
  ];
  for (const denial of no)
    assert.deepEqual(
      fieldsOf(
        tell('wire', 8, { said: [claim, denial, says('“We slept well,” she said.', denial.speaker)] }),
        'status',
      ),
      [['conflict', 'occurred', 'denied']],
    );
});

test('a narrower figure told later within the first refines it; a wider one told later does not', () => {
  const dozens = { low: 24, high: 99 };
  const exact = { low: 36, high: 36 };
  const other = { organisation: 'Red Crescent', country: 'SD' };
  assert.deepEqual(fieldsOf([...hurt(6, dozens), ...hurt(9, exact, other)], 'counts.injured'), [
    ['refined', '24-99', '36'],
  ]);
  assert.deepEqual(
    fieldsOf([...hurt(6, { low: 27, high: 33 }), ...hurt(9, { low: 31, high: 31 })], 'counts.injured'),
    [['refined', '27-33', '31']],
  );
  assert.deepEqual(
    fieldsOf([...hurt(6, exact), ...hurt(9, dozens, other)], 'counts.injured').map(([v]) => v),
    ['single', 'single'],
  );
});

test('the region and later the town, the night and later the minute, an attack and later a drone: each made more exact', () => {
  const region = town('White Nile', 'SD', 13.2, 32.3, { precision: 4, admin1: 'SD-NW', radiusKm: 120 });
  const kosti = town('Kosti', 'SD', 13.163, 32.663, { admin1: 'SD-NW' });
  const night = {
    start: '2025-06-09T18:00:00Z',
    end: '2025-06-10T04:00:00Z',
    precision: 'part_of_day',
  } as const;
  const minute = { start: '2025-06-09T23:10:00Z', end: '2025-06-09T23:11:00Z', precision: 'minute' } as const;
  const first = tell('first', 6, {
    type: 'strike.mixed',
    time: night,
    places: [region],
    said: [says('hit')],
  });
  const later = tell('later', 9, {
    type: 'strike.drone',
    time: minute,
    places: [kosti],
    said: [says('hit by a drone')],
  });
  const judged = [
    { a: 'first#e1', b: 'later#e1', verdict: 'same', by: 'editor', at: '2025-06-10T12:00:00Z' },
  ] as const;
  const [incident] = linkIncidents([...first, ...later], judged);
  const verdict = (field: string) =>
    incident!.fields
      .filter((f) => f.field === field)
      .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
  assert.deepEqual(verdict('place'), [['refined', 'White Nile', 'Kosti']]);
  assert.deepEqual(verdict('type'), [['refined', 'strike.mixed', 'strike.drone']]);
  assert.deepEqual(
    verdict('time').map(([v]) => v),
    ['refined'],
  );
});

test('two towns named for one strike are a conflict of two origins, a correction of one, and nothing where they lie side by side', () => {
  const rabak = town('Rabak', 'SD', 13.18, 32.74);
  const far = town('Ed Dueim', 'SD', 14.0, 32.317);
  const at = (report: string, hour: number, place: typeof far, speaker = council) =>
    tell(report, hour, { places: [place], said: [says(`hit ${report}`, speaker)] });
  const kosti = town('Kosti', 'SD', 13.163, 32.663);
  const same = [{ a: 'a#e1', b: 'b#e1', verdict: 'same', by: 'editor', at: '2025-06-10T12:00:00Z' }] as const;
  const placeOf = (...reports: ReportedEvent[][]) =>
    linkIncidents(reports.flat(), same)[0]!
      .fields.filter((f) => f.field === 'place')
      .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
  const front = { organisation: 'River Front', country: 'SD' };
  assert.deepEqual(placeOf(at('a', 6, kosti), at('b', 9, far, front)), [['conflict', 'Kosti', 'Ed Dueim']]);
  assert.deepEqual(placeOf(at('a', 6, kosti), at('b', 9, far)), [['revised', 'Kosti', 'Ed Dueim']]);
  assert.deepEqual(
    placeOf(at('a', 6, kosti), at('b', 9, rabak, front)).map(([v]) => v),
    ['single', 'single'],
  );
});
