import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HistoryChange } from '../model/history.ts';
import { historyWords } from './history-words.ts';

const say = (change: HistoryChange): string => {
  const [words] = historyWords(
    { at: '2026-02-03T06:00:00.000Z', incident: 'in_1', changes: [change], reports: 1, origins: 1 },
    () => null,
  );
  return words!;
};
const killed = (before: string[], after: string[], verdict: 'agree' | 'conflict' | 'revised' | null) =>
  say({ kind: 'field', field: 'counts.killed', before, after, verdict, saidBy: ['mayor'] });

test('a value that came beside another is not told as if it had taken its place', () => {
  assert.equal(killed([], ['unknown'], 'single' as 'agree'), 'Killed: stated to be unknown (mayor).');
  assert.equal(killed(['unknown'], ['2'], 'revised'), 'Killed: stated to be unknown → 2 (mayor).');
  assert.equal(
    killed(['unknown'], ['unknown', '2'], 'agree'),
    'Killed: stated to be unknown; now also 2 (mayor).',
  );
  assert.equal(killed(['2', '7'], ['2'], 'agree'), 'Killed: 2; no longer 7 (mayor).');
  assert.equal(
    killed(['unknown', '3'], ['0', 'unknown'], 'revised'),
    'Killed: stated to be unknown; no longer 3; now also none (mayor).',
  );
  assert.equal(killed(['2'], ['2', '5'], 'conflict'), 'Reports disagree on killed: 2 or 5 (mayor).');
  assert.match(killed(['2'], [], null), /^Killed: 2, no longer said by any report that stands/);
});

test('who took a report back is told where a person did; else only that it was', () => {
  const retracted = { kind: 'retracted', source: 'Hill Daily' } as const;
  assert.equal(
    say({ ...retracted, how: 'withdrawn', by: 'Ana' }),
    'The report of Hill Daily was taken back by Ana.',
  );
  assert.equal(say({ ...retracted, how: 'corrected', by: null }), 'The report of Hill Daily was corrected.');
  assert.equal(
    say({ ...retracted, how: 'edited', by: null }),
    'The report of Hill Daily was replaced by a later version.',
  );
});
