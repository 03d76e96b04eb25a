import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, town } from '../../test/scenario/build-events.ts';
import { findRelations } from '../incident/find-relations.ts';
import { linkIncidents } from '../incident/link-incidents.ts';
import type { Incident, Relation } from '../model/incident.ts';
import { projectPicture } from '../picture/project-picture.ts';
import { publicPicture } from '../publishing.ts';
import { parsePolicy } from './parse-policy.ts';
import { publishRelations } from './publish-relations.ts';

const night = {
  start: '2025-02-04T18:00:00Z',
  end: '2025-02-05T04:00:00Z',
  precision: 'part_of_day',
} as const;
const konotop = town('Konotop', 'UA', 51.24, 33.2, { admin1: 'UA-59' });
const sumy = town('Sumy Oblast', 'UA', 51, 34, { admin1: 'UA-59', precision: 4, radiusKm: 150 });
const events = [
  { type: 'strike.drone', time: night, places: [sumy] } as const,
  {
    type: 'strike.drone',
    time: night,
    places: [konotop],
    targets: [{ name: 'clinic', class: 'health' }],
  } as const,
  { type: 'response.rescue', time: { ...night, end: '2025-02-05T06:00:00Z' }, places: [konotop] } as const,
].flatMap((e, n) =>
  reported({ report: `r${n}`, source: 'Outlet', at: `2025-02-05T0${7 + n}:00:00Z`, events: [e] }),
);

function published(rules: object[], asOf = '2025-02-05T12:00:00Z'): Relation['kind'][] {
  const incidents = linkIncidents(events, []);
  const picture = projectPicture(incidents, asOf, findRelations(incidents));
  assert.equal(picture.relations.length, 2);
  const policy = parsePolicy(JSON.stringify({ version: 2, rules }));
  return publicPicture(picture, policy).relations.map((r) => r.kind);
}
const rule = (match: object, more: object) => ({ id: 'r', why: 'test', match, ...more });

test('relations of shown incidents are shown', () => {
  assert.deepEqual(published([]), ['follows', 'part-of-wave']);
});

test('a withheld or delayed incident is related to nothing', () => {
  assert.deepEqual(published([rule({ targets: ['health'] }, { withhold: 'all' })]), []);
  assert.deepEqual(published([rule({ types: ['response.rescue'] }, { delay: '600 m' })]), ['part-of-wave']);
});

test('a place made coarser is not given away by what is known to be at the same place', () => {
  const coarse = rule({ targets: ['health'] }, { radius: '50 km', place: 'admin1' });
  assert.deepEqual(published([coarse]), ['part-of-wave']);
});

test('what was published and is read from where it is kept tells no more than what is at hand', () => {
  const whole = linkIncidents(events, []);
  const relations = findRelations(whole);
  const coarse = rule({ targets: ['health'] }, { radius: '50 km', place: 'admin1' });
  const policy = parsePolicy(JSON.stringify({ version: 2, rules: [coarse] }));
  const { incidents } = publicPicture(projectPicture(whole, '2025-02-05T12:00:00Z', relations), policy);
  const kept = JSON.parse(JSON.stringify(incidents)) as Incident[];
  const kinds = publishRelations({ incidents: whole, relations }, kept).map((r) => r.kind);
  assert.deepEqual(kinds, ['part-of-wave']);
});
