import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';

const night = {
  start: '2025-03-11T18:00:00Z',
  end: '2025-03-12T06:00:00Z',
  precision: 'part_of_day',
} as const;
const downed = (quote: string, low: number): Count => ({ what: 'intercepted', quote, low, high: low });

/** A report of what one shot down in one night. */
function report(
  name: string,
  speaker: string,
  quote: string,
  low: number,
  more: Partial<Sketch> = {},
): ReportedEvent[] {
  const events: Sketch[] = [
    {
      type: 'defence.interception',
      time: night,
      quote: 'shot down',
      // Named alike by both, as a sea or a border between them is.
      places: [town('Tendra', 'UA', 46.2, 31.6)],
      counts: [downed(quote, low)],
      actors: [{ name: speaker, kind: 'state_forces', role: 'defender' }],
      equipment: [{ name: 'drones', class: 'uav' }],
      said: [{ quote: `It shot down ${quote}.`, speaker: body(speaker) }],
      ...more,
    },
  ];
  return reported({ report: name, source: `${name} desk`, at: '2025-03-12T08:00:00Z', events });
}
const count = (...reports: ReportedEvent[][]): number => linkIncidents(reports.flat(), []).length;

test('each side’s tally of the other’s drones is an occurrence of its own, however near the figures', () => {
  for (const [a, x, b, y] of [
    ['Russia', '44 Ukrainian drones', 'Ukraine', '44 Russian drones'],
    ['Pakistan', '44 Indian drones', 'India', '44 Pakistani drones'],
    ['Israel', '44 Iranian drones', 'Iran', '44 Israeli drones'],
  ] as const)
    assert.equal(count(report('a', a, x, 44), report('b', b, y, 44)), 2, `${a} and ${b}`);
});

test('one side’s tally told by two of its bodies, or by one who does not say whose, is one', () => {
  assert.equal(
    count(
      report('a', 'Ukraine', '44 Russian drones', 44),
      report('b', 'Ukraine’s air force', '44 drones', 44),
    ),
    1,
  );
  assert.equal(
    count(
      report('a', 'India', '44 Pakistani drones', 44),
      report('b', 'India', '44 drones', 44, { actors: [] }),
    ),
    1,
  );
});
