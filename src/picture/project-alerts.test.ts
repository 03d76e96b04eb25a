import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { raionsOf } from '../lexicon/raion.ts';
import type { AlertWord } from '../model/alert.ts';
import { alertWord, clockAt, gathered } from './alerts-for-tests.ts';
import { projectAlerts } from './project-alerts.ts';

/** A live official log of Sumy and Poltava oblasts, from the day before until noon. */
const LOG = ['official | UA-59 | 2024-05-06 00:00 | 11:50', 'official | UA-53 | 2024-05-06 00:00 | 12:00'];

/** States at an hour, `region: state rollUp why since`, of one oblast. */
function states(words: string[] | AlertWord[], spans: string[], clock: string, admin1 = 'UA-59'): string[] {
  const read = words.map((w) => (typeof w === 'string' ? alertWord(w) : w));
  return projectAlerts(gathered(read, spans), clockAt(clock))
    .filter((s) => s.admin1 === admin1)
    .map((s) => {
      const name = s.region.split(' ').slice(0, 2).join(' ').replace(',', '');
      return `${name}: ${s.state}${s.rollUp ? ` ${s.rollUp}` : ''}${s.why ? ` ${s.why}` : ''} ${s.since?.slice(11, 16) ?? '-'}`;
    });
}

test('an alert of the oblast is one of all its parts, one of a part makes the oblast partial', () => {
  const oblast = 'official 1 | Sumy Oblast | oblast | 06:00 | 07:00';
  const raion = 'official 2 | Okhtyrskyi raion, Sumy Oblast | raion | 06:30 | 08:00';
  const hromada =
    'official 3 | Trostianetska terytorialna hromada, Okhtyrskyi raion, Sumy Oblast | hromada | 08:30 | 09:00';
  const at = (clock: string): string[] => states([oblast, raion, hromada], LOG, clock);
  assert.deepEqual(at('06:10'), ['Sumy Oblast: active all 06:00']);
  assert.deepEqual(at('06:40'), ['Sumy Oblast: active all 06:00', 'Okhtyrskyi raion: active all 06:30']);
  assert.deepEqual(at('07:30'), ['Sumy Oblast: partial partial 06:30', 'Okhtyrskyi raion: active all 06:30']);
  assert.deepEqual(at('08:40'), [
    'Sumy Oblast: partial partial 08:30',
    'Okhtyrskyi raion: partial partial 08:30',
    'Trostianetska terytorialna: active all 08:30',
  ]);
  assert.deepEqual(at('09:30'), [
    'Sumy Oblast: clear none 07:00',
    'Okhtyrskyi raion: clear none 08:00',
    'Trostianetska terytorialna: clear none 09:00',
  ]);
});

test('all raions warned are all of the oblast, since the last of them; all but one are a part', () => {
  const raions = raionsOf('UA-59').map(
    (name, i) => `official ${i} | ${name} raion, Sumy Oblast | raion | 06:0${i} | 07:00`,
  );
  assert.equal(states(raions, LOG, '06:30')[0], `Sumy Oblast: active all 06:0${raions.length - 1}`);
  assert.equal(states(raions.slice(1), LOG, '06:30')[0], 'Sumy Oblast: partial partial 06:01');
});

test('a part that has no alert of its own stands under that of the unit it lies in', () => {
  const words = [
    'official 1 | Okhtyrskyi raion, Sumy Oblast | raion | 05:00 | 05:20',
    'official 2 | Sumy Oblast | oblast | 06:00 | 07:00',
  ].map((w) => alertWord(w));
  const [, raion] = projectAlerts(gathered(words, LOG), clockAt('06:10')).filter((s) => s.admin1 === 'UA-59');
  assert.deepEqual([raion!.state, raion!.under], ['active', 'Sumy Oblast']);
});

test('clear, no data and stale are three; a log without a row for an hour is stale, and stale is never clear', () => {
  const words = ['official 1 | Sumy Oblast | oblast | 06:00 | 07:00'];
  assert.deepEqual(states(words, LOG, '12:59'), ['Sumy Oblast: clear none 07:00']);
  assert.deepEqual(states(words, LOG, '13:01'), ['Sumy Oblast: unknown stale 12:00']);
  assert.deepEqual(states(words, LOG, '12:00', 'UA-43'), ['Crimea: unknown no-data -']);
  assert.deepEqual(states(words, LOG, '12:00', 'UA-53'), ['Poltava Oblast: clear none -']);
});

test('a unit that a live log has had no row of for a month is not kept by it: unknown, not clear', () => {
  const spans = [...LOG, 'official | UA-09 | 2024-03-01 00:00 | 2024-03-28 03:22'];
  assert.deepEqual(states([], spans, '12:00', 'UA-09'), ['Luhansk Oblast: unknown stale 03:22']);
});

