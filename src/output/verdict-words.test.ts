import assert from 'node:assert/strict';
import { test } from 'node:test';
import { supportText } from './verdict-words.ts';

const value = (...origins: string[]) => ({ value: '2', events: ['a', 'b'], origins });

test('reports corroborate only by independent origins', () => {
  assert.equal(
    supportText(value('Lake Relief', 'Kosti council'), 2),
    'corroborated by 2 independent origins',
  );
  assert.equal(supportText(value('Kosti council'), 2), '2 reports, one origin');
  assert.equal(supportText(value(), 3), '3 reports, no independent origin');
  assert.equal(supportText(value('Kosti council'), 1), '');
});
