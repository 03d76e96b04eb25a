import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { linkIncidents } from './link-incidents.ts';

const TAIZ = town('Taiz', 'YE', 13.58, 44.02);
const MOCHA = town('Mocha', 'YE', 13.32, 43.25);
const GOVERNORATE = town('Taiz Governorate', 'YE', 13.5, 43.8, {
  precision: 4,
  admin1: 'YE-TA',
  radiusKm: 90,
});

function told(report: string, at: string, event: Partial<Sketch>): ReportedEvent[] {
  const events = [{ type: 'strike.artillery' as const, places: [TAIZ], ...event }];
  return reported({ report, source: `${report} desk`, at, events });
}
const areOne = (...reports: ReportedEvent[][]): boolean => linkIncidents(reports.flat(), []).length === 1;

const night = (day: number) =>
  ({
    start: `2025-05-${String(day).padStart(2, '0')}T18:00:00Z`,
    end: `2025-05-${String(day + 1).padStart(2, '0')}T03:00:00Z`,
    precision: 'part_of_day',
  }) as const;
const school = { targets: [{ name: 'girls’ school', class: 'education' as const }] };
const homes = { targets: [{ name: 'homes', class: 'residential' as const }] };
const hurt = (n: number, scope?: string) => ({
  counts: [{ what: 'injured' as const, low: n, high: n, quote: String(n), ...(scope ? { scope } : {}) }],
});

test('a note of a week later without dates means the strike it names by what seldom happens there', () => {
  const first = told('a', '2025-05-04T08:00:00Z', { time: night(3), ...school });
  assert.ok(areOne(first, told('b', '2025-05-12T09:00:00Z', school)));
  const six = told('a', '2025-05-04T08:00:00Z', { time: night(3), ...homes, ...hurt(6) });
  assert.ok(areOne(six, told('b', '2025-05-12T09:00:00Z', { ...homes, ...hurt(6, 'superseded') })));
});

test('but not by what is common there, at another place, by another means, or when a month has passed', () => {
  const first = told('a', '2025-05-04T08:00:00Z', { time: night(3), ...homes, ...hurt(2) });
  assert.ok(!areOne(first, told('b', '2025-05-12T09:00:00Z', homes)));
  assert.ok(!areOne(first, told('b', '2025-05-12T09:00:00Z', { ...homes, ...hurt(2) })));
  const hit = told('a', '2025-05-04T08:00:00Z', { time: night(3), ...school });
  assert.ok(!areOne(hit, told('b', '2025-05-12T09:00:00Z', { ...school, places: [MOCHA] })));
  assert.ok(!areOne(hit, told('b', '2025-05-12T09:00:00Z', { ...school, type: 'strike.air' })));
  assert.ok(!areOne(hit, told('b', '2025-06-12T09:00:00Z', school)));
});

test('dated strikes of two nights stay two beside an undated note that names what both hit', () => {
  const nights = [3, 4].flatMap((d) =>
    told(`n${d}`, `2025-05-0${d + 1}T08:00:00Z`, { time: night(d), ...school }),
  );
  const incidents = linkIncidents([...nights, ...told('note', '2025-05-12T09:00:00Z', school)], []);
  assert.equal(incidents.length, 2);
});

test('a battle told of as going on is that of the day before; fighting that is over is another', () => {
  const fight = (report: string, at: string, status: 'ongoing' | 'occurred') =>
    told(report, at, { type: 'combat.clash', status });
  assert.ok(
    areOne(fight('a', '2025-05-04T08:00:00Z', 'occurred'), fight('b', '2025-05-05T16:00:00Z', 'ongoing')),
  );
  assert.ok(
    !areOne(fight('a', '2025-05-04T08:00:00Z', 'occurred'), fight('b', '2025-05-05T16:00:00Z', 'occurred')),
  );
});

test('a pledge told of again weeks before its day meets the first word of it', () => {
  const pledge = (report: string, start: string, end: string) =>
    told(report, start, {
      type: 'aid.pledge',
      status: 'planned',
      time: { start, end, precision: 'range' },
      actors: [{ name: 'Norway', kind: 'government', role: 'donor' }],
    });
  assert.ok(
    areOne(
      pledge('a', '2025-05-04T08:00:00Z', '2025-05-31T00:00:00Z'),
      pledge('b', '2025-05-10T08:00:00Z', '2025-05-20T00:00:00Z'),
    ),
  );
});

test('a district told with its towns is the district; one of its towns alone is not', () => {
  const district: EventPlace = town('Mawza District', 'YE', 13.35, 43.5, { precision: 3, radiusKm: 40 });
  const village = town('Al-Hamili', 'YE', 13.4, 43.4);
  const both = told('a', '2025-05-04T08:00:00Z', { time: night(3), places: [district, MOCHA, village] });
  assert.ok(areOne(both, told('b', '2025-05-04T09:00:00Z', { time: night(3), places: [district] })));
  assert.ok(!areOne(both, told('b', '2025-05-04T09:00:00Z', { time: night(3), places: [TAIZ] })));
});

test('air defence heard over a town is the region’s; with a figure of its own it is a part of the total', () => {
  const over = { ...TAIZ, admin1: 'YE-TA' };
  const defence = (report: string, event: Partial<Sketch>) =>
    told(report, '2025-05-04T08:00:00Z', { type: 'defence.interception', time: night(3), ...event });
  const shot = (n: number) => ({
    counts: [{ what: 'intercepted' as const, low: n, high: n, quote: String(n) }],
  });
  const total = defence('b', { places: [GOVERNORATE], ...shot(12) });
  assert.ok(areOne(defence('a', { places: [over], status: 'ongoing' }), total));
  assert.ok(!areOne(defence('a', { places: [over], ...shot(3) }), total));
  assert.ok(!areOne(defence('a', { places: [over] }), total));
});
