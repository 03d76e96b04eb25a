import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { reportSite } from './report-site.ts';

const DJIBO = town('Djibo', 'BF', 14.1, -1.63);
const ARIBINDA = town('Aribinda', 'BF', 14.23, -0.87);
const SOUM = town('Soum', 'BF', 14.2, -1.4, { precision: 3, radiusKm: 60 });
const clash: Sketch = { type: 'combat.clash', places: [DJIBO] };

function report(name: string, events: readonly Sketch[], hour = 10): ReportedEvent[] {
  return reported({ report: name, source: `${name} desk`, at: `2025-04-03T${hour}:00:00Z`, events });
}

/** Whether the last event of each report came to be one incident. */
function areOne(a: readonly ReportedEvent[], b: readonly ReportedEvent[]): boolean {
  const [x, y] = [a.at(-1)!.key, b.at(-1)!.key];
  return linkIncidents([...a, ...b], []).some((i) => [x, y].every((k) => i.events.some((e) => e.key === k)));
}

test('the site of a report is the one most of its events name', () => {
  assert.equal(reportSite(report('a', [clash]))?.name, 'Djibo');
  assert.equal(reportSite(report('a', [clash, { type: 'protest' }]))?.name, 'Djibo');
  const more: Sketch = { type: 'harm.damage', places: [ARIBINDA] };
  assert.equal(reportSite(report('a', [clash, clash, more]))?.name, 'Djibo');
  assert.equal(reportSite(report('a', [clash, more])), null);
  assert.equal(reportSite(report('a', [{ type: 'combat.clash', places: [SOUM] }])), null);
  assert.equal(reportSite(report('a', [{ type: 'combat.clash' }])), null);
});

test('a flight told without its place is that from the town the report is about', () => {
  const fled: Sketch = { type: 'movement.displacement', quote: 'fled' };
  const from: Sketch = { ...fled, places: [{ ...DJIBO, role: 'from' }] };
  assert.ok(areOne(report('a', [clash, fled]), report('b', [from], 11)));
  assert.ok(areOne(report('a', [clash, fled]), report('b', [clash, fled], 11)));
  assert.ok(!areOne(report('a', [{ ...clash, places: [ARIBINDA] }, fled]), report('b', [from], 11)));
  assert.ok(!areOne(report('a', [fled]), report('b', [from], 11)));
});

test('a number of drones launched is of the whole attack, not of the town the report is about', () => {
  const hit: Sketch = { type: 'strike.drone', places: [DJIBO] };
  const wave: Sketch = {
    type: 'strike.drone',
    counts: [{ what: 'launched', low: 40, high: 40, quote: '40' }],
  };
  assert.ok(!areOne(report('a', [hit, wave]), report('b', [hit], 11)));
});
