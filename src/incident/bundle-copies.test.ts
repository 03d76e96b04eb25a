import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import { bundleCopies } from './bundle-copies.ts';

const djibo = town('Djibo', 'BF', 14.1, -1.63);
const attack: Sketch = { type: 'combat.attack', quote: 'attacked', places: [djibo] };
const tell = (report: string, copyGroup: string | undefined, ...events: Sketch[]) =>
  reported({
    report,
    source: report,
    at: '2025-05-02T08:00:00Z',
    events,
    ...(copyGroup ? { copyGroup } : {}),
  });
const bundled = (events: ReturnType<typeof tell>, alone: string[] = []): string[] =>
  bundleCopies(events, new Set(alone)).map((b) => b.map((i) => events[i]!.key).join('+'));

test('what copies tell alike is one bundle, though their dates were read differently', () => {
  const later = {
    ...attack,
    time: { start: '2025-05-03T00:00:00Z', end: '2025-05-04T00:00:00Z', precision: 'day' },
  } as const;
  assert.deepEqual(bundled([...tell('a', 'a', attack), ...tell('b', 'a', later)]), ['a#e1+b#e1']);
});

test('another figure, another place, and the same words of a report that is no copy stand by themselves', () => {
  const counted: Sketch = { ...attack, counts: [{ what: 'killed', low: 5, high: 5, quote: 'five' }] };
  const elsewhere: Sketch = { ...attack, places: [town('Arbinda', 'BF', 14.23, -0.86)] };
  const events = [
    ...tell('a', 'a', attack),
    ...tell('b', 'a', counted),
    ...tell('c', 'a', elsewhere),
    ...tell('d', undefined, attack),
  ];
  assert.equal(bundled(events).length, 4);
});

test('a report that tells the same twice keeps both apart, each with its like in the copies', () => {
  assert.deepEqual(bundled([...tell('a', 'a', attack, attack), ...tell('b', 'a', attack, attack)]), [
    'a#e1+b#e1',
    'a#e2+b#e2',
  ]);
});

test('an event a person has judged stands by itself', () => {
  assert.deepEqual(bundled([...tell('a', 'a', attack), ...tell('b', 'a', attack)], ['b#e1']), [
    'a#e1',
    'b#e1',
  ]);
});
