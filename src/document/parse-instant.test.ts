import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from './parse-instant.ts';

test('dates of ISO 8601 and RFC 822 keep their offset, and assumptions are told', () => {
  const table: readonly (readonly [string, string, string?])[] = [
    ['2025-02-03T10:15:00Z', '2025-02-03T10:15:00Z'],
    ['2025-02-03T10:15:30.123+02:00', '2025-02-03T10:15:30+02:00'],
    ['2025-02-03 10:15:00 +0200', '2025-02-03T10:15:00+02:00'],
    ['2025-02-03T10:15+03', '2025-02-03T10:15:00+03:00'],
    ['2025-02-03T10:15:00', '2025-02-03T10:15:00Z', 'published-zone-assumed'],
    ['2025-02-03', '2025-02-03T12:00:00Z', 'published-day-only'],
    ['Mon, 03 Feb 2025 10:15:00 +0100', '2025-02-03T10:15:00+01:00'],
    ['Mon, 3 Feb 2025 10:15:00 GMT', '2025-02-03T10:15:00Z'],
    ['3 Feb 2025 10:15 EST', '2025-02-03T10:15:00-05:00'],
    ['Monday, 03-Feb-25 10:15:00 UTC', '2025-02-03T10:15:00Z'],
    ['Mon, 03 Feb 2025 10:15:00 GMT+0300', '2025-02-03T10:15:00+03:00'],
    ['Mon, 03 Feb 2025 10:15:00 EEST', '2025-02-03T10:15:00+03:00'],
    ['Mon, 03 Feb 2025 10:15:00 XYZ', '2025-02-03T10:15:00Z', 'published-zone-assumed'],
    ['3 February 2025', '2025-02-03T12:00:00Z', 'published-day-only'],
  ];
  for (const [given, at, code] of table) {
    assert.equal(parseInstant(given)?.at, at, given);
    assert.equal(parseInstant(given)?.issue?.code, code, given);
  }
});

test('what is no date, or no day of the calendar, is null', () => {
  for (const value of [
    '',
    'yesterday',
    '2025-02-30',
    '2025-13-01T00:00:00Z',
    '2025-02-03T25:00:00Z',
    '31 Feb 2025',
    '3 Foo 2025',
    '1738577700',
    '2025',
    '03/02/2025',
    '2025-02-03T10:15:00+99:00',
  ]) {
    assert.equal(parseInstant(value), null, value);
  }
});
