import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type {
  AirDefenceAsked,
  AirDefenceFigure,
  AirDefenceTally,
  ClaimFigure,
  TallyKey,
} from '../../src/model/air-defence.ts';
import { plus } from '../../src/model/amount.ts';
import type { Amount } from '../../src/model/event.ts';
import type { KeptTally } from '../../src/model/log-check.ts';
import type { AssertedAmount } from '../../src/model/picture.ts';
import { findLogFigures } from '../../src/picture/find-log-figures.ts';
import { narrowFigures, type RegionTest } from '../../src/picture/narrow-figures.ts';
import { tallyFigures } from '../../src/picture/tally-figures.ts';

const HOUR = 3_600_000;
const MODELS = [
  'Kalibr',
  'Shahed-136/131',
  'X-101/X-555 and Kalibr',
  'Iskander-M and Iskander-K',
  'new thing',
];
const figure = fc.option(fc.integer({ min: 0, max: 99 }), { freq: 4 });

const arbitraryRow: fc.Arbitrary<KeptTally> = fc.record({
  capture: fc.constant('cap_a'),
  receivedAt: fc.constant('2025-01-01T00:00:00.000Z'),
  line: fc.integer({ min: 2, max: 9999 }),
  startedAt: fc
    .integer({ min: 0, max: 24 * 70 })
    .map((h) => new Date(Date.UTC(2024, 1, 20) + h * HOUR).toISOString()),
  endedAt: fc.constant(''),
  model: fc.constantFrom(...MODELS),
  launched: figure,
  destroyed: figure,
  lost: figure,
  assertedBy: fc.constantFrom('Ukrainian Air Force', 'General Staff of the Ukrainian Armed Forces', 'a page'),
  launchPlace: fc.constant(null),
  target: fc.constantFrom(null, 'Odesa oblast', 'Odesa oblast and Kyiv oblast', 'south'),
});
const arbitraryRows = fc
  .array(fc.tuple(arbitraryRow, fc.constantFrom(1, 9, 30, 80)), { maxLength: 40 })
  .map((rows) =>
    rows.map(([r, hours], i) => ({
      ...r,
      line: i + 2,
      endedAt: new Date(Date.parse(r.startedAt) + hours * HOUR).toISOString(),
    })),
  );

const arbitraryAmount: fc.Arbitrary<AssertedAmount> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.nat(60), fc.nat(30)).map(([low, more]) => ({ low, high: low + more })),
  },
  { weight: 1, arbitrary: fc.nat(60).map((low) => ({ low })) },
  { weight: 1, arbitrary: fc.constantFrom('unknown' as const, 'withheld' as const) },
);
const arbitraryClaim: fc.Arbitrary<ClaimFigure> = fc.record({
  from: fc.constant('report' as const),
  party: fc.constantFrom('Ukrainian Air Force', 'Air Command South', 'Russian defence ministry', 'Post'),
  side: fc.constant(null),
  day: fc.constantFrom(null, '2024-02-28', '2024-02-29', '2024-03-01'),
  kind: fc.constantFrom('uav', 'loitering_munition', 'missile', 'ballistic_missile', 'several', 'unknown'),
  what: fc.constantFrom('launched', 'intercepted'),
  amount: arbitraryAmount,
  isIncrement: fc.boolean(),
  quote: fc.constantFrom('a few', 'many', 'all'),
  incident: fc.constantFrom('in_1', 'in_2', 'in_3'),
  waves: fc.constantFrom(['in_1'], []),
  event: fc.constantFrom('ev_1', 'ev_2'),
  statements: fc.constant([]),
  receivedAt: fc.constantFrom('2024-03-02T08:00:00.000Z', '2024-03-03T08:00:00.000Z'),
  isPerhaps: fc.boolean(),
  places: fc.constant([]),
  area: fc.constantFrom([], ['Odesa Oblast'], ['Kyiv', 'Odesa Oblast']),
});
const SIDES = { 'Russian defence ministry': 'RU', Post: null } as Readonly<Record<string, string | null>>;
const arbitraryFigures: fc.Arbitrary<AirDefenceFigure[]> = fc
  .tuple(arbitraryRows, fc.array(arbitraryClaim, { maxLength: 30 }))
  .map(([rows, claims]) => [
    ...findLogFigures(rows),
    ...claims.map(({ waves = [], ...c }) => ({
      ...c,
      waves: waves.filter((w) => w !== c.incident),
      side: c.party in SIDES ? SIDES[c.party]! : 'UA',
    })),
  ]);

