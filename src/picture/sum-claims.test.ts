import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClaimFigure } from '../model/air-defence.ts';
import { claim } from './air-defence-for-tests.ts';
import { sumClaims } from './sum-claims.ts';

const exactly = (n: number) => ({ low: n, high: n });
const of = (...figures: Partial<ClaimFigure>[]) => sumClaims(figures.map(claim));

test('one figure stands as it is, an open or wide one too', () => {
  assert.deepEqual(of({}), exactly(40));
  assert.deepEqual(of({ amount: { low: 24, high: 99 } }), { low: 24, high: 99 });
  assert.deepEqual(of({ amount: { low: 41 } }), { low: 41 });
  assert.deepEqual(of({ amount: exactly(0) }), exactly(0));
});

test('nothing said, unknown and withheld are three answers, none of them 0', () => {
  assert.equal(sumClaims([]), null);
  assert.equal(of({ amount: 'unknown' }), 'unknown');
  assert.equal(of({ amount: 'withheld' }), 'withheld');
  assert.equal(of({ amount: 'withheld' }, { amount: 'unknown' }), 'unknown');
  assert.deepEqual(of({}, { kind: 'ballistic_missile', amount: 'unknown' }), { low: 40 });
});

test('told twice of one attack is once; the last of a party stands, parties of one side give an interval', () => {
  assert.deepEqual(of({}, { event: 'ev_2' }), exactly(40));
  const later = { event: 'ev_2', receivedAt: '2026-03-03T12:00:00.000Z', amount: exactly(43) };
  assert.deepEqual(of({}, later), exactly(43));
  assert.deepEqual(of({}, { ...later, party: 'Air Command South' }), { low: 40, high: 43 });
});

test('those jammed are told beside those shot down, and add to them', () => {
  assert.deepEqual(of({}, { amount: exactly(7), isBeside: true }), exactly(47));
  assert.deepEqual(of({ amount: exactly(7), isBeside: true }), exactly(7));
  assert.deepEqual(of({}, { amount: exactly(7), isIncrement: true }), { low: 40, high: 47 });
});

test('kinds of one attack add up; a figure that takes them in is the whole of them', () => {
  const ballistic = { kind: 'ballistic_missile', amount: exactly(5) } as const;
  const cruise = { kind: 'cruise_missile', amount: exactly(12) } as const;
  assert.deepEqual(of({}, ballistic, cruise), exactly(57));
  assert.deepEqual(of({ kind: 'missile', amount: exactly(17) }, ballistic, cruise), exactly(17));
  assert.deepEqual(of({ kind: 'several', amount: exactly(57) }, {}, ballistic, cruise), exactly(57));
  // A figure of no told kind that is less than the others cannot be their sum.
  assert.deepEqual(of({}, { kind: 'unknown', amount: exactly(5) }), { low: 40, high: 45 });
});

test('of two incidents one may be part of the other: no less than the larger, no more than both', () => {
  assert.deepEqual(of({}, { incident: 'in_2', amount: exactly(12) }), { low: 40, high: 52 });
  const missiles = { incident: 'in_2', kind: 'missile', amount: exactly(6) } as const;
  assert.deepEqual(of({}, missiles), exactly(46), 'a missile is no drone');
});

test('what is known to be part of a wave is in the wave’s figure, of the same kinds only', () => {
  const part = { incident: 'in_2', waves: ['in_1'], amount: exactly(12) } as const;
  assert.deepEqual(of({}, part), exactly(40));
  assert.deepEqual(of(part, {}), exactly(40));
  assert.deepEqual(of({ kind: 'several' }, { ...part, kind: 'missile' }), exactly(40));
  assert.deepEqual(of({}, { ...part, kind: 'missile' }), exactly(52), 'the wave’s drones hold no missile');
  assert.deepEqual(of(part), exactly(12), 'the wave itself has no figure here');
});

test('"six more" adds nothing for sure, and a figure perhaps of elsewhere neither', () => {
  assert.deepEqual(of({}, { isIncrement: true, amount: exactly(6), quote: 'six more' }), {
    low: 40,
    high: 46,
  });
  assert.deepEqual(of({ isPerhaps: true }), { low: 0, high: 40 });
});
