import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type SaidSketch, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Count } from '../model/event.ts';
import type { Likelihood } from '../model/statement.ts';
import { findDrift } from './find-drift.ts';
import { findOrigins } from './find-origins.ts';

const staff = { organisation: 'Dutch defence ministry', country: 'NL' };
const hedge = (term: string): { likelihood: Likelihood } => ({ likelihood: { term, scale: 'plain' } });
const tell = (
  report: string,
  hour: number,
  source: string,
  said: Partial<SaidSketch>,
  event: Partial<Sketch> = {},
) =>
  reported({
    report,
    source,
    at: `2025-04-0${1 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, '0')}:00:00Z`,
    events: [
      {
        type: 'movement.evacuation',
        places: [town('Lysva', 'RU', 58.1, 57.8)],
        quote: 'evacuation',
        said: [{ quote: 'the evacuation of Lysva', speaker: staff, ...said }],
        ...event,
      },
    ],
  });
const drift = (...reports: ReturnType<typeof tell>[]): unknown[] => {
  const events = reports.flat();
  return findDrift(events, findOrigins(events, new Map())).map((n) => [
    n.event,
    n.about,
    n.words!.here,
    n.words!.there,
  ]);
};
const first = (said: Partial<SaidSketch>, event: Partial<Sketch> = {}) =>
  tell('post', 6, 'Dutch defence ministry', said, event);

test('a hedge that is gone in the retelling is flagged there, with both words', () => {
  const likely = first({
    quote: 'The authorities have likely ordered the evacuation of Lysva.',
    ...hedge('likely'),
  });
  const sure = tell('tab', 9, 'Harbour Post', {
    quote: 'The evacuation of Lysva has started, the Dutch say.',
  });
  assert.deepEqual(drift(likely, sure), [
    [
      'tab#e1',
      'hedge',
      'The evacuation of Lysva has started, the Dutch say.',
      'likely ordered the evacuation',
    ],
  ]);
  assert.deepEqual(drift(likely, tell('tab', 9, 'Harbour Post', hedge('likely'))), []);
});

const LADDER: readonly (readonly [string, string, boolean])[] = [
  ['may', 'likely', true],
  ['likely', 'almost certainly', true],
  ['можливо', 'ймовірно', true],
  ['возможно', 'скорее всего', true],
  ['likely', 'probably', false],
  ['almost certainly', 'likely', false],
  ['likely', 'reportedly', false],
  ['unlikely', 'reportedly', false],
];
for (const [before, after, isDrift] of LADDER)
  test(`"${before}" told as "${after}" is ${isDrift ? '' : 'no '}drift`, () => {
    const found = drift(first(hedge(before)), tell('tab', 9, 'Harbour Post', hedge(after)));
    assert.equal(found.length, isDrift ? 1 : 0);
  });

test('a plan told as a deed before its day is flagged; on its day, or as the same plan, it is not', () => {
  const plan = {
    status: 'planned',
    time: { start: '2025-04-03T06:00:00Z', end: '2025-04-04T06:00:00Z', precision: 'day' },
  } as const;
  const tab = (hour: number, status: 'planned' | 'occurred') =>
    tell('tab', hour, 'Harbour Post', { quote: 'the evacuation of Lysva took place' }, { status });
  assert.deepEqual(drift(first({}, plan), tab(9, 'occurred')), [
    ['tab#e1', 'status', 'the evacuation of Lysva took place', 'the evacuation of Lysva'],
  ]);
  assert.deepEqual(drift(first({}, plan), tab(9, 'planned')), []);
  const due = { ...plan, time: { ...plan.time, start: '2025-04-01T08:00:00Z' } };
  assert.deepEqual(drift(first({}, due), tab(20, 'occurred')), []);
});

test('"up to 30" told as 30 is drift, "around 30" told as 30 is not', () => {
  const of = (quote: string, low: number, high: number): Partial<Sketch> => ({
    counts: [{ what: 'evacuated', quote, low, high } as Count],
  });
  const tab = tell('tab', 9, 'Harbour Post', { quote: '30 people left' }, of('30 people', 30, 30));
  assert.deepEqual(drift(first({ quote: 'up to 30 people' }, of('up to 30 people', 0, 30)), tab), [
    ['tab#e1', 'figure', '30 people', 'up to 30 people'],
  ]);
  assert.deepEqual(drift(first({ quote: 'around 30 people' }, of('around 30 people', 27, 33)), tab), []);
});

test('what the origin itself says more surely, another origin says, or a newer word tells is no drift', () => {
  const likely = first(hedge('likely'));
  assert.deepEqual(drift(likely, tell('again', 8, 'Dutch defence ministry', {})), []);
  assert.deepEqual(
    drift(likely, tell('again', 8, 'Dutch defence ministry', {}), tell('tab', 9, 'Harbour Post', {})),
    [],
  );
  assert.deepEqual(
    drift(
      likely,
      tell('tab', 9, 'Harbour Post', { speaker: { organisation: 'Lysva council', country: 'RU' } }),
    ),
    [],
  );
  assert.deepEqual(
    drift(likely, tell('tab', 9, 'Harbour Post', { quote: 'The ministry later confirmed the evacuation.' })),
    [],
  );
  assert.deepEqual(drift(likely, tell('tab', 60, 'Harbour Post', {})), []);
});
