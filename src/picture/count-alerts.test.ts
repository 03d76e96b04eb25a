import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sightOf } from './alert-sight.ts';
import { alertWord, clockAt, logSpan } from './alerts-for-tests.ts';
import { countAlerts } from './count-alerts.ts';
import { mergeAlerts } from './merge-alerts.ts';

function counts(rows: string[], from: string, to: string, by: 'day' | 'month' = 'day'): string[] {
  const sight = sightOf([logSpan('official | UA-59 | 2024-05-06 00:00 | 2024-05-09 00:00')]);
  const stretch = { from: Date.parse(clockAt(from)), to: Date.parse(clockAt(to)) };
  return countAlerts(mergeAlerts(rows.map((r) => alertWord(r))), sight, stretch, by).map(
    (c) => `${c.key} ${c.alerts} ${c.minutes ? `${c.minutes.low}-${c.minutes.high}` : 'not known'}`,
  );
}

test('alerts and minutes by the day of the place; one over midnight counts its minutes in both', () => {
  // Midnight in Kyiv is 21:00 UTC.
  const rows = ['official 1 | Sumska oblast | oblast | 2024-05-07 20:30 | 2024-05-07 21:30'];
  assert.deepEqual(counts(rows, '2024-05-06 21:00', '2024-05-08 21:00'), [
    '2024-05-07 1 30-30',
    '2024-05-08 0 30-30',
  ]);
});

test('minutes of the whole unit and of any part are an interval; two at once are counted once; an end nobody saw is not sure', () => {
  const rows = [
    'official 1 | Sumska oblast | oblast | 06:00 | 07:00',
    'official 2 | Sumska oblast | oblast | 06:30 | 07:30',
    'official 3 | Okhtyrskyi raion, Sumska oblast | raion | 07:00 | 08:00',
    'volunteer 4 | Sumska oblast | oblast | 09:00 | ~09:30',
  ];
  assert.deepEqual(counts(rows, '2024-05-06 21:00', '2024-05-07 21:00'), ['2024-05-07 4 90-150']);
});

test('a day that no log covers is not known, one that is covered without an alert is 0', () => {
  const rows = ['official 1 | Sumska oblast | oblast | 2024-05-07 06:00 | 2024-05-07 07:00'];
  assert.deepEqual(counts(rows, '2024-05-06 21:00', '2024-05-10 21:00'), [
    '2024-05-07 1 60-60',
    '2024-05-08 0 0-0',
    '2024-05-09 0 not known',
    '2024-05-10 0 not known',
  ]);
  assert.deepEqual(counts(rows, '2024-05-06 21:00', '2024-05-08 21:00', 'month'), ['2024-05 1 60-60']);
});

test('what lies outside the stretch is not counted', () => {
  const rows = ['official 1 | Sumska oblast | oblast | 06:00 | 08:00'];
  assert.deepEqual(counts(rows, '07:00', '07:30'), ['2024-05-07 0 30-30']);
});
