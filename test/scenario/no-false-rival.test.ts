import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../src/model/event.ts';
import type { Sketch } from './build-events.ts';
import { fieldsOf, kinds, says, tell } from './same-occurrence.ts';

// Invented occurrences on real geography: doers, means, targets and denials that look like a conflict, and are none.

const COUNCIL = { organisation: 'Kosti council', country: 'SD' };
const RELIEF = { organisation: 'Lake Relief' };

const doer = (name: string, kind: Actor['kind']): Actor => ({ name, kind, role: 'initiator' });
const byTwo = (a: Actor, b: Actor) =>
  kinds(
    [
      ...tell('a', 6, { type: 'combat.attack', actors: [a], said: [says('a', COUNCIL)] }),
      ...tell('b', 9, { type: 'combat.attack', actors: [b], said: [says('b', RELIEF)] }),
    ],
    'actor',
  );
test('two descriptions of the doer are no conflict; two sides are', () => {
  const same: readonly (readonly [Actor, Actor])[] = [
    [doer('armed men', 'nonstate_armed'), doer('fighters of the Lake Emirate', 'nonstate_armed')],
    [doer('Lake Emirate', 'nonstate_armed'), doer('Islamist insurgents', 'nonstate_armed')],
    [doer('the enemy', 'state_forces'), doer('River Front', 'nonstate_armed')],
    [doer('aircraft', 'state_forces'), doer('River Front', 'nonstate_armed')],
    [doer('units of the Steppe grouping', 'state_forces'), doer('Russia', 'government')],
  ];
  for (const [a, b] of same) assert.ok(!byTwo(a, b).includes('conflict'), `${a.name} / ${b.name}`);
  assert.deepEqual(byTwo(doer('Sudanese army', 'state_forces'), doer('River Front', 'nonstate_armed')), [
    'conflict',
  ]);
  assert.deepEqual(byTwo(doer('Chad', 'government'), doer('Libyan forces', 'state_forces')), ['conflict']);
});

test('two means, a few minutes and the targets of damage are no conflict; hours are', () => {
  const clock = (from: string, to: string) =>
    ({ start: `2025-06-10T${from}:00Z`, end: `2025-06-10T${to}:00Z`, precision: 'minute' }) as const;
  const two = (x: Partial<Sketch>, y: Partial<Sketch>) => [
    ...tell('a', 6, { said: [says('a', COUNCIL)], ...x }),
    ...tell('b', 9, { said: [says('b', RELIEF)], ...y }),
  ];
  const means = two({ type: 'strike.drone' }, { type: 'strike.missile' });
  assert.ok(!kinds(means, 'type').includes('conflict'));
  const minutes = two({ time: clock('03:10', '03:11') }, { time: clock('03:20', '03:21') });
  assert.ok(!kinds(minutes, 'time').includes('conflict'));
  const hours = two({ time: clock('03:10', '03:11') }, { time: clock('05:20', '05:21') });
  assert.deepEqual(kinds(hours, 'time'), ['conflict']);
  const hit = (type: Sketch['type']) =>
    two(
      { type, targets: [{ name: 'flats', class: 'residential' }] },
      { type, targets: [{ name: 'barracks', class: 'military' }] },
    );
  assert.ok(!kinds(hit('harm.damage'), 'target').includes('conflict'));
  assert.deepEqual(kinds(hit('strike.air'), 'target'), ['conflict']);
});

const ARMY = { organisation: 'Sudanese Armed Forces', country: 'SD' };
const FRONT = { organisation: 'River Front' };
const capture = (report: string, hour: number, more: Partial<Sketch>) =>
  tell(report, hour, { type: 'control.capture', ...more });
const denial = capture('denial', 8, {
  status: 'denied',
  said: [says('The army denied it.', ARMY, { polarity: 'denied' })],
});

test('who insists beside a rival’s claim has owned nothing; who owns it alone has', () => {
  const claim = says('The front said it had taken Kosti.', FRONT);
  const insists = capture('wire', 12, {
    said: [claim, says('The army insists it holds the town.', ARMY)],
  });
  assert.ok(!kinds([...denial, ...insists], 'status').includes('revised'));
  const owns = capture('late', 20, { said: [says('The army acknowledged that the town had fallen.', ARMY)] });
  assert.deepEqual(fieldsOf([...denial, ...owns], 'status').at(-1), ['revised', 'denied', 'occurred']);
});

test('announcing a review of what was denied is no admission', () => {
  const review = capture('late', 20, {
    said: [
      says('The front held it, it said.', FRONT),
      says('The army announced a review.', ARMY, { basis: 'announced' }),
    ],
  });
  assert.deepEqual(
    fieldsOf([...denial, ...review], 'status').map(([v]) => v),
    ['conflict'],
  );
});

test('a resident’s “nobody made them go, they went” denies no departure', () => {
  const kuku = { name: 'Amna Kuku', role: 'resident' };
  const all = tell('wire', 9, {
    type: 'control.withdrawal',
    said: [
      says('Troops had driven them out, the army said.', ARMY),
      says('“Nobody made them go.', kuku, { form: 'direct', polarity: 'denied' }),
      says('They went when they liked,” she said.', kuku, { form: 'direct' }),
    ],
  });
  assert.deepEqual(fieldsOf(all, 'status'), [['single', 'occurred']]);
});
