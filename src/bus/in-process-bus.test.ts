import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BusMessage } from './bus.ts';
import { inProcessBus } from './in-process-bus.ts';

const MESSAGE: BusMessage = {
  seq: 1,
  kind: 'incident',
  id: 'in_a',
  at: '2026-02-03T10:00:00Z',
  types: [],
  places: [],
};

test('every listener hears every message until it leaves, also beside one that throws', async () => {
  const faults: unknown[] = [];
  const bus = inProcessBus((error) => faults.push(error));
  const heard: string[] = [];
  bus.subscribe(() => {
    throw new Error('deaf');
  });
  const leave = bus.subscribe((m) => heard.push(m.id));
  await bus.publish(MESSAGE);
  leave();
  await bus.publish(MESSAGE);
  assert.deepEqual(heard, ['in_a']);
  assert.equal(faults.length, 2);
});
