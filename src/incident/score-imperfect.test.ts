import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Actor } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { isHelpersName } from './same-name.ts';

// What reports leave out or put otherwise, as read: the one occurrence is still found, and another is not taken for it.
const PIBOR = town('Pibor', 'SS', 6.8, 33.13);
const CLINIC = town('Pibor Primary Hospital', 'SS', 6.8, 33.13, { precision: 2 });
const LIKUANGOLE = town('Likuangole', 'SS', 7.07, 33.05);

function told(report: string, at: string, event: Partial<Sketch>): ReportedEvent[] {
  const events = [{ type: 'strike.artillery' as const, places: [PIBOR], ...event }];
  return reported({ report, source: `${report} desk`, at, events });
}
const areOne = (...reports: ReportedEvent[][]): boolean => linkIncidents(reports.flat(), []).length === 1;
const morning = {
  start: '2025-08-04T03:00:00Z',
  end: '2025-08-04T10:00:00Z',
  precision: 'part_of_day',
} as const;
const FIRST = '2025-08-04T12:00:00Z';
const NEXT = '2025-08-04T18:00:00Z';

test('a town and its hospital named together are one spot; a town and the next one are two', () => {
  const both = told('a', FIRST, { time: morning, places: [PIBOR, CLINIC] });
  assert.ok(areOne(both, told('b', NEXT, { time: morning })));
  const two = told('a', FIRST, { time: morning, places: [PIBOR, LIKUANGOLE] });
  assert.ok(!areOne(two, told('b', NEXT, { time: morning })));
});

test('who acts for a town acts there', () => {
  const out = (report: string, at: string, event: Partial<Sketch>) =>
    told(report, at, { type: 'movement.evacuation', time: morning, ...event });
  const by = (name: string): Actor => ({ name, kind: 'government', role: 'organiser' });
  const from = out('a', FIRST, { places: [{ ...PIBOR, role: 'from' }] });
  assert.ok(areOne(from, out('b', NEXT, { places: [], actors: [by('Pibor town council')] })));
  assert.ok(!areOne(from, out('b', NEXT, { places: [], actors: [by('Likuangole town council')] })));
});

test('rescuers, firefighters and a service by its name may be the same crews; another service is not', () => {
  const crews = (report: string, at: string, name: string) =>
    told(report, at, {
      type: 'response.rescue',
      quote: 'at work',
      actors: [{ name, kind: 'emergency_services', role: 'initiator' }],
    });
  const reasons = (a: string, b: string) =>
    linkIncidents([...crews('a', FIRST, a), ...crews('b', NEXT, b)], []).flatMap(
      (i) => i.links.at(-1)!.reasons,
    );
  assert.ok(reasons('rescuers', 'Jonglei Civil Defence').includes('same initiator'));
  assert.ok(reasons('Jonglei Civil Defence', 'River Ambulance Union').includes('another initiator'));
  for (const name of ['firefighters', 'emergency services', 'rescue workers', 'рятувальники', 'спасатели'])
    assert.ok(isHelpersName(name), name);
  for (const name of ['White Helmets', 'fire brigade of Pibor', 'Служба порятунку Піщане'])
    assert.ok(!isHelpersName(name), name);
});

test('a forecast of the day after is not the advance told the day before; one made before it is', () => {
  const advance = (report: string, at: string, status: 'possible' | 'ongoing') =>
    told(report, at, { type: 'control.advance', status, places: [{ ...PIBOR, role: 'to' }] });
  assert.ok(!areOne(advance('a', FIRST, 'ongoing'), advance('b', '2025-08-05T12:00:00Z', 'possible')));
  assert.ok(areOne(advance('a', FIRST, 'possible'), advance('b', '2025-08-05T12:00:00Z', 'ongoing')));
});

test('a line formed in days past and told of as there is one, four days on', () => {
  const line = (report: string, at: string, time?: Sketch['time']) =>
    told(report, at, { type: 'control.line', status: 'ongoing', ...(time ? { time } : {}) });
  const days = { start: '2025-07-25T00:00:00Z', end: '2025-08-01T00:00:00Z', precision: 'range' } as const;
  assert.ok(areOne(line('a', FIRST, days), line('b', '2025-08-04T23:00:00Z')));
  assert.ok(!areOne(line('a', FIRST, days), line('b', '2025-08-06T23:00:00Z')));
});

test('a truce told by the hour it began and by the hour it ends is one; a week on it is another', () => {
  const truce = (report: string, hour: string) =>
    told(report, hour, {
      type: 'talks.agreement',
      quote: 'truce',
      time: { start: hour, end: hour.replace(':00Z', ':30Z'), precision: 'minute' },
    });
  assert.ok(areOne(truce('a', '2025-08-04T05:00:00Z'), truce('b', '2025-08-07T05:00:00Z')));
  assert.ok(!areOne(truce('a', '2025-08-04T05:00:00Z'), truce('b', '2025-08-11T05:00:00Z')));
});
