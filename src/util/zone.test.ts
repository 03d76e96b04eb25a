import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, hasRealDate, instantAt, instantOf, isDate, isoOf, localOf, weekdayOf } from './zone.ts';

test('local midnight follows the clocks across their change', () => {
  const at = (y: number, m: number, d: number, h: number) =>
    isoOf(instantAt(dayOf(y, m, d), h, 'Europe/Kyiv'));
  assert.equal(at(2025, 3, 30, 0), '2025-03-29T22:00:00Z');
  assert.equal(at(2025, 3, 31, 0), '2025-03-30T21:00:00Z');
  assert.equal(at(2024, 10, 27, 24), '2024-10-27T22:00:00Z');
});

test('half-hour zones keep their half hour', () => {
  assert.equal(isoOf(instantAt(dayOf(2025, 5, 1), 0, 'Asia/Yangon')), '2025-04-30T17:30:00Z');
});

test('an instant falls on the local day', () => {
  const local = localOf(Date.parse('2025-05-14T22:30:00Z'), 'Europe/Kyiv');
  assert.deepEqual(local, { day: dayOf(2025, 5, 15), hour: 1.5 });
});

test('Monday is 0, before 1970 too', () => {
  assert.equal(weekdayOf(dayOf(2025, 5, 12)), 0);
  assert.equal(weekdayOf(dayOf(1969, 12, 28)), 6);
});

test('an ISO string without an offset is read as UTC, and nonsense is null', () => {
  assert.equal(instantOf('2025-05-14T10:00:00'), Date.parse('2025-05-14T10:00:00Z'));
  assert.equal(instantOf('yesterday'), null);
  assert.equal(isDate(2025, 2, 29), false);
});

test('a day that the calendar has not is told from one that it has', () => {
  for (const day of ['2024-02-29', '2026-12-31', '2026-02-28T23:00:00+02:00', '2000-02-29'])
    assert.ok(hasRealDate(day), day);
  for (const day of [
    '2022-02-29',
    '2026-02-30T10:00Z',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '1900-02-29',
    'May',
  ])
    assert.ok(!hasRealDate(day), day);
});
