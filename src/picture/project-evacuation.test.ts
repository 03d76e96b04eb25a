import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count } from '../model/event.ts';
import type { Speaker } from '../model/statement.ts';
import { projectEvacuation } from './project-evacuation.ts';
import { incidentOf, toldEvent, townIn } from './rows-for-tests.ts';

// Invented notices on real geography.
const notice = (
  at: string,
  speaker: Speaker | null,
  counts: readonly Count[],
  quote = 'They are to leave.',
) =>
  toldEvent({
    at,
    quote,
    trigger: 'leave',
    speaker,
    event: {
      type: 'movement.evacuation',
      status: 'planned',
      places: [townIn('LY', 'Derna', { role: 'from' }), townIn('LY', 'Tobruk', { role: 'to' })],
      actors: [
        { name: 'mayor', kind: 'government', role: 'organiser' },
        { name: 'residents', kind: 'civilians', role: 'participant' },
      ],
      counts,
    },
  });
const MAYOR: Speaker = { role: 'mayor of Derna' };
const RELIEF: Speaker = { organisation: 'Gulf Relief' };

test('a notice carries who orders it, who moves, from where and to where, and its status', () => {
  const [row] = projectEvacuation([incidentOf(notice('3', MAYOR, []))]);
  assert.deepEqual([row!.status, row!.organisers, row!.who], ['planned', ['mayor'], ['residents']]);
  assert.deepEqual(
    row!.places.map((p) => `${p.role} ${p.name}`),
    ['from Derna', 'to Tobruk'],
  );
  assert.deepEqual(row!.people, []);
});

test('two speakers who count differently are two rows, and nothing is added up', () => {
  const rows = projectEvacuation([
    incidentOf(
      notice('3', MAYOR, [{ what: 'evacuated', low: 3000, high: 3000, quote: '3,000' }]),
      notice('4', RELIEF, [{ what: 'evacuated', low: 2000, high: 9999, quote: 'thousands' }]),
    ),
  ]);
  assert.deepEqual(
    rows.map((r) => r.people[0]!.amount),
    [
      { low: 2000, high: 9999 },
      { low: 3000, high: 3000 },
    ],
  );
});

test('unknown and withheld stay words, an increment and a share say that they are', () => {
  const [row] = projectEvacuation([
    incidentOf(
      notice('3', MAYOR, [
        { what: 'evacuated', quote: 'would not say', value: 'withheld' },
        { what: 'displaced', quote: 'not known', value: 'unknown' },
        { what: 'evacuated', low: 30, high: 30, quote: '30 more', increment: true },
        { what: 'evacuated', low: 9, high: 9, quote: 'nine children', scope: 'children' },
      ]),
    ),
  ]);
  assert.deepEqual(
    row!.people.map((p) => [p.amount, p.isIncrement, p.part]),
    [
      ['withheld', false, null],
      ['unknown', false, null],
      [{ low: 30, high: 30 }, true, null],
      [{ low: 9, high: 9 }, false, 'children'],
    ],
  );
});

test('a reprint of the same words is the same row, with both reports', () => {
  const rows = projectEvacuation([incidentOf(notice('3', MAYOR, []), notice('3', MAYOR, []))]);
  assert.deepEqual(
    rows.map((r) => r.events.length),
    [2],
  );
});

test('one that was ordered and is lifted is called off, one that nobody ordered is denied', () => {
  const told = (quote: string, trigger: string) =>
    projectEvacuation([
      incidentOf(
        toldEvent({
          at: '3',
          quote,
          trigger,
          speaker: MAYOR,
          event: { type: 'movement.evacuation', status: 'denied' },
        }),
      ),
    ]).map((r) => [r.status, r.isCalledOff ?? false]);
  assert.deepEqual(told('The evacuation order for Derna was lifted.', 'evacuation order'), [
    ['denied', true],
  ]);
  assert.deepEqual(told('Евакуацію з Ізюма скасовано.', 'Евакуацію'), [['denied', true]]);
  assert.deepEqual(told('There was no evacuation of Derna.', 'evacuation'), [['denied', false]]);
});
