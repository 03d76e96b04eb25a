import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agreementWith, alertLogs, hasAlertLogs, isBetter, median, oneOfBoth } from '../../eval/alerts.ts';
import type { AlertSpell, AlertWord } from '../model/alert.ts';
import { clockAt as at, alertWord as word } from './alerts-for-tests.ts';
import { mergeAlerts } from './merge-alerts.ts';

const brief = (spells: readonly AlertSpell[]): string[] =>
  spells.map((s) => {
    const clock = (iso: string | null): string => iso?.slice(11, 16) ?? '-';
    const sources = s.sources.map(
      (x) => `${x.witness[0]}${x.line ?? x.event?.slice(3) ?? x.messages?.[0]?.slice(5)}`,
    );
    return `${s.region} ${clock(s.startedAt)}–${s.isEndAssumed ? '~' : ''}${clock(s.endedAt)} ${sources.join(' ')}`;
  });

const merged = (...lines: string[]): string[] => brief(mergeAlerts(lines.map((l) => word(l))));

test('an alert that two logs keep is one: the official times stand, the volunteers’ beside them', () => {
  const spells = mergeAlerts([
    word('volunteer 7 | Sumska oblast | oblast | 06:02 | 06:41'),
    word('official 3 | Sumska oblast | oblast | 06:00 | 06:40'),
  ]);
  assert.deepEqual(brief(spells), ['Sumy Oblast 06:00–06:40 o3 v7']);
  assert.deepEqual(spells[0]!.sources[1], {
    witness: 'volunteer',
    by: null,
    region: 'Sumska oblast',
    startedAt: at('06:02'),
    endedAt: at('06:41'),
    capture: 'cap_volunteer',
    line: 7,
  });
});

test('the volunteers’ alert that no official one meets stands by itself, in another oblast too', () => {
  assert.deepEqual(
    merged(
      'official 3 | Sumska oblast | oblast | 06:00 | 06:40',
      'volunteer 7 | Sumska oblast | oblast | 06:51 | 07:10',
      'volunteer 8 | Odeska oblast | oblast | 06:01 | ~06:31',
    ),
    ['Sumy Oblast 06:00–06:40 o3', 'Odesa Oblast 06:01–~06:31 v8', 'Sumy Oblast 06:51–07:10 v7'],
  );
});

test('two that begin within ten minutes are one though they do not overlap', () => {
  assert.deepEqual(
    merged(
      'official 3 | Sumska oblast | oblast | 06:00 | 06:04',
      'volunteer 7 | Sumska oblast | oblast | 06:10 | 06:30',
    ),
    ['Sumy Oblast 06:00–06:04 o3 v7'],
  );
});

test('one of the volunteers that spans two official ones bears out both and adds none', () => {
  assert.deepEqual(
    merged(
      'official 3 | Sumska oblast | oblast | 06:00 | 06:40',
      'official 4 | Sumska oblast | oblast | 07:20 | 08:00',
      'volunteer 7 | Sumska oblast | oblast | 06:00 | 08:00',
    ),
    ['Sumy Oblast 06:00–06:40 o3 v7', 'Sumy Oblast 07:20–08:00 o4 v7'],
  );
});

test('several of the volunteers within one official alert are that one', () => {
  assert.deepEqual(
    merged(
      'official 3 | Sumska oblast | oblast | 06:00 | 09:00',
      'volunteer 7 | Sumska oblast | oblast | 06:00 | 06:30',
      'volunteer 8 | Sumska oblast | oblast | 08:00 | 09:20',
    ),
    ['Sumy Oblast 06:00–09:00 o3 v7 v8'],
  );
});

test('an alert for a part is not the alert for the whole', () => {
  assert.deepEqual(
    merged(
      'official 3 | Okhtyrskyi raion, Sumska oblast | raion | 06:00 | 06:40',
      'volunteer 7 | Sumska oblast | oblast | 06:00 | 06:40',
    ).length,
    2,
  );
});

test('the order of the parts of a name does not matter, nor whether it is in Ukrainian', () => {
  const spells = mergeAlerts([
    word('official 3 | Okhtyrskyi raion, Sumska oblast | raion | 06:00 | 06:40', { admin1: 'UA-59' }),
    word('cap 1 | Сумська область, Охтирський район | raion | 06:01 | 06:50', {
      admin1: 'UA-59',
      by: 'Duty',
    }),
  ]);
  assert.deepEqual(brief(spells), ['Okhtyrskyi raion, Sumy Oblast 06:00–06:40 o3 c1']);
});

test('a report of sirens in a town is one more witness of the oblast’s alert; without one it stands, and its end is not known', () => {
  const report = word('report 1 | Sumy | hromada | 06:05 | -', { startsBy: at('06:20') });
  const official = word('official 3 | Sumska oblast | oblast | 06:10 | 06:40');
  assert.deepEqual(brief(mergeAlerts([report, official])), ['Sumy Oblast 06:10–06:40 o3 r1']);
  assert.deepEqual(brief(mergeAlerts([report])), ['Sumy 06:05–- r1']);
  const later = word('report 2 | Sumy | hromada | 06:07 | -');
  assert.deepEqual(brief(mergeAlerts([report, later])), ['Sumy 06:05–- r1 r2']);
});

