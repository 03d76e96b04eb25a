import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { effectKind, isOtherEffect } from './effect-kind.ts';
import { linkIncidents } from './link-incidents.ts';

const places = [town('Hpakant', 'MM', 25.61, 96.31)];

function told(report: string, event: Partial<Sketch>): ReportedEvent {
  const events = [{ type: 'harm.damage' as const, places, ...event }];
  return reported({ report, source: `${report} desk`, at: '2025-03-02T08:00:00Z', events })[0]!;
}

const target = (name: string, c: NonNullable<Sketch['targets']>[number]['class']) => ({
  targets: [{ name, class: c }],
});

test('the trigger, or who helps, names the kind of harm or help', () => {
  const rows: readonly (readonly [Partial<Sketch>, ReturnType<typeof effectKind>])[] = [
    [{ quote: 'blaze' }, 'fire'],
    [{ quote: 'спалахнула пожежа' }, 'fire'],
    [{ quote: 'сгорел' }, 'fire'],
    [{ quote: 'left without running water' }, 'outage'],
    [{ quote: 'знеструмлено' }, 'outage'],
    [{ quote: 'обесточен' }, 'outage'],
    [{ quote: 'fell silent', ...target('mobile network', 'infrastructure_unspecified') }, 'outage'],
    [{ quote: 'cut', ...target('power supply', 'energy') }, 'outage'],
    [{ quote: 'cut', ...target('orchard', 'other') }, null],
    [{ quote: 'ransacked' }, 'looting'],
    [{ quote: 'пограбували' }, 'looting'],
    [{ quote: 'shattered' }, 'breakage'],
    [{ quote: 'разрушено' }, 'breakage'],
    [{ quote: 'hit' }, null],
    [{ type: 'response.rescue', quote: 'extinguished' }, 'fire'],
    [{ type: 'response.rescue', quote: 'combed the rubble' }, 'search'],
    [{ type: 'response.rescue', quote: 'розбирають завали' }, 'search'],
    [{ type: 'response.rescue', quote: 'demining' }, 'clearance'],
    [
      { type: 'response.rescue', quote: 'stayed up all night', actors: [helper('army doctors')] },
      'treatment',
    ],
    [{ type: 'response.rescue', quote: 'stayed up all night', actors: [helper('volunteers')] }, null],
    [{ type: 'strike.air', quote: 'fire' }, null],
  ];
  for (const [event, kind] of rows) assert.equal(effectKind(told('a', event)), kind, event.quote);
});

function helper(name: string) {
  return { name, kind: 'emergency_services', role: 'initiator' } as const;
}

test('a dark town, a burning depot and a plundered shop are three, though town and day are one', () => {
  const outage = told('a', { quote: 'blackout', ...target('grid', 'energy') });
  const fire = told('b', { quote: 'on fire', ...target('depot', 'energy') });
  const looting = told('c', { quote: 'pillaged', ...target('shop', 'other') });
  assert.equal(linkIncidents([outage, fire, looting], []).length, 3);
});

test('two words for one fire, and a fire told as its wreckage, stay one', () => {
  const fire = told('a', { quote: 'went up in flames', ...target('sawmill', 'industrial') });
  const burnt = told('b', { quote: 'burned', ...target('mill', 'industrial') });
  const ruin = told('c', { quote: 'destroyed', ...target('sawmill', 'industrial') });
  assert.ok(!isOtherEffect(fire, burnt));
  assert.ok(!isOtherEffect(fire, ruin));
  assert.equal(linkIncidents([fire, burnt, ruin], []).length, 1);
  assert.ok(isOtherEffect(fire, told('d', { quote: 'broken', ...target('windows', 'residential') })));
});

test('surgeons at work are not the crews that dig, who may be those that put the fire out', () => {
  const rescue = (report: string, quote: string) => told(report, { type: 'response.rescue', quote });
  assert.ok(isOtherEffect(rescue('a', 'digging'), rescue('b', 'treated')));
  assert.ok(!isOtherEffect(rescue('a', 'digging'), rescue('b', 'put out')));
  assert.ok(!isOtherEffect(rescue('a', 'digging'), rescue('b', 'at the scene')));
});
