import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCapTime } from './cap-time.ts';

test('times of CAP as instants', () => {
  assert.equal(parseCapTime('2026-03-01T09:00:00+02:00'), '2026-03-01T07:00:00.000Z');
  assert.equal(parseCapTime(' 2026-03-01T09:00:00-00:00\n'), '2026-03-01T09:00:00.000Z');
  assert.equal(parseCapTime('2026-03-01T20:30:00-05:30'), '2026-03-02T02:00:00.000Z');
  assert.equal(parseCapTime('2028-02-29T24:00:00+00:00'), '2028-03-01T00:00:00.000Z');
});

test('what is no time of CAP', () => {
  const none = `2026-03-01T09:00:00Z,2026-03-01T09:00:00,2026-03-01T09:00:00.5+00:00,2026-03-01T09:00+00:00,2026-03-01,
    2026-02-29T09:00:00+00:00,2026-13-01T09:00:00+00:00,2026-03-01T24:00:01+00:00,2026-03-01T09:60:00+00:00,
    2026-03-01T09:00:60+00:00,2026-03-01T09:00:00+14:01,2026-03-01T09:00:00+02:60,2026-03-01t09:00:00+00:00,0000-01-01T00:00:00+00:00,`;
  for (const text of none.split(',')) assert.equal(parseCapTime(text), null, text);
});