test('an alert that a live log has not ended is in force until the log is stale, then unknown', () => {
  const open = ['official 1 | Sumy Oblast | oblast | 2024-05-06 20:00 | -'];
  assert.deepEqual(states(open, LOG, '12:50'), ['Sumy Oblast: active all 20:00']);
  assert.match(states(open, LOG, '13:01')[0]!, /^Sumy Oblast: unknown stale/);
  const next = [...open, 'official 2 | Sumy Oblast | oblast | 06:00 | 07:00'];
  assert.deepEqual(states(next, LOG, '08:00'), ['Sumy Oblast: clear none 07:00']);
});

test('an end that the volunteers took for granted clears nothing by itself; the official log does', () => {
  const assumed = ['volunteer 1 | Sumy Oblast | oblast | 06:00 | ~06:30'];
  const theirs = LOG.map((s) => s.replace('official', 'volunteer'));
  assert.deepEqual(states(assumed, theirs, '07:00'), ['Sumy Oblast: unknown stale 07:00']);
  assert.deepEqual(states(assumed, [...theirs, ...LOG], '07:00'), ['Sumy Oblast: clear none 06:30']);
});

test('a report is believed for twelve hours, a message as long as it says; what runs out is unknown', () => {
  const report = ['report 1 | Sumy Oblast | oblast | 06:00 | -'];
  assert.deepEqual(states(report, [], '17:59'), ['Sumy Oblast: active all 06:00']);
  assert.deepEqual(states(report, [], '18:01'), ['Sumy Oblast: unknown stale 06:00']);
  const ended = ['report 1 | Sumy Oblast | oblast | 06:00 | 07:00'];
  assert.deepEqual(states(ended, [], '18:59'), ['Sumy Oblast: clear none 07:00']);
  assert.deepEqual(states(ended, [], '19:01'), ['Sumy Oblast: unknown stale 07:00']);
  const message = 'cap 1 | Sumy Oblast | oblast | 06:00 | 07:00';
  assert.deepEqual(states([message], [], '07:30'), ['Sumy Oblast: clear none 07:00']);
  assert.deepEqual(states([alertWord(message, { isExpiry: true })], [], '07:30'), [
    'Sumy Oblast: unknown stale 07:00',
  ]);
  assert.deepEqual(states([message.replace('| 07:00', '| ~07:00')], [], '07:30'), [
    'Sumy Oblast: unknown stale 07:00',
  ]);
});

test('districts of Kyiv and a raion of the same name are two', () => {
  const words = [
    'official 1 | Dniprovskyi raion, Dnipropetrovsk Oblast | raion | 06:00 | 07:00',
    'report 2 | Dnipro Raion, Kyiv City | raion | 06:00 | 07:00',
  ].map((w) => alertWord(w));
  const at = projectAlerts(gathered(words), clockAt('06:30'));
  assert.deepEqual(
    at.map((s) => `${s.admin1} ${s.level} ${s.state}`),
    ['UA-12 oblast partial', 'UA-12 raion active', 'UA-30 oblast partial', 'UA-30 raion active'],
  );
});

test('seven messages in any order give one state', () => {
  const words = [
    'official 1 | Sumy Oblast | oblast | 06:00 | 06:40',
    'volunteer 1 | Sumy Oblast | oblast | 06:01 | ~06:31',
    'report 1 | Sumy | hromada | 06:03 | -',
    'cap 1 | Sumy Oblast | oblast | 06:02 | 06:45',
    'official 2 | Okhtyrskyi raion, Sumy Oblast | raion | 06:20 | 07:40',
    'official 3 | Poltava Oblast | oblast | 06:10 | -',
    'report 2 | Sumy | hromada | 06:05 | 06:50',
  ].map((w) => alertWord(w));
  const whole = JSON.stringify(projectAlerts(gathered(words, LOG), clockAt('06:30')));
  let orders = 0;
  for (const order of permutations(words)) {
    orders += 1;
    assert.equal(JSON.stringify(projectAlerts(gathered(order, LOG), clockAt('06:30'))), whole);
  }
  assert.equal(orders, 5040);
});

function* permutations<T>(all: readonly T[]): Generator<T[]> {
  if (all.length === 0) yield [];
  for (const [i, first] of all.entries())
    for (const rest of permutations([...all.slice(0, i), ...all.slice(i + 1)])) yield [first, ...rest];
}

