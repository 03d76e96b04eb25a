// The history of an incident, from hand-made reports. Invented occurrences on real geography.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HistoryState, historyOf } from '../../src/incident/history-of.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Judgement, ReportedEvent } from '../../src/model/incident.ts';
import { historyWords } from '../../src/output/history-words.ts';
import { incidentTitle } from '../../src/output/incident-title.ts';
import { body, reported, type Sketch, town } from './build-events.ts';

const at = (clock: string): string => `2025-06-10T${clock}:00Z`;
const night = { start: '2025-06-09T18:00:00Z', end: at('04:00'), precision: 'part_of_day' } as const;
const kadugli = town('Kadugli', 'SD', 11.011, 29.718);
const council = body('Kadugli town council');
const tell = (
  report: string,
  clock: string,
  event: Partial<Sketch>,
  copyGroup: string | null = null,
): ReportedEvent[] =>
  reported({
    report,
    source: `${report} desk`,
    at: at(clock),
    events: [{ type: 'strike.drone', time: night, places: [kadugli], ...event }],
  }).map((e) => ({ ...e, copyGroup }));

/** The history of what holds the first event, of the moments at which something came. */
function tellHistory(
  events: readonly ReportedEvent[],
  judgements: readonly Judgement[] = [],
): Record<string, string[]> {
  const moments = [
    ...new Set([
      ...events.map((e) => e.receivedAt),
      ...judgements.map((j) => j.at),
      ...events.flatMap((e) => e.retracted?.at ?? []),
    ]),
  ].sort();
  const states = moments.map((moment): HistoryState => {
    const known = events
      .filter((e) => e.receivedAt <= moment)
      .map(({ retracted, ...e }) => (retracted && retracted.at <= moment ? { ...e, retracted } : e));
    const words = judgements.filter((j) => j.at <= moment);
    return {
      at: moment,
      incidents: linkIncidents(known, words),
      judgements: words.filter((j) => j.at === moment),
    };
  });
  const now = states.at(-1)!.incidents.find((i) => i.events.some((e) => e.key === events[0]!.key))!;
  const titles = new Map(states.flatMap((s) => s.incidents.map((i) => [i.id, incidentTitle(i)])));
  return Object.fromEntries(
    historyOf(now, states).map((e) => [e.at.slice(11, 16), historyWords(e, (id) => titles.get(id) ?? null)]),
  );
}

const unknown = {
  counts: [{ what: 'injured', value: 'unknown', quote: 'not known' }],
  said: [{ quote: 'A drone hit; whether anybody was hurt is not known.', speaker: council }],
} satisfies Partial<Sketch>;
const two = {
  counts: [{ what: 'injured', low: 2, high: 2, quote: 'two' }],
  said: [{ quote: 'Two people were hurt.', speaker: council }],
} satisfies Partial<Sketch>;
const seven = {
  counts: [{ what: 'injured', low: 7, high: 7, quote: 'seven' }],
  said: [{ quote: 'Seven people were hurt.', speaker: body('Blue Nile hospital') }],
} satisfies Partial<Sketch>;

test('unknown becomes a figure, a rival figure a conflict; what adds nothing is not listed', () => {
  const events = [
    ...tell('first', '06:10', unknown),
    ...tell('second', '08:00', two),
    ...tell('third', '09:45', seven),
  ];
  assert.deepEqual(tellHistory(events), {
    '06:10': ['First report by first desk.', 'Injured: stated to be unknown (Kadugli town council).'],
    '08:00': ['Reported by second desk.', 'Injured: stated to be unknown → 2 (Kadugli town council).'],
    '09:45': [
      'Reported by third desk.',
      'Reports disagree on injured: 2 or 7 (Blue Nile hospital, Kadugli town council).',
    ],
  });
});

test('reprints are counted, not named', () => {
  const events = [
    ...tell('wire', '06:10', two, 'c1'),
    ...Array.from({ length: 12 }, (_, n) => tell(`paper${n}`, '07:00', two, 'c1')).flat(),
    ...tell('own', '07:00', two),
  ];
  assert.deepEqual(tellHistory(events)['07:00'], ['Reported by own desk, with 12 reprints.']);
  assert.deepEqual(tellHistory(events.slice(0, 2))['07:00'], ['A reprint.']);
});

test('a report taken back is told with what goes with it, and so is the end of all support', () => {
  const [first, second] = [tell('first', '06:10', two), tell('second', '08:00', seven)];
  const gone = (events: ReportedEvent[], clock: string): ReportedEvent[] =>
    events.map((e) => ({
      ...e,
      retracted: { documentId: e.documentId, kind: 'withdrawn', byDocument: 'x', at: at(clock) },
    }));
  const history = tellHistory([...gone(first, '11:00'), ...gone(second, '09:30')]);
  assert.deepEqual(history['09:30'], [
    'The report of second desk was withdrawn.',
    'Injured: 2; no longer 7 (Kadugli town council).',
  ]);
  assert.deepEqual(history['11:00'], [
    'The report of first desk was withdrawn.',
    'Nothing supports it any more: every report of it was taken back.',
  ]);
});

test('a person joins two incidents, and takes the word back', () => {
  const events = [
    ...tell('first', '06:10', two),
    ...tell('other', '07:00', { places: [town('Dilling', 'SD', 12.05, 29.65)], ...two }),
  ];
  const word = { a: events[0]!.key, b: events[1]!.key, by: 'Mira' };
  const history = tellHistory(events, [
    { ...word, verdict: 'same', at: at('09:00') },
    { ...word, verdict: 'undone', at: at('10:00') },
  ]);
  assert.equal(history['07:00'], undefined);
  assert.deepEqual(history['09:00']!.slice(0, 2), [
    'Taken together with what stood apart as “Drone strike, Dilling”: other desk.',
    'Mira judged two accounts the same occurrence.',
  ]);
  assert.deepEqual(history['10:00']!.slice(0, 2), [
    'No longer taken as part of it: other desk.',
    'Mira took a judgement back.',
  ]);
});

test('the order of events does not matter', () => {
  const events = [...tell('first', '06:10', unknown), ...tell('second', '08:00', two)];
  const shuffled = [...events, ...tell('third', '09:45', seven)];
  assert.deepEqual(tellHistory(shuffled), tellHistory([events[0]!, shuffled[2]!, events[1]!]));
});

test('a value that a report still held back bears on is not told as unsaid', () => {
  const events = [...tell('post', '06:00', {}), ...tell('wire', '07:00', {})];
  const [first, both] = [linkIncidents(events.slice(0, 1), []), linkIncidents(events, [])];
  // What is shown leaves the common time out while a report that narrowed it may not be shown.
  const shown = both.map((i) => ({ ...i, fields: i.fields.filter((f) => f.field !== 'time') }));
  const states = [first, shown].map((incidents, n) => ({
    at: at(`0${6 + n}:00`),
    incidents,
    judgements: [],
  }));
  const told = historyOf(shown[0]!, states).flatMap((e) => historyWords(e, () => null));
  assert.doesNotMatch(told.join('\n'), /no longer/);
});
