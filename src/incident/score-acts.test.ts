import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { reportSites } from './report-site.ts';

const TOWNS = ['Kutum', 'Kabkabiya', 'Mellit', 'Tawila', 'Zalingei', 'Nyala', 'Geneina'].map((name, i) =>
  town(name, 'SD', 13 + i / 5, 24 + i / 5),
);
const [KUTUM, MELLIT] = [TOWNS[0]!, TOWNS[2]!];
const clash = (...places: typeof TOWNS): Sketch => ({ type: 'combat.clash', places });

function report(name: string, day: number, ...events: Sketch[]): ReportedEvent[] {
  return reported({ report: name, source: `${name} desk`, at: `2025-09-0${day}T10:00:00Z`, events });
}

/** Whether the last event of each report came to be one incident. */
function areOne(a: readonly ReportedEvent[], b: readonly ReportedEvent[]): boolean {
  const [x, y] = [a.at(-1)!.key, b.at(-1)!.key];
  return linkIncidents([...a, ...b], []).some((i) => [x, y].every((k) => i.events.some((e) => e.key === k)));
}
const deal = (quote: string, more: Partial<Sketch> = {}): Sketch => ({
  type: 'talks.agreement',
  quote,
  ...more,
});
const order = (quote: string, by?: string): Sketch => ({
  type: 'measure.order',
  status: 'ongoing',
  quote,
  actors: by ? [{ name: by, kind: 'intergovernmental', role: 'initiator' }] : [],
});

test('the sites of a report are what its events name, unless it surveys a country', () => {
  assert.deepEqual(reportSites(report('a', 1, clash(MELLIT), clash(KUTUM))), ['kutum', 'mellit']);
  assert.deepEqual(reportSites(report('a', 1, clash(...TOWNS))), []);
});

test('a truce told without a place in reports that name one town is one truce; an exchange beside it is another deal', () => {
  const truce = report('a', 1, clash(KUTUM), clash(MELLIT), deal('truce'));
  assert.ok(areOne(truce, report('b', 2, clash(KUTUM), clash(MELLIT), deal('ceasefire'))));
  assert.ok(!areOne(truce, report('b', 2, clash(KUTUM), clash(MELLIT), deal('prisoner swap'))));
  assert.ok(!areOne(truce, report('b', 2, clash(TOWNS[4]!), clash(TOWNS[5]!), deal('truce'))));
  assert.ok(
    !areOne(truce, report('b', 2, clash(KUTUM), clash(MELLIT), deal('ceasefire', { status: 'possible' }))),
  );
});

test('a deal that is still to be carried out is the one that was struck', () => {
  const struck = report('a', 1, clash(KUTUM), clash(MELLIT), deal('agreed to free detainees'));
  const due = deal('will be freed', { status: 'planned' });
  assert.ok(areOne(struck, report('b', 2, clash(KUTUM), clash(MELLIT), due)));
});

test('an order is known by who gives it, not by being one', () => {
  const halted = report('a', 1, clash(KUTUM), clash(MELLIT), order('halted', 'Food Agency'));
  assert.ok(areOne(halted, report('b', 2, clash(KUTUM), clash(MELLIT), order('paused', 'Food Agency'))));
  assert.ok(!areOne(halted, report('b', 2, clash(KUTUM), clash(MELLIT), order('paused', 'Town Council'))));
  assert.ok(!areOne(halted, report('b', 2, clash(KUTUM), clash(MELLIT), order('paused'))));
});

test('who forms a line behind a town does not hold the town', () => {
  const line = (role: 'initiator' | 'defender'): Sketch => ({
    type: 'control.line',
    status: 'ongoing',
    places: [KUTUM],
    actors: [{ name: 'army', kind: 'state_forces', role }],
  });
  assert.ok(areOne(report('a', 1, line('defender')), report('b', 1, line('defender'))));
  assert.ok(!areOne(report('a', 1, line('defender')), report('b', 1, line('initiator'))));
});

test('a convoy attacked, and shelled in the words of others, is one attack by its dead', () => {
  const attack = (type: Sketch['type'], n: number): Sketch => ({
    type,
    places: [KUTUM],
    counts: [{ what: 'injured', low: n, high: n, quote: String(n) }],
  });
  assert.ok(
    areOne(report('a', 1, attack('combat.attack', 5)), report('b', 1, attack('strike.artillery', 5))),
  );
  assert.ok(
    !areOne(report('a', 1, attack('combat.attack', 5)), report('b', 1, attack('strike.artillery', 2))),
  );
});

test('what was to come on one day and came the evening before is the plan carried out; a fire still seen at noon is that of the night', () => {
  const left = (status: 'planned' | 'ongoing', start: string, end: string): Sketch => ({
    type: 'movement.evacuation',
    status,
    places: [{ ...KUTUM, role: 'from' }],
    time: { start, end, precision: 'part_of_day' },
  });
  const plan = left('planned', '2025-09-03T00:00:00Z', '2025-09-04T00:00:00Z');
  assert.ok(
    areOne(
      report('a', 1, plan),
      report('b', 3, left('ongoing', '2025-09-02T15:00:00Z', '2025-09-02T20:00:00Z')),
    ),
  );
  const fire = (start: string, end: string): Sketch => ({
    type: 'harm.damage',
    quote: 'fire',
    places: [KUTUM],
    time: { start, end, precision: 'range' },
  });
  const night = fire('2025-09-01T20:00:00Z', '2025-09-02T03:00:00Z');
  assert.ok(
    areOne(report('a', 2, night), report('b', 3, fire('2025-09-02T12:00:00Z', '2025-09-02T12:01:00Z'))),
  );
  assert.ok(
    !areOne(report('a', 2, night), report('b', 3, fire('2025-09-02T20:00:00Z', '2025-09-03T03:00:00Z'))),
  );
});
