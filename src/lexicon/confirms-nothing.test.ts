import assert from 'node:assert/strict';
import { test } from 'node:test';
import { confirmsNothing } from './confirms-nothing.ts';

const SILENT = [
  'The army did not confirm',
  'The ministry could not immediately confirm',
  'The General Staff declined to confirm',
  'Rebels have not yet confirmed',
  'The junta refused to comment',
  'Генштаб не підтвердив',
  'Минобороны не подтвердило',
];
const TELLING = [
  'The army confirmed',
  'The General Staff denied',
  'The militia declined to leave',
  'Генштаб підтвердив',
  'The army did not say it had left but confirmed',
];
test('who does not confirm affirms nothing; who confirms or denies does', () => {
  for (const words of SILENT) assert.ok(confirmsNothing(words), words);
  for (const words of TELLING) assert.ok(!confirmsNothing(words), words);
});
