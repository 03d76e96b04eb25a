import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Count } from '../../src/model/event.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import { body, reported, type SaidSketch, type Sketch, town } from './build-events.ts';

// Invented occurrences on real geography: what a later word does to an earlier one.
const at = (hour: number): string => `2025-06-10T${String(hour).padStart(2, '0')}:00:00Z`;
const day = { start: '2025-06-10T00:00:00Z', end: '2025-06-11T00:00:00Z', precision: 'day' } as const;
const tell = (report: string, hour: number, event: Partial<Sketch>, copyGroup?: string): ReportedEvent[] =>
  reported({
    report,
    source: `${report} desk`,
    at: at(hour),
    ...(copyGroup ? { copyGroup } : {}),
    events: [{ type: 'strike.air', time: day, places: [town('Kadugli', 'SD', 11.011, 29.718)], ...event }],
  });
const says = (who: string, quote: string, polarity: SaidSketch['polarity'] = 'affirmed'): SaidSketch => ({
  quote,
  speaker: body(who),
  polarity,
});
const killed = (quote: string, low: number, high?: number, scope?: string): Count => ({
  what: 'killed',
  quote,
  low,
  ...(high === undefined ? {} : { high }),
  ...(scope ? { scope } : {}),
});
const verdicts = (events: ReportedEvent[], field: string): string[][] => {
  const incidents = linkIncidents(events, []);
  assert.equal(incidents.length, 1);
  return incidents[0]!.fields
    .filter((f) => f.field === field)
    .map((f) => [f.verdict, ...f.values.map((v) => v.value)]);
};

const PARTIAL = [
  says('Market committee', 'Jets bombed the market in Kadugli.'),
  says('Air command', 'The air command said its jets had hit an arms store in Kadugli'),
  says('Air command', 'and denied bombing the market.', 'denied'),
];

test('a speaker who owns a strike and denies a part of it neither contests nor revises it', () => {
  assert.deepEqual(verdicts(tell('wire', 8, { said: PARTIAL }), 'status'), [['single', 'occurred']]);
  const copies = 'wire';
  const both = [
    ...tell('wire', 8, { said: PARTIAL }, copies),
    ...tell('reprint', 9, { said: PARTIAL }, copies),
  ];
  assert.deepEqual(verdicts(both, 'status'), [['agree', 'occurred']]);
});

test('a speaker who only denies still contests what another says', () => {
  const said = [
    says('Market committee', 'Jets bombed the market in Kadugli.'),
    says('Air command', 'The air command denied it.', 'denied'),
  ];
  assert.deepEqual(verdicts(tell('wire', 8, { said }), 'status'), [['conflict', 'occurred', 'denied']]);
});

const first = tell('first', 8, {
  counts: [killed('two people', 2, 2)],
  said: [says('Red Crescent', 'A strike in Kadugli killed two people.')],
});
const RISEN: readonly string[] = [
  'The death toll in Kadugli has risen to four people.',
  'The toll rose to four people in Kadugli.',
  'It is now known that four people died in Kadugli.',
  'The number was revised to four people.',
  'The new toll in Kadugli is four people.',
];
for (const quote of RISEN) {
  test(`a higher toll of another origin revises the earlier one: ${quote}`, () => {
    const later = tell('later', 12, {
      counts: [killed('four people', 4, 4)],
      said: [says('Kadugli hospital', quote)],
    });
    assert.deepEqual(verdicts([...first, ...later], 'counts.killed'), [['revised', '2', '4']]);
  });
}

const PLAIN: readonly string[] = [
  'Four people died, four people in Kadugli.',
  'We buried four people after the strike.',
];
for (const quote of PLAIN) {
  test(`a higher toll without a word of change stays a conflict: ${quote}`, () => {
    const later = tell('later', 12, {
      counts: [killed('four people', 4, 4)],
      said: [says('Kadugli hospital', quote)],
    });
    assert.deepEqual(verdicts([...first, ...later], 'counts.killed'), [['conflict', '2', '4']]);
  });
}

test('a lower bound that holds the earlier figure is neither conflict nor revision', () => {
  const later = tell('later', 12, {
    counts: [killed('at least two', 2)],
    said: [says('Kadugli hospital', 'The toll rose to at least two.')],
  });
  assert.deepEqual(
    verdicts([...first, ...later], 'counts.killed').map(([v]) => v),
    ['single', 'single'],
  );
});

test('a rise of one side’s own count leaves a rival count in conflict', () => {
  const rival = tell('rival', 9, {
    counts: [killed('ten people', 10, 10)],
    said: [says('Nuba Front', 'Ten people, ten people were killed in Kadugli.')],
  });
  const later = tell('later', 12, {
    counts: [killed('four people', 4, 4)],
    said: [says('Red Crescent', 'The toll has risen to four people.')],
  });
  assert.deepEqual(verdicts([...first, ...rival, ...later], 'counts.killed'), [
    ['conflict', '10', '4'],
    ['revised', '2', '4'],
  ]);
});

test('a figure named as the earlier one is replaced whoever gave it', () => {
  const later = tell('later', 12, {
    counts: [killed('one dead', 1, 1), killed('two', 2, 2, 'superseded')],
    said: [says('Kadugli hospital', 'There was one dead, not two as first counted.')],
  });
  assert.deepEqual(verdicts([...first, ...later], 'counts.killed'), [['revised', '2', '1']]);
});

test('a reprint of the first report that comes after the new toll takes nothing back', () => {
  const copies = 'first';
  const old = { counts: [killed('two people', 2, 2)], said: [says('Red Crescent', 'It killed two people.')] };
  const rise = {
    counts: [killed('four people', 4, 4)],
    said: [says('Red Crescent', 'The toll has risen to four people.')],
  };
  const all = [
    ...tell('first', 8, old, copies),
    ...tell('later', 12, rise),
    ...tell('reprint', 14, old, copies),
  ];
  assert.deepEqual(verdicts(all, 'counts.killed'), [['revised', '2', '4']]);
});

test('a claim and its denial told in one report join the incident of the claim, in conflict', () => {
  const place = town('Rubaya', 'CD', -1.556, 28.884);
  const beside = town('Masisi', 'CD', -1.399, 28.811, { role: 'near' });
  const capture = { type: 'control.capture', time: { precision: 'unknown' }, places: [place] } as const;
  const claim = tell('claim', 8, { ...capture, said: [says('River Front', 'We took Rubaya.')] });
  const answer = reported({
    report: 'answer',
    source: 'Lake Post',
    at: at(14),
    events: [
      {
        ...capture,
        status: 'denied',
        places: [place, beside],
        said: [says('Provincial command', 'It denied that Rubaya, near Masisi, was taken.', 'denied')],
      },
      { ...capture, said: [says('River Front', 'The front had claimed Rubaya.')] },
    ],
  });
  assert.deepEqual(verdicts([...claim, ...answer], 'status'), [['conflict', 'occurred', 'denied']]);
});

test('a search told over without place or date is not put with one of days before', () => {
  const rescue = { type: 'response.rescue', time: { precision: 'unknown' } } as const;
  const early = tell('early', 2, { ...rescue, said: [says('Fire service', 'Rescuers search the market.')] });
  const late = reported({
    report: 'late',
    source: 'late desk',
    at: '2025-06-12T20:00:00Z',
    events: [{ ...rescue, said: [says('Amna Kuku', 'The search is over.')] }],
  });
  assert.equal(linkIncidents([...early, ...late], []).length, 2);
});
