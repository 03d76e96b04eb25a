import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Basis, Likelihood } from '../../model/statement.ts';
import { certaintyOf } from './certainty.ts';

const said = (basis: Basis, likelihood?: Likelihood) => ({ basis, ...(likelihood ? { likelihood } : {}) });
const band = (low: number, high: number, scale: Likelihood['scale'] = 'phia'): Likelihood => ({
  term: 't',
  scale,
  low,
  high,
});
const of = (...statements: ReturnType<typeof said>[]): string =>
  certaintyOf({ statements, isConfirmed: false });

test('certainty by basis and band', () => {
  assert.equal(of(said('witnessed')), 'Observed');
  assert.equal(certaintyOf({ statements: [], isConfirmed: true }), 'Observed');
  assert.equal(of(said('assessed', band(80, 90))), 'Likely');
  assert.equal(of(said('assessed', band(55, 75))), 'Likely');
  assert.equal(of(said('assessed', band(40, 50))), 'Possible');
  assert.equal(of(said('assessed', band(50, 75))), 'Possible');
  assert.equal(of(said('assessed', band(20, 45, 'icd203'))), 'Possible');
  assert.equal(of(said('assessed', band(10, 20))), 'Possible');
  assert.equal(of(said('assessed', band(0, 5))), 'Unlikely');
  assert.equal(of(said('told')), 'Unknown');
  assert.equal(of(said('told', { term: 'probably', scale: 'plain' })), 'Unknown');
  assert.equal(of(), 'Unknown');
});

test('of several bands the least sure counts, and a hedge is not witnessed', () => {
  assert.equal(of(said('assessed', band(80, 90)), said('assessed', band(20, 45))), 'Possible');
  assert.equal(of(said('witnessed', { term: 'perhaps', scale: 'plain' })), 'Unknown');
});