const KEYS: readonly TallyKey[] = ['day', 'month', 'model', 'kind', 'period'];
const isTold = (a: AssertedAmount | null): a is Amount => a !== null && typeof a !== 'string';

test('every interval has its ends in order, every share lies within 0 and 1, and somebody asserts it', () => {
  fc.assert(
    fc.property(arbitraryFigures, fc.constantFrom(...KEYS), (figures, by) => {
      for (const t of tallyFigures(figures, by)) {
        for (const a of [t.launched, t.intercepted])
          if (isTold(a))
            assert.ok(a.low >= 0 && (a.high === undefined || a.low <= a.high), JSON.stringify(t));
        if (t.rate) assert.ok(t.rate.low >= 0 && t.rate.low <= t.rate.high && t.rate.high <= 1);
        assert.ok(t.assertedBy);
      }
    }),
  );
});

test('the order of rows and figures makes no difference', () => {
  const shuffled = arbitraryFigures.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...KEYS), ([figures, other], by) => {
      assert.deepEqual(tallyFigures(other, by), tallyFigures(figures, by));
    }),
  );
});

test('the days of a month add up to it, and models and kinds to the whole, unknown rows and all', () => {
  const total = (tallies: readonly AirDefenceTally[], what: 'launched' | 'intercepted'): string => {
    const told = tallies.map((t) => t[what]).filter(isTold);
    const sum = told.reduce(plus, { low: 0, high: 0 });
    const isOpen = tallies.some((t) => !isTold(t[what]));
    return JSON.stringify(isOpen ? { low: sum.low } : sum);
  };
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const figures = findLogFigures(rows);
      const days = tallyFigures(figures, 'day');
      for (const month of tallyFigures(figures, 'month')) {
        const own = days.filter(
          (d) => d.key.startsWith(month.key) && (d.side ?? d.assertedBy) === (month.side ?? month.assertedBy),
        );
        for (const what of ['launched', 'intercepted'] as const)
          assert.equal(total(own, what), total([month], what));
      }
      for (const what of ['launched', 'intercepted'] as const)
        for (const by of ['month', 'model', 'kind'] as const)
          assert.equal(total(tallyFigures(figures, by), what), total(days, what), by);
    }),
  );
});

test('a table taken in again, whole or in part, earlier or later, counts once', () => {
  fc.assert(
    fc.property(arbitraryRows, fc.boolean(), (rows, isLater) => {
      const again = rows.map((r) => ({
        ...r,
        capture: 'cap_b',
        receivedAt: isLater ? '2025-02-01T00:00:00.000Z' : '2024-12-01T00:00:00.000Z',
      }));
      // The figures are the same; the file they stand on is the one that came last.
      const told = (of: readonly KeptTally[], by: TallyKey) =>
        tallyFigures(findLogFigures(of), by).map(({ rows: _rows, ...figures }) => figures);
      for (const by of KEYS) assert.deepEqual(told([...again, ...rows], by), told(rows, by));
    }),
  );
});

test('a kind, a party or a region asked for never gives more than the whole', () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const figures = findLogFigures(rows);
      const sum = (asked: AirDefenceAsked, isInRegion?: RegionTest): Amount =>
        tallyFigures(narrowFigures(figures, asked, isInRegion), 'month')
          .map((t) => t.intercepted)
          .filter(isTold)
          .reduce(plus, { low: 0, high: 0 });
      const whole = sum({});
      for (const part of [
        sum({ kind: 'missile' }),
        sum({ party: 'air force' }),
        sum({}, (p) => p.admin1 === 'UA-51'),
      ])
        assert.ok(part.low <= whole.low);
    }),
  );
});
