import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_WAIT_SECONDS, maxAgeSeconds, nextPollAt, retryAfterSeconds } from './poll-schedule.ts';

const NOW = Date.parse('2026-03-01T00:00:00Z');
const wait = (
  failures: number,
  outcome: Parameters<typeof nextPollAt>[3],
  chance = 0.5,
  every = 60,
): number => (nextPollAt(NOW, every, failures, outcome, chance) - NOW) / 1000;

test('a source that answers is asked after its interval, a little sooner or later', () => {
  assert.deepEqual(
    [0, 0.5, 1].map((c) => wait(0, { isOk: true }, c)),
    [54, 60, 66],
  );
  assert.equal(wait(0, { isOk: true, maxAgeSeconds: 300 }), 300);
  assert.equal(wait(0, { isOk: true, maxAgeSeconds: 1e9 }), LONGEST_WAIT_SECONDS);
});

test('one that fails is asked less and less often, and never given up', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 1000, 1e9].map((n) => wait(n, { isOk: false })),
    [120, 240, 480, 900, 900, 900, 900],
  );
  // Back after seven days of failing: it is fetched within one longest wait.
  let [at, failures] = [0, 0];
  while (at < 7 * 86_400) at += wait(++failures, { isOk: false }, (failures * 0.37) % 1);
  assert.ok(at - 7 * 86_400 <= LONGEST_WAIT_SECONDS);
  assert.equal(wait(5, { isOk: false }, 0.5, 3600), 3600);
});

test('the pause a source asks for is kept, in seconds or to a date; nonsense is none', () => {
  assert.equal(wait(1, { isOk: false, retryAfter: '600' }), 600);
  assert.equal(wait(1, { isOk: false, retryAfter: 'Sun, 01 Mar 2026 00:30:00 GMT' }), 1800);
  assert.equal(wait(1, { isOk: false, retryAfter: '999999999' }), 86_400);
  for (const odd of ['soon', '-5', '1e9', '', undefined])
    assert.equal(retryAfterSeconds(odd, NOW), null, String(odd));
  assert.equal(retryAfterSeconds('Sat, 28 Feb 2026 00:00:00 GMT', NOW), 0);
});

test('how long an answer may be kept is read from Cache-Control', () => {
  assert.equal(maxAgeSeconds('public, max-age=120'), 120);
  assert.equal(maxAgeSeconds('no-cache, max-age=120'), undefined);
  assert.equal(maxAgeSeconds('s-maxage=120'), undefined);
  assert.equal(maxAgeSeconds(undefined), undefined);
});