test('a unit is never clear while it or a part of it is warned, nor where nothing live or recent says so', () => {
  const minute = fc.integer({ min: 0, max: 700 });
  const instant = (m: number): string => new Date(Date.parse(clockAt('00:00')) + m * 60_000).toISOString();
  const anyWord = fc
    .record({
      witness: fc.constantFrom('official', 'volunteer', 'report', 'cap'),
      region: fc.constantFrom('Sumy Oblast|oblast', 'Okhtyrskyi raion, Sumy Oblast|raion'),
      start: minute,
      lasts: fc.option(fc.integer({ min: 1, max: 200 })),
      line: fc.integer({ min: 2, max: 9 }),
    })
    .map(({ witness, region, start, lasts, line }) =>
      alertWord(`${witness} ${line} | ${region.replace('|', ' | ')} | 00:00 | -`, {
        startedAt: instant(start),
        endedAt: lasts === null ? null : instant(start + lasts),
      }),
    );
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 6 }), minute, fc.boolean(), (words, m, isLogged) => {
      const at = instant(m);
      const rows = projectAlerts(gathered(words, isLogged ? LOG : []), at);
      const oblast = rows.find((s) => s.admin1 === 'UA-59' && s.level === 'oblast');
      const inForce = words.some(
        (w) => w.witness === 'official' && w.startedAt <= at && w.endedAt !== null && w.endedAt > at,
      );
      if (inForce) assert.ok(oblast!.state === 'active' || oblast!.state === 'partial');
      if (!isLogged && oblast?.state === 'clear')
        assert.ok(
          words.some((w) => w.witness !== 'official' && w.witness !== 'volunteer' && w.endedAt !== null),
        );
      for (const s of rows) assert.equal(s.rollUp === null, s.state === 'unknown');
    }),
    { numRuns: 300 },
  );
});

/** States of Sumy Oblast where what came by a feed is believed until 06:33, its last answer at 06:30. */
function byFeed(words: readonly AlertWord[], clock: string, spans: string[] = [], until = '06:33'): string[] {
  const reach = { okAt: clockAt('06:30'), until: clockAt(until) };
  const reaches = new Map([
    ['duty,1', reach],
    ['duty,2', reach],
    ['ev_9', reach],
  ]);
  return projectAlerts({ ...gathered(words, spans), reaches }, clockAt(clock))
    .filter((s) => s.admin1 === 'UA-59')
    .map(
      (s) => `${s.state}${s.why ? ` ${s.why}` : ''} ${s.since?.slice(11, 16)} ${s.heardAt?.slice(11, 16)}`,
    );
}
const RAISED = alertWord('cap 1 | Sumy Oblast | oblast | 06:00 | 07:00', { isExpiry: true });
const CLEARED = alertWord('cap 1 | Sumy Oblast | oblast | 05:00 | 06:10');

test('an alert that came by a feed which answers no more is not known, neither in force nor over', () => {
  assert.deepEqual(byFeed([RAISED], '06:32'), ['active 06:00 06:00']);
  assert.deepEqual(byFeed([RAISED], '06:33'), ['unknown stale 06:30 06:30']);
  assert.deepEqual(byFeed([RAISED], '06:59'), ['unknown stale 06:30 06:30']);
  assert.deepEqual(byFeed([RAISED], '23:00'), ['unknown stale 06:30 06:30']);
});

test('an all clear that came by such a feed clears nothing after it fell silent', () => {
  assert.deepEqual(byFeed([CLEARED], '06:32'), ['clear 06:10 06:10']);
  assert.deepEqual(byFeed([CLEARED], '06:34'), ['unknown stale 06:30 06:30']);
  const clear = {
    region: 'Sumy Oblast',
    admin1: 'UA-59',
    level: 'oblast',
    at: clockAt('06:10'),
    event: 'ev_9',
  } as const;
  const told = (clock: string): string =>
    projectAlerts(
      {
        ...gathered([]),
        clears: [clear],
        reaches: new Map([['ev_9', { okAt: clockAt('06:30'), until: clockAt('06:33') }]]),
      },
      clockAt(clock),
    )[0]!.state;
  assert.deepEqual([told('06:32'), told('06:34')], ['clear', 'unknown']);
});

test('who does not rest on that feed is believed as before: another sender, a log, a report', () => {
  const other = alertWord('cap 3 | Sumy Oblast | oblast | 06:01 | 07:00', { by: 'other', isExpiry: true });
  assert.deepEqual(byFeed([RAISED, other], '06:50'), ['active 06:00 06:00']);
  assert.deepEqual(byFeed([other], '06:50'), ['active 06:01 06:01']);
  const report = alertWord('report 4 | Sumy Oblast | oblast | 06:02 | -');
  assert.deepEqual(byFeed([RAISED, report], '06:50'), ['active 06:00 06:00']);
  assert.deepEqual(byFeed([RAISED], '06:50', ['official | UA-59 | 2024-05-06 00:00 | 06:45']), [
    'clear 06:33 06:45',
  ]);
  assert.deepEqual(byFeed([RAISED], '06:50', [], '06:55'), ['active 06:00 06:00'], 'the feed answers');
});
