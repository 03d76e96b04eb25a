import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Incident, Judgement, LinkSuggestion } from '../model/incident.ts';
import { pressureOf } from '../model/review.ts';
import { linkIncidents } from './link-incidents.ts';
import { rankSuggestions } from './rank-suggestions.ts';
import { scoreAgain } from './score-again.ts';

const PORT = town('Mocha', 'YE', 13.32, 43.25);
const DAY = { start: '2026-01-05T00:00:00Z', end: '2026-01-06T00:00:00Z', precision: 'day' } as const;
const told = (report: string, hour: number, event: Sketch) =>
  reported({
    report,
    source: `Outlet ${report}`,
    at: `2026-01-05T${String(hour).padStart(2, '0')}:00:00Z`,
    events: [
      { time: DAY, said: [{ quote: `Words of ${report}.`, speaker: body(`Body ${report}`) }], ...event },
    ],
  });
const killed = (n: number) => [{ what: 'killed', low: n, high: n, quote: `${n} killed` }] as const;
const suggestion = (a: string, b: string, score: number): LinkSuggestion => ({
  a,
  b,
  score,
  reasons: ['times close'],
});
const judged = (a: string, b: string, verdict: Judgement['verdict']): Judgement => ({
  a,
  b,
  verdict,
  by: 'Desk',
  at: '2026-01-07T00:00:00Z',
});

const clash = { type: 'combat.clash', places: [PORT] } as const;
const reports = [
  ...told('a', 6, { ...clash, counts: killed(3) }),
  ...told('b', 7, { type: 'talks.meeting', places: [PORT] }),
  ...told('c', 8, { type: 'protest', places: [PORT] }),
  ...told('d', 9, {
    type: 'strike.drone',
    status: 'denied',
    places: [PORT],
    targets: [{ name: 'clinic', class: 'health' }],
  }),
];
const incidents = linkIncidents(reports, []);
const SUGGESTED = [
  suggestion('b#e1', 'c#e1', 0.6),
  suggestion('d#e1', 'a#e1', 0.6),
  suggestion('a#e1', 'c#e1', 0.5),
];

test('equal doubt is ordered by what hangs on the answer, equal weight by doubt', () => {
  assert.equal(incidents.length, 4);
  const items = rankSuggestions(incidents, SUGGESTED, []);
  assert.deepEqual(
    items.map((i) => i.pair.join(' ')),
    ['a#e1 d#e1', 'b#e1 c#e1'],
  );
  const [first] = items;
  assert.ok(first!.consequence > items[1]!.consequence);
  assert.deepEqual(first!.changes, [
    'people killed or hurt are told on one side (killed 3)',
    'independent origins: 1 and 1 apart, 2 together',
    'one side denies it, the other does not',
    'said to be hit: a medical site',
  ]);
  assert.equal(first!.suggested, 'same');
  assert.equal(first!.isLinked, false);
});

test('a pair too far from the line is no question, one above it that stayed apart is the greatest doubt', () => {
  const far = rankSuggestions(incidents, [suggestion('a#e1', 'b#e1', 0.5)], []);
  assert.deepEqual(far, []);
  const [above] = rankSuggestions(incidents, [suggestion('a#e1', 'b#e1', 0.8)], []);
  assert.equal(above!.doubt, 1);
});

test('what anybody judged waits no more, "unsure" too; a word taken back makes it wait again', () => {
  for (const verdict of ['same', 'different', 'unsure'] as const)
    assert.deepEqual(
      rankSuggestions(incidents, SUGGESTED.slice(0, 1), [judged('c#e1', 'b#e1', verdict)]),
      [],
    );
  const back = [
    judged('c#e1', 'b#e1', 'unsure'),
    { ...judged('b#e1', 'c#e1', 'undone'), at: '2026-01-08T00:00:00Z' },
  ];
  assert.equal(rankSuggestions(incidents, SUGGESTED.slice(0, 1), back).length, 1);
});

test('a part of a whole, what one report tells apart, and what was taken back are no questions', () => {
  const [a, , c, d] = incidents as [Incident, Incident, Incident, Incident];
  const one = SUGGESTED.slice(1, 2);
  const relation = { kind: 'part-of-wave', from: d.id, to: a.id, because: [] } as const;
  assert.deepEqual(rankSuggestions(incidents, one, [], { relations: [relation] }), []);
  const told = {
    ...d,
    events: [...d.events, { ...c.events[0]!, key: 'x', documentId: a.events[0]!.documentId }],
  };
  assert.deepEqual(rankSuggestions([a, told], one, []), []);
  assert.deepEqual(rankSuggestions([a, { ...d, isRetracted: true }], one, []), []);
  assert.equal(rankSuggestions([a, d], one, []).length, 1);
});

test('the order of what is given changes nothing', () => {
  const wanted = rankSuggestions(incidents, SUGGESTED, []);
  const turned = SUGGESTED.map((s) => ({ ...s, a: s.b, b: s.a })).reverse();
  assert.deepEqual(rankSuggestions([...incidents].reverse(), turned, []), wanted);
});

test('a weak link inside an incident waits too, a sure one only where the incident is asked for', () => {
  const pair = linkIncidents([...told('a', 6, clash), ...told('b', 7, clash)], []);
  assert.equal(pair.length, 1);
  const weak = pair.map((i) => ({ ...i, links: i.links.map((l) => (l.to ? { ...l, score: 0.67 } : l)) }));
  const [item] = rankSuggestions(weak, [], []);
  assert.deepEqual([item!.isLinked, item!.suggested, item!.incidents[0]], [true, 'same', pair[0]!.id]);
  assert.match(item!.changes.at(-1)!, /1 account apart from 1 account, if different/);
  const sure = pair.map((i) => ({ ...i, links: i.links.map((l) => (l.to ? { ...l, score: 0.95 } : l)) }));
  assert.deepEqual(rankSuggestions(sure, [], []), []);
  const asked = rankSuggestions(sure, [], [], { incident: pair[0]!.id });
  assert.equal(asked.length, 1);
  assert.equal(pressureOf(asked[0]!), 0);
});

test('scored again on what is shown, a suggestion tells no more than that, and one on a hidden account is gone', () => {
  const two = [
    ...linkIncidents(told('a', 6, clash), []),
    ...linkIncidents(told('b', 7, { ...clash, type: 'combat.attack' }), []),
  ];
  const inside = [{ a: 'a#e1', b: 'b#e1', score: 0.6, reasons: ['same word (“ambush”)'] }];
  const [again, ...others] = scoreAgain(inside, two);
  assert.equal(others.length, 0);
  assert.ok(!again!.reasons.includes('same word (“ambush”)'));
  assert.deepEqual(scoreAgain(inside, two.slice(1)), []);
  const far = linkIncidents(told('a', 6, { ...clash, places: [town('Dhubab', 'YE', 12.94, 43.41)] }), []);
  assert.deepEqual(scoreAgain(inside, [...far, two[1]!]), []);
});
