import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Incident, Judgement, LinkSuggestion } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { pressureOf, rankSuggestions } from './rank-suggestions.ts';
import { suggestLinks } from './suggest-links.ts';

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

test('pairs of incidents near in time and place are suggested, others and those one report tells apart are not', () => {
  const near = town('Dhubab', 'YE', 12.94, 43.41);
  const at = (place: typeof PORT, more: Partial<Sketch> = {}): Sketch => ({
    type: 'combat.clash',
    places: [place],
    ...more,
  });
  const make = (...events: ReturnType<typeof told>[]) =>
    events.flat().map((e) => ({ ...linkIncidents([e], [])[0]! }));
  const two = make(told('a', 6, at(PORT)), told('b', 7, at(PORT, { type: 'combat.attack' })));
  assert.deepEqual(
    suggestLinks(two).map((s) => [s.a, s.b]),
    [['a#e1', 'b#e1']],
  );
  assert.deepEqual(suggestLinks([...two].reverse()), suggestLinks(two));
  assert.deepEqual(suggestLinks(make(told('a', 6, at(PORT)), told('b', 7, at(near)))), []);
  const later = { start: '2026-01-15T00:00:00Z', end: '2026-01-16T00:00:00Z', precision: 'day' } as const;
  assert.deepEqual(suggestLinks(make(told('a', 6, at(PORT)), told('b', 7, at(PORT, { time: later })))), []);
  const one = reported({
    report: 'a',
    source: 'Outlet',
    at: '2026-01-05T06:00:00Z',
    events: [
      { ...at(PORT), time: DAY },
      { ...at(PORT), time: DAY },
    ],
  });
  assert.deepEqual(suggestLinks(make(one)), []);
});

test('the cost of suggesting grows about as the number of incidents', () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => {
      const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 40)));
      const time = {
        start: day.toISOString(),
        end: new Date(+day + 86_400_000).toISOString(),
        precision: 'day',
      } as const;
      return linkIncidents(told(`r${i}`, 6, { ...clash, time }), [])[0]!;
    });
  const costOf = (n: number): number => {
    const list = many(n);
    const start = process.cpuUsage().user;
    suggestLinks(list);
    return process.cpuUsage().user - start;
  };
  costOf(400);
  const [small, large] = [costOf(400), costOf(2400)];
  assert.ok(large < small * 20, `six times as many cost ${(large / small).toFixed(1)} times as much`);
});
