import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasTallies, scoreTallies } from '../../eval/tallies.ts';

test('tallies of the public table of 2022–2024 are exact by day, month and model, mixed rows kept mixed', (t) => {
  if (!hasTallies) return t.skip('shared/data/missiles: not present');
  for (const { name, value } of scoreTallies()) assert.equal(value, 1, name);
});
