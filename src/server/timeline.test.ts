import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident } from '../model/incident.ts';
import { timelineOf } from './timeline.ts';

const at = (...starts: (string | undefined)[]): Incident[] =>
  starts.map((start) => ({ type: 'strike.drone', time: start ? { start } : {} }) as unknown as Incident);
const WEEK = ['01', '02', '02', '03', '03', '04', '05', '06', '06', '07'].map(
  (d) => `2026-03-${d}T10:00:00Z`,
);

test('one incident years away is counted in words and does not press the rest together', () => {
  const line = timelineOf(at('2014-04-12T00:00:00Z', ...WEEK));
  assert.deepEqual([line.unit, line.before, line.after, line.bins.length], ['day', 1, 0, 7]);
  assert.equal(line.bins[0]!.start, '2026-03-01T00:00:00.000Z');
});

test('nothing is lost: bars, earlier, later and unknown add up', () => {
  const incidents = at('2014-04-12T00:00:00Z', ...WEEK, '2027-01-01T00:00:00Z', undefined);
  const line = timelineOf(incidents);
  const drawn = line.bins.reduce((n, b) => n + b.total, 0);
  assert.equal(drawn + line.before + line.after + line.timeUnknown, incidents.length);
  assert.deepEqual([line.before, line.after, line.timeUnknown], [1, 1, 1]);
});

test('a few incidents spread evenly are all drawn', () => {
  const line = timelineOf(at('2026-01-05T00:00:00Z', '2026-02-05T00:00:00Z', '2026-03-05T00:00:00Z'));
  assert.deepEqual([line.before, line.after], [0, 0]);
  assert.deepEqual(timelineOf([]).bins, []);
});
