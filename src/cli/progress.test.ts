import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CliContext } from './context.ts';
import { openProgress } from './progress.ts';

test('progress never passes 100 %, also when more was waiting than was foreseen', async (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const lines: string[] = [];
  const context = { isTerminal: false, err: (line: string) => lines.push(line) } as unknown as CliContext;
  const bar = await openProgress(context, 'reading', 1);
  for (const done of [1, 32]) {
    now += 3000;
    bar.update(done);
  }
  assert.deepEqual(lines, ['reading: 100% (1/1)', 'reading: 100% (32/32)']);
});
