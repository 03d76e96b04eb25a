import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hedgeOf } from './hedge-of.ts';
import { toldEvent } from './rows-for-tests.ts';

const CASES: readonly (readonly [string, string, boolean])[] = [
  ['After retreating from the hills, the rebels are likely to dig in.', 'retreating', false],
  [
    'The update reads: “After retreating around 20km, forces are likely attempting to dig in.',
    'retreating',
    false,
  ],
  ['After retreating from the hills, the rebels are likely to dig in.', 'dig in', true],
  ['The rebels likely captured the town.', 'captured', true],
  ['The rebels captured the town, likely on Monday.', 'captured', true],
  ['Captured by the rebels, the town is likely empty.', 'Captured', true],
  ['They have likely ordered the evacuation of the town.', 'evacuation', true],
];
for (const [quote, trigger, isHedged] of CASES)
  test(`in “${quote}” the hedge ${isHedged ? 'is' : 'is not'} of “${trigger}”`, () => {
    const e = toldEvent({
      at: '3',
      quote,
      trigger,
      said: { likelihood: { term: 'likely', scale: 'plain' } },
      event: { type: 'control.capture' },
    });
    assert.equal(hedgeOf(e.event, e.statements[0]!) !== undefined, isHedged);
  });

test('where the policy holds words back the hedge stands', () => {
  const likelihood = { term: 'likely', scale: 'plain' } as const;
  const e = toldEvent({
    at: '3',
    quote: '',
    trigger: '',
    said: { likelihood },
    event: { type: 'control.line' },
  });
  assert.deepEqual(hedgeOf(e.event, e.statements[0]!), likelihood);
});
