import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockIn } from './region-time.ts';

test('a moment of another year than the one it is shown in has its year, by the region’s own calendar', () => {
  for (const [iso, admin1, shownAt, wanted] of [
    ['2022-10-10T03:47:00Z', 'UA-63', '2022-12-30T12:00:00Z', '10 Oct, 06:47 (03:47 UTC)'],
    ['2022-01-01T02:11:00Z', 'UA-63', '2026-11-28T12:00:00Z', '1 Jan 2022, 04:11 (02:11 UTC)'],
    // New Year's Eve in UTC is the new year in Kyiv.
    ['2025-12-31T22:30:00Z', 'UA-63', '2026-01-01T08:00:00Z', '1 Jan, 00:30 (22:30 UTC)'],
    ['2025-12-31T21:30:00Z', 'UA-63', '2026-01-01T08:00:00Z', '31 Dec 2025, 23:30 (21:30 UTC)'],
    ['2025-12-31T22:30:00Z', null, '2026-01-01T08:00:00Z', '31 Dec 2025, 22:30 UTC'],
    ['2026-03-01T22:30:00Z', null, '2026-01-01T08:00:00Z', '1 Mar, 22:30 UTC'],
  ] as const)
    assert.equal(clockIn(iso, admin1, shownAt), wanted, iso);
});
