import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertSource, AlertSpell } from '../model/alert.ts';
import { alertSpan, alertStateWords } from './alert-text.ts';

const spell = (more: Partial<AlertSpell>): AlertSpell => ({
  region: 'Volyn Oblast',
  admin1: 'UA-07',
  level: 'oblast',
  startedAt: '2026-03-10T04:10:00.000Z',
  endedAt: null,
  sources: [],
  ...more,
});

test('an alert whose start is not said is told apart from one that began then', () => {
  const endedAt = '2026-03-10T05:00:00.000Z';
  for (const [more, wanted] of [
    [{}, '10 Mar 2026, 04:10 UTC – end not told'],
    [{ endedAt }, '10 Mar 2026, 04:10 UTC – 05:00 UTC (50 min)'],
    [{ isStartAssumed: true }, 'by 10 Mar 2026, 04:10 UTC, start not said – end not told'],
    [
      { isStartAssumed: true, endedAt },
      'by 10 Mar 2026, 04:10 UTC, start not said – 05:00 UTC (at least 50 min)',
    ],
    [
      { startsBy: '2026-03-10T04:30:00.000Z', endedAt },
      'between 10 Mar 2026, 04:10 UTC and 10 Mar 2026, 04:30 UTC – 05:00 UTC (at most 50 min)',
    ],
  ] as const)
    assert.equal(alertSpan(spell(more)), wanted);
});

test('a state that began at the latest when it was told says so, unless somebody gives its start', () => {
  const source = (more: Partial<AlertSource>): AlertSource => ({
    witness: 'report',
    by: 'Steppe Sky',
    region: 'Volyn Oblast',
    startedAt: '2026-03-10T04:10:00.000Z',
    endedAt: null,
    ...more,
  });
  const words = (...sources: AlertSource[]): string =>
    alertStateWords({
      region: 'Volyn Oblast',
      admin1: 'UA-07',
      level: 'oblast',
      raion: null,
      state: 'active',
      rollUp: 'all',
      why: null,
      since: '2026-03-10T04:10:00.000Z',
      heardAt: '2026-03-10T04:10:00.000Z',
      under: null,
      sources,
    });
  assert.match(
    words(source({ isStartAssumed: true })),
    /since 10 Mar 2026, 04:10 UTC or before, start not said;/,
  );
  assert.match(words(source({})), /since 10 Mar 2026, 04:10 UTC; report/);
  assert.match(
    words(source({ isStartAssumed: true }), source({ by: 'Harbour Wire' })),
    /04:10 UTC; 2 reports/,
  );
});
