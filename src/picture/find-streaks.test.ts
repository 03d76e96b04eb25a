import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertLogs, hasAlertLogs } from '../../eval/alerts.ts';
import type { AlertStreak } from '../model/alert.ts';
import { sightOf } from './alert-sight.ts';
import { alertWord, clockAt, logSpan } from './alerts-for-tests.ts';
import { findStreaks } from './find-streaks.ts';
import { mergeAlerts } from './merge-alerts.ts';

/** Runs of mornings in Sumy oblast in a stretch, from rows `start | end`, days of May 2024 and clock in UTC. */
function mornings(
  rows: string[],
  [from, to]: [string, string],
  more: Partial<{ other: string[]; reach: string }> = {},
) {
  const word = (row: string, i: number, region: string) =>
    alertWord(`official ${i} | ${region} | oblast | ${row}`);
  const words = [
    ...rows.map((r, i) => word(r, i, 'Sumska oblast')),
    ...(more.other ?? []).map((r, i) => word(r, i + 50, 'Poltavska oblast')),
  ];
  const sight = sightOf([logSpan(more.reach ?? 'official | UA-59 | 2024-05-01 00:00 | 2024-05-30 00:00')]);
  const [start, end] = [Date.parse(clockAt(from)), Date.parse(clockAt(to))];
  return findStreaks(
    mergeAlerts(words),
    sight,
    { from: start, to: end },
    Date.parse(clockAt('2024-05-02 00:00')),
  )
    .filter((s) => s.part === 'morning' && s.admin1 === 'UA-59')
    .map((s) => `${s.days} ${s.firstOn}..${s.lastOn} ${s.before}${s.isCurrent ? ' now' : ''}`);
}

const FOUR = [
  '2024-05-06 20:00 | 2024-05-06 20:10',
  '2024-05-07 03:00 | 2024-05-07 04:00',
  '2024-05-08 05:00 | 2024-05-08 05:10',
  '2024-05-09 01:30 | 2024-05-09 02:30',
  '2024-05-10 08:59 | 2024-05-10 09:30',
];

test('four mornings in a row by the place’s own clock; the morning before had none', () => {
  assert.deepEqual(mornings(FOUR, ['2024-05-10 00:00', '2024-05-10 12:00']), [
    '4 2024-05-07..2024-05-10 none now',
  ]);
  assert.deepEqual(mornings(FOUR, ['2024-05-11 00:00', '2024-05-12 00:00']), []);
});

test('one alert that nobody has told the end of is no run, whatever days it goes on', () => {
  const one = ['2024-05-07 03:00 | 2024-05-09 04:00'];
  assert.deepEqual(mornings(one, ['2024-05-07 00:00', '2024-05-10 12:00']), []);
  const two = [...one, '2024-05-10 03:00 | 2024-05-10 04:00'];
  assert.deepEqual(mornings(two, ['2024-05-07 00:00', '2024-05-10 12:00']), [
    '4 2024-05-07..2024-05-10 no-data now',
  ]);
});

test('a run goes on until the next morning is over', () => {
  const [before] = mornings(FOUR, ['2024-05-10 00:00', '2024-05-11 06:00']);
  assert.equal(before, '4 2024-05-07..2024-05-10 none now');
  const [after] = mornings(FOUR, ['2024-05-10 00:00', '2024-05-11 22:00'], {
    other: ['2024-05-11 10:00 | 2024-05-11 11:00'],
  });
  assert.equal(after, '4 2024-05-07..2024-05-10 none');
});

test('a day without an alert breaks a run, a silent log does too and is no word that there was none', () => {
  const gap = FOUR.filter((r) => !r.startsWith('2024-05-08'));
  const other = ['2024-05-08 10:00 | 2024-05-08 11:00'];
  assert.deepEqual(mornings(gap, ['2024-05-07 00:00', '2024-05-10 12:00'], { other }), [
    '2 2024-05-09..2024-05-10 none now',
  ]);
  assert.deepEqual(mornings(gap, ['2024-05-07 00:00', '2024-05-10 12:00']), [
    '2 2024-05-09..2024-05-10 no-data now',
  ]);
});

test('what no log covers is not known: the run may be longer', () => {
  const reach = 'official | UA-59 | 2024-05-07 01:00 | 2024-05-30 00:00';
  assert.deepEqual(mornings(FOUR.slice(1), ['2024-05-07 00:00', '2024-05-10 12:00'], { reach }), [
    '4 2024-05-07..2024-05-10 no-data now',
  ]);
});

test('the clock that goes forward in March moves the morning with it', () => {
  const rows = ['2024-03-30 03:30', '2024-03-31 02:30', '2024-04-01 02:30'].map((start, i) =>
    alertWord(`official ${i} | Sumska oblast | oblast | ${start} | ${start.slice(0, 11)}03:40`),
  );
  const sight = sightOf([logSpan('official | UA-59 | 2024-03-01 00:00 | 2024-04-30 00:00')]);
  const find = (words: typeof rows): AlertStreak[] =>
    findStreaks(
      mergeAlerts(words),
      sight,
      { from: Date.parse('2024-03-30T00:00:00Z'), to: Date.parse('2024-04-01T12:00:00Z') },
      Date.parse('2024-03-20T00:00:00Z'),
    ).filter((s) => s.part === 'morning');
  assert.deepEqual(
    find(rows).map((s) => [s.days, s.firstOn, s.zone]),
    [[3, '2024-03-30', 'Europe/Kyiv']],
  );
  // 01:59 UTC is 03:59 by the clock of the 30th and 04:59 by that of the 31st: no morning on either.
  const early = rows.map((w) => ({
    ...w,
    startedAt: w.startedAt.replace(/T.*/, 'T01:50:00.000Z'),
    endedAt: w.startedAt.replace(/T.*/, 'T01:59:00.000Z'),
  }));
  assert.deepEqual(find(early), []);
});

test('Kyiv’s alerts of October 2022 make the fourth morning in a row on the 13th', (t) => {
  if (!hasAlertLogs) return t.skip('the alert logs are not present');
  const { official, volunteer } = alertLogs();
  const spans = ['official', 'volunteer'].map((kind) => ({
    ...logSpan(`${kind} | UA-30 | 2024-05-06 00:00 | 10:00`),
    firstAt: '2022-03-15T16:00:00.000Z',
    lastAt: '2022-12-31T23:00:00.000Z',
  }));
  const kyiv = findStreaks(
    mergeAlerts([...official, ...volunteer]),
    sightOf(spans),
    { from: Date.parse('2022-10-13T00:00:00Z'), to: Date.parse('2022-10-13T09:00:00Z') },
    Date.parse('2022-09-01T00:00:00Z'),
  ).filter((s) => s.admin1 === 'UA-30' && s.part === 'morning');
  assert.equal(kyiv.length, 1);
  const [run] = kyiv;
  assert.deepEqual([run!.days, run!.firstOn, run!.before, run!.isCurrent], [4, '2022-10-10', 'none', true]);
  const clock = (iso: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: run!.zone, hour: '2-digit', minute: '2-digit' }).format(
      new Date(iso),
    );
  // On the 12th there was a short one before that of 07:34.
  assert.deepEqual(run!.startedAt.map(clock), ['06:47', '07:52', '05:22', '05:02']);
});
