import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported } from '../../test/scenario/build-events.ts';
import { findBorrowed } from './find-borrowed.ts';

const tell = (report: string, hour: number, quote: string) =>
  reported({
    report,
    source: `${report} desk`,
    at: `2025-06-10T0${hour}:00:00Z`,
    events: [{ type: 'strike.air', said: [{ quote, basis: 'narrated' }] }],
  });
const LONG = 'Three shells fell on the grain market of El Fula shortly before the evening call to prayer.';

const COPIES: readonly string[] = [
  LONG,
  'Three shells fell on the main grain market of El Fula shortly before the evening call to prayer.',
  'three shells fell on the grain market of El-Fula shortly before the evening call to prayer',
];
for (const quote of COPIES)
  test(`a sentence of another outlet’s earlier report is that outlet’s: ${quote}`, () => {
    const found = findBorrowed([...tell('first', 6, LONG), ...tell('later', 8, quote)]);
    assert.deepEqual(
      [...found].map(([k, p]) => [k, p.event.report]),
      [['later#e1|later#e1.s1', 'first']],
    );
  });

const OWN: readonly string[] = [
  'Three shells fell on El Fula.',
  'The grain market of El Fula was shelled in the evening, and three people who sold millet there were hurt.',
  'Two rockets fell on the cattle market of Babanusa shortly after the morning call to prayer.',
];
for (const quote of OWN)
  test(`other words are the outlet’s own: ${quote}`, () => {
    assert.equal(findBorrowed([...tell('first', 6, LONG), ...tell('later', 8, quote)]).size, 0);
  });

test('eight words alike are no copy, nor is an outlet that repeats itself', () => {
  const short = 'Shells fell on the market of El Fula.';
  assert.equal(findBorrowed([...tell('first', 6, short), ...tell('later', 8, short)]).size, 0);
  const [again] = tell('again', 8, LONG);
  assert.equal(findBorrowed([...tell('first', 6, LONG), { ...again!, source: 'first desk' }]).size, 0);
});
