import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { linkIncidents } from './link-incidents.ts';
import { oneObject } from './one-object.ts';

test('an object of which a place mostly has one, in one word for all languages', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['railway bridge', 'bridge'],
    ['міст через річку', 'bridge'],
    ['автомобильный мост', 'bridge'],
    ['earth dam', 'dam'],
    ['гребля', 'dam'],
    ['краєзнавчий музей', 'museum'],
    ['общежитие', 'dormitory'],
    ['city hall', null],
    ['місто', null],
    ['homes', null],
    ['damaged roof', null],
  ];
  for (const [name, object] of rows) assert.equal(oneObject(name), object, name);
});

const MYITKYINA = town('Myitkyina', 'MM', 25.38, 97.39);

function told(report: string, day: number, event: Partial<Sketch>): ReportedEvent[] {
  const at = `2025-07-0${day}T10:00:00Z`;
  const events = [{ type: 'strike.explosive' as const, places: [MYITKYINA], ...event }];
  return reported({ report, source: `${report} desk`, at, events });
}
const object = (name: string) => ({ targets: [{ name, class: 'transport' as const }] });
const by = (name: string) => ({
  actors: [{ name, kind: 'state_forces' as const, role: 'initiator' as const }],
});

test('one side says the other blew the bridge up, the other that it was bombed, a witness that it has come down: one bridge', () => {
  const incidents = linkIncidents(
    [
      ...told('a', 1, { ...object('bridge'), ...by('enemy') }),
      ...told('b', 2, { ...object('the road bridge'), type: 'harm.damage', quote: 'collapsed' }),
      ...told('c', 3, { ...object('bridge'), ...by('the army'), type: 'strike.air' }),
    ],
    [],
  );
  assert.equal(incidents.length, 1);
});

test('two hits on a railway days apart, or a bridge and a dam, are two', () => {
  assert.equal(
    linkIncidents([...told('a', 1, object('railway')), ...told('b', 4, object('railway'))], []).length,
    2,
  );
  assert.equal(
    linkIncidents([...told('a', 1, object('bridge')), ...told('b', 3, object('dam'))], []).length,
    2,
  );
});
