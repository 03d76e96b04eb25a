import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRecurrence } from './find-recurrence.ts';
import { findTimes } from './find-times.ts';

/** Published on Tuesday 10 March 2026 at 09:00 in Kyiv. */
const anchor = { publishedAt: '2026-03-10T07:00:00Z', timeZone: 'Europe/Kyiv', tense: 'past' as const };

const ROWS: readonly (readonly [string, string?])[] = [
  ['Удар стався в суботу.', 'day 2026-03-06T22:00:00Z 2026-03-07T22:00:00Z'],
  ['Після понеділкового удару зникло світло.', 'day 2026-03-08T22:00:00Z 2026-03-09T22:00:00Z'],
  ['Накануне ракета попала в дом.', 'day 2026-03-08T22:00:00Z 2026-03-09T22:00:00Z'],
  ['Это случилось 2 марта.', 'day 2026-03-01T22:00:00Z 2026-03-02T22:00:00Z'],
  ['У ніч проти 9 березня лунали вибухи.', 'part_of_day 2026-03-08T19:00:00Z 2026-03-09T03:00:00Z'],
  ['О 5-й ранку пролунав вибух.', 'minute 2026-03-10T03:00:00Z 2026-03-10T03:01:00Z'],
  ['Ракета впала о 21:30 за київським часом.', 'minute 2026-03-09T19:30:00Z 2026-03-09T19:31:00Z'],
  ['Ракета упала в 21:30 по московскому времени.', 'minute 2026-03-09T18:30:00Z 2026-03-09T18:31:00Z'],
  ['Ракета упала в 21:30 (мск).', 'minute 2026-03-09T18:30:00Z 2026-03-09T18:31:00Z'],
  ['Ракета впала о 21:30 за Варшавою.', 'minute 2026-03-09T20:30:00Z 2026-03-09T20:31:00Z'],
  ['Дрон упал в 5 утра по московскому времени.', 'minute 2026-03-10T02:00:00Z 2026-03-10T02:01:00Z'],
  ['Около 05:40 по местному времени упал дрон.', 'hour 2026-03-10T03:10:00Z 2026-03-10T04:10:00Z'],
  ['Близько четвертої ранку збили дрон.', 'hour 2026-03-10T01:30:00Z 2026-03-10T02:30:00Z'],
  ['Взрывы слышали около половины третьего ночи.', 'hour 2026-03-10T00:00:00Z 2026-03-10T01:00:00Z'],
  ['За прошедшие сутки сбиты 14 дронов.', 'range 2026-03-09T07:00:00Z 2026-03-10T07:00:00Z'],
  ['Минулого тижня евакуювали 30 людей.', 'week 2026-03-01T22:00:00Z 2026-03-08T22:00:00Z'],
  ['За останній тиждень виїхали 30 людей.', 'week 2026-03-03T07:00:00Z 2026-03-10T07:00:00Z'],
  ['С начала года уехали 30 человек.', 'range 2025-12-31T22:00:00Z 2026-03-10T07:00:00Z'],
  ['За два дні виїхали 30 людей.', 'range 2026-03-07T22:00:00Z 2026-03-10T07:00:00Z'],
  ['Два дня назад горел склад.', 'day 2026-03-07T22:00:00Z 2026-03-08T22:00:00Z'],
  ['За лютий постраждали 30 людей.', 'month 2026-01-31T22:00:00Z 2026-02-28T22:00:00Z'],
  ['На початку березня горів склад.', 'range 2026-02-28T22:00:00Z 2026-03-10T22:00:00Z'],
  ['Радари надійдуть до кінця квітня.', 'range 2026-03-10T07:00:00Z 2026-04-30T21:00:00Z'],
  ['Останніми днями удари почастішали.', 'range  2026-03-10T07:00:00Z'],
  ['В ближайшие дни армия начнёт наступление.', 'range 2026-03-10T07:00:00Z '],
  ['Станом на сьогодні виїхали 30 людей.', 'range  2026-03-10T07:00:00Z'],
  ['Консультации пройдут на следующей неделе.', 'week 2026-03-15T22:00:00Z 2026-03-22T22:00:00Z'],
  ['З 20:00 до 23:00 рух перекрито.', 'range 2026-03-09T18:00:00Z 2026-03-09T21:00:00Z'],
  ['Лютий мороз скував ріку.'],
  ['Половина будинків уціліла.'],
];
for (const [text, wanted] of ROWS)
  test(`reads the time of "${text}"`, () => {
    const found = findTimes(text, 0, text.length, anchor);
    for (const t of found) assert.equal(text.slice(t.start, t.end), t.quote);
    assert.deepEqual(
      found.map(({ time: t }) => `${t.precision} ${t.start ?? ''} ${t.end ?? ''}`),
      wanted === undefined ? [] : [wanted],
    );
  });

/** The night onto the 10th, told before. */
const NIGHT = {
  start: '2026-03-09T19:00:00Z',
  end: '2026-03-10T03:00:00Z',
  precision: 'part_of_day',
} as const;
const AFTER_NIGHT: readonly (readonly [string, string])[] = [
  ['Станом на 08:00 збито 92 дрони.', '2026-03-09T19:00:00Z 2026-03-10T06:00:00Z'],
  // A summary stamped a little before the hour it tells of.
  ['Станом на 09:30 збито 92 дрони.', '2026-03-09T19:00:00Z 2026-03-10T07:00:00Z'],
  ['По состоянию на 10:00 сбиты 92 дрона.', '2026-03-09T19:00:00Z 2026-03-10T07:00:00Z'],
  ['As of 09:30, 92 drones were shot down.', '2026-03-09T19:00:00Z 2026-03-10T07:00:00Z'],
  // Hours that have not come by far are of the day before.
  ['Станом на 22:00 збито 92 дрони.', '2026-03-08T22:00:00Z 2026-03-09T20:00:00Z'],
];
for (const [text, wanted] of AFTER_NIGHT)
  test(`reads the tally of the night told before in "${text}"`, () => {
    const [found] = findTimes(text, 0, text.length, { ...anchor, context: NIGHT });
    assert.equal(`${found?.time.start} ${found?.time.end}`, wanted);
  });

test('keeps the stamp of an entry apart from the part of day that opens it', () => {
  const text = '08:15 Уночі над містом збили дрон.';
  assert.deepEqual(
    findTimes(text, 0, text.length, anchor).map((t) => t.quote),
    ['08:15', 'Уночі'],
  );
});

const RUNS: readonly (readonly [string, string?])[] = [
  ['Третю ніч поспіль дрони б’ють по порту.', '3 night'],
  ['Четвёртый день подряд нет воды.', '4 day'],
  ['П’ять ночей поспіль лунали сирени.', '5 night'],
  ['Четвертий ранок поспіль місто прокидається від вибухів.', '4 day'],
  ['Третій удар цього року зруйнував міст.'],
  ['Поїзди йдуть один за одним.'],
];
for (const [text, wanted] of RUNS)
  test(`reads the run of "${text}"`, () => {
    const run = findRecurrence(text, 0, text.length);
    assert.equal(run ? `${run.ordinal} ${run.unit}` : undefined, wanted);
  });
