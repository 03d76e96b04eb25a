import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { distanceKm } from '../../src/incident/score-place.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { EventPlace } from '../../src/model/place.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { writeCsv } from '../../src/output/write-csv.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { coarsenPlace } from '../../src/publish/coarsen-place.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { reported, type Sketch, town } from '../scenario/build-events.ts';
import { EVENTS } from '../scenario/depot-at-kosti.ts';
import { arbitraryEvents } from './arbitrary-events.ts';

const asOf = '2025-05-03T12:00:00Z';
const publish = (events: readonly ReportedEvent[], policy: Policy, at = asOf): PublicPicture =>
  publicPicture(
    projectPicture(
      linkIncidents(
        events.filter((e) => Date.parse(e.receivedAt) <= Date.parse(at)),
        [],
      ),
      at,
    ),
    policy,
  );
const ruleFor = (types: string[], more: object): Policy =>
  parsePolicy(JSON.stringify({ version: 2, rules: [{ id: 'r', why: 'test', match: { types }, ...more }] }));

test('a published place is never finer than before, and its area still holds the true point', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -80, max: 80, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom<EventPlace['precision'][]>(1, 2, 3, 4, 5, 6, 7),
      fc.integer({ min: 1, max: 200 }),
      fc.boolean(),
      (lat, lon, radiusKm, precision, minRadiusKm, byArea) => {
        const place: EventPlace = {
          name: 'Sake',
          lat,
          lon,
          role: 'at',
          precision,
          radiusKm,
          admin1: 'CD-NK',
        };
        const out = coarsenPlace(place, { minRadiusKm, level: byArea ? 'admin1' : 'as-said' });
        assert.ok(out.radiusKm! >= radiusKm && out.radiusKm! >= minRadiusKm);
        assert.ok(out.precision >= precision);
        const moved = distanceKm({ lat, lon }, { lat: out.lat!, lon: out.lon! });
        assert.ok(moved <= out.radiusKm!, `moved ${moved} km of ${out.radiusKm}`);
        if (byArea && precision <= 3) assert.equal(out.name, 'North Kivu');
      },
    ),
  );
});

test('a place coarsened from two points of one cell is the same place', () => {
  const at = (lat: number): EventPlace => ({
    name: 'Goma',
    lat,
    lon: 29.22,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  });
  assert.deepEqual(
    coarsenPlace(at(-1.66), { minRadiusKm: 50, level: 'as-said' }),
    coarsenPlace(at(-1.67), { minRadiusKm: 50, level: 'as-said' }),
  );
});

test('nothing leaves before its delay', () => {
  fc.assert(
    fc.property(arbitraryEvents(), fc.integer({ min: 1, max: 4000 }), (events, delayMinutes) => {
      const open = publish(events, ruleFor(['strike.', 'combat.', 'alert.'], { delay: `${delayMinutes} m` }));
      const out = (e: ReportedEvent) =>
        Math.min(Date.parse(e.receivedAt), Date.parse(e.publishedAt ?? e.receivedAt));
      const late = (e: ReportedEvent) => out(e) + delayMinutes * 60_000 > Date.parse(asOf);
      for (const i of open.incidents) {
        if (!/^(?:strike|combat|alert)/.test(i.type)) continue;
        assert.ok(!i.events.some(late));
        const keys = new Set(i.events.map((e) => e.key));
        for (const v of i.fields.flatMap((f) => f.values)) assert.ok(v.events.every((k) => keys.has(k)));
        for (const l of i.links) assert.ok(keys.has(l.event) && (l.to === null || keys.has(l.to)));
      }
      const shown = new Set(open.incidents.flatMap((i) => i.events.map((e) => e.key)));
      for (const row of [...open.airDefence, ...open.control, ...open.evacuation, ...open.aid])
        assert.ok(row.events.every((k) => shown.has(k)));
      for (const { event } of open.alerts.flatMap((a) => a.sources)) assert.ok(shown.has(event!));
    }),
    { numRuns: 60 },
  );
});

test('a withheld class leaves no trace, not even its number', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (events) => {
      const open = publish(events, ruleFor(['strike.'], { withhold: 'all' }));
      assert.ok(!open.incidents.some((i) => i.events.some((e) => e.event.type.startsWith('strike.'))));
      assert.deepEqual(open.audit, []);
    }),
    { numRuns: 40 },
  );
});

test('a coarsened name is nowhere in the structured fields, and with quotes off nowhere at all', () => {
  const policy = ruleFor(['strike.'], { radius: '50 km', place: 'admin1', withhold: ['quotes'] });
  const open = publish(EVENTS, policy, '2025-03-07T00:00:00Z');
  const strikes = open.incidents.filter((i) => i.type.startsWith('strike.'));
  assert.equal(strikes.length, 3);
  for (const i of strikes) {
    const rest = { ...i, independentOrigins: [], events: i.events.map((e) => ({ ...e, source: '' })) };
    assert.doesNotMatch(
      JSON.stringify(rest).replaceAll('Kosti garrison command', ''),
      /Kosti|Rabak|13\.163|32\.664/,
    );
  }
});

test('with quotes off the reasons of links quote no word of a report, with quotes on they do', () => {
  const time = { start: '2025-03-05T02:00:00Z', end: '2025-03-05T03:00:00Z', precision: 'hour' } as const;
  const places = [town('Kaya', 'BF', 13.09, -1.08)];
  const strike: Sketch = { type: 'strike.drone', quote: 'set ablaze', time, places };
  const told = (report: string, at: string) => reported({ report, source: report, at, events: [strike] });
  const events = [...told('a', '2025-03-05T08:00:00Z'), ...told('b', '2025-03-05T09:00:00Z')];
  const open = (quotes: boolean) =>
    JSON.stringify(
      publish(events, ruleFor(['strike.'], quotes ? {} : { withhold: ['quotes'] }), '2025-03-07T00:00:00Z')
        .incidents,
    );
  assert.match(open(true), /same word \(“set ablaze”\)/);
  assert.doesNotMatch(open(false), /ablaze/);
});

test('private persons taking part lose their names, speakers keep theirs', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (events) => {
      assert.doesNotMatch(JSON.stringify(publish(events, DEFAULT_POLICY).incidents), /Aye Mon/);
    }),
    { numRuns: 40 },
  );
});

test('publishing keeps unknown, withheld and absent apart from zero', () => {
  const counts = (n: object) => [{ what: 'killed', quote: 'killed', ...n }];
  const one = (c: object[]) =>
    ({ ...EVENTS[1]!, event: { ...EVENTS[1]!.event, counts: c } }) as ReportedEvent;
  const csv = (c: object[]) => [...writeCsv(publish([one(c)], DEFAULT_POLICY, '2025-03-07T00:00:00Z'))][1]!;
  assert.equal(csv(counts({ value: 'unknown' })).split(',')[13], 'unknown');
  assert.equal(csv(counts({ value: 'withheld' })).split(',')[13], 'withheld');
  assert.equal(csv(counts({ low: 0, high: 0 })).split(',')[13], '0');
  assert.equal(csv([]).split(',')[13], '');
});

test('a policy that is not understood publishes nothing', () => {
  assert.throws(() => ruleFor(['strike.laser'], {}), /no such event type/);
  assert.throws(() => ruleFor(['strike.'], { delay: 5 }), /write a stretch of time/);
  assert.throws(() => parsePolicy('version: 1\nrules: []'), /1:10: 1 is no version/);
});