test('an alert that nobody says the start of began when it was first told at the latest, until somebody says it', () => {
  const told = (clock: string, event: number, more: Partial<AlertWord> = {}): AlertWord =>
    word(`report ${event} | Sumy | hromada | ${clock} | -`, { incident: 'inc_1', ...more });
  const starts = (...words: AlertWord[]) =>
    mergeAlerts(words).map((s) => [
      s.startedAt.slice(11, 16),
      s.startsBy?.slice(11, 16) ?? null,
      s.isStartAssumed ?? false,
    ]);
  const untimed = { isStartAssumed: true as const };
  assert.deepEqual(starts(told('06:10', 1, untimed)), [['06:10', null, true]]);
  assert.deepEqual(starts(told('06:10', 1, untimed), told('06:05', 2, untimed)), [['06:05', null, true]]);
  assert.deepEqual(starts(told('06:10', 1, untimed), told('05:55', 2)), [['05:55', null, false]]);
  const morning = told('05:00', 3, { startsBy: at('09:00') });
  assert.deepEqual(starts(told('05:00', 3, { startsBy: at('05:01') })), [['05:00', null, false]]);
  assert.deepEqual(starts(morning), [['05:00', '09:00', false]]);
  assert.deepEqual(starts(morning, told('06:10', 1, untimed)), [['05:00', '06:10', false]]);
});

test('one log imported twice gives each alert once, with both lines; an end that came later is taken up', () => {
  const first = word('official 3 | Sumska oblast | oblast | 06:00 | -');
  const again = word('official 5 | Sumska oblast | oblast | 06:00 | 06:40', { capture: 'cap_newer' });
  const spells = mergeAlerts([first, again]);
  assert.deepEqual(brief(spells), ['Sumy Oblast 06:00–06:40 o3 o5']);
  const sameFile = word('official 4 | Sumska oblast | oblast | 06:00 | 06:20');
  assert.equal(
    mergeAlerts([sameFile, word('official 9 | Sumska oblast | oblast | 06:00 | 06:30')]).length,
    2,
  );
});

test('the same words in any order give the same alerts', () => {
  const minute = fc.integer({ min: 0, max: 300 });
  const instant = (m: number): string => new Date(Date.parse(at('00:00')) + m * 60_000).toISOString();
  const anyWord = fc
    .record({
      witness: fc.constantFrom('official', 'volunteer', 'cap', 'report'),
      region: fc.constantFrom(
        'Sumska oblast|oblast',
        'Okhtyrskyi raion, Sumska oblast|raion',
        'Sumy|hromada',
      ),
      start: minute,
      lasts: fc.option(fc.integer({ min: 0, max: 90 })),
      line: fc.integer({ min: 2, max: 9 }),
    })
    .map(({ witness, region, start, lasts, line }) => {
      const [name, level] = region.split('|');
      return word(`${witness} ${line} | ${name} | ${level} | 00:00 | -`, {
        admin1: 'UA-59',
        startedAt: instant(start),
        endedAt: lasts === null ? null : instant(start + lasts),
        by: witness === 'cap' ? `sender ${line % 2}` : null,
      });
    });
  fc.assert(
    fc.property(
      fc
        .array(anyWord, { maxLength: 14 })
        .chain((ws) => fc.tuple(fc.constant(ws), fc.shuffledSubarray(ws, { minLength: ws.length }))),
      ([words, shuffled]) => assert.deepEqual(mergeAlerts(shuffled), mergeAlerts(words)),
    ),
    { numRuns: 300 },
  );
});

test('with nothing hidden the official log of 2022 comes out row for row', (t) => {
  if (!hasAlertLogs) return t.skip('the alert logs are not present');
  const { official, volunteer } = alertLogs();
  const spells = mergeAlerts([...volunteer.toReversed(), ...official.toReversed()]);
  const rows = (all: readonly (AlertWord | AlertSpell)[]): string[] =>
    all.map((a) => [a.region, a.admin1, a.level, a.startedAt, a.endedAt].join('|')).sort();
  const own = spells.filter((s) => s.sources[0]!.witness === 'official');
  const worded = own.map((s) => ({ ...s, region: s.sources[0]!.region }));
  assert.deepEqual(rows(worded), rows(official));
  const told = new Set(
    spells.flatMap((s) => s.sources.filter((x) => x.witness === 'volunteer').map((x) => x.line)),
  );
  assert.equal(told.size, volunteer.length);
});

test('with a fifth of the official rows hidden merging is better than either log in every unit but one, in whatever order', (t) => {
  if (!hasAlertLogs) return t.skip('the alert logs are not present');
  const { official, volunteer } = alertLogs();
  const units = agreementWith(official, volunteer, 6);
  assert.ok(median(units.map((u) => u.merged)) >= 0.95);
  // Luhansk has one official row of four days: while it is not hidden nothing can be better than it alone.
  assert.deepEqual(
    units.filter((u) => !isBetter(u) && u.thinned < 1),
    [],
  );
  assert.ok(units.filter(isBetter).length >= 24);
  assert.ok(oneOfBoth(official, volunteer) >= 0.98);
});
