import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import type { CapStep } from '../../model/cap-draft.ts';
import { capMessage } from '../../model/cap-for-tests.ts';
import type { Capture } from '../../model/capture.ts';
import { sha256 } from '../../util/hash.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-cap-table-'));
after(() => rmSync(root, { recursive: true, force: true }));

const captured = (id: string, receivedAt: string): Capture => ({
  id,
  format: 'cap',
  origin: `${id}.xml`,
  url: null,
  source: null,
  headers: {},
  bytes: Buffer.from(id),
  sha256: sha256(id),
  receivedAt,
  given: {},
});

test('a message that comes again is one, as it came first; as of a moment only what was there', async () => {
  const store = openStore(join(root, 'a'));
  const late = captured('cap_1', '2026-03-03T09:00:00.000Z');
  const early = captured('cap_2', '2026-03-03T08:05:00.000Z');
  for (const c of [late, early]) await store.appendCapture(c);
  const other = capMessage('raid-0', { sent: '2026-03-03T07:00:00.000Z' });
  assert.equal(await store.appendCapMessages('cap_1', [capMessage('raid-1', { note: 'changed' }), other]), 2);
  assert.equal(await store.appendCapMessages('cap_1', [capMessage('raid-1')]), 0);
  assert.equal(await store.appendCapMessages('cap_2', [capMessage('raid-1')]), 1);
  const all = await store.capMessages();
  assert.deepEqual(
    all.map((m) => [m.identifier, m.capture, m.note]),
    [
      ['raid-0', 'cap_1', null],
      ['raid-1', 'cap_2', null],
    ],
  );
  const then = await store.capMessages({ asOf: '2026-03-03T08:30:00.000Z' });
  assert.deepEqual(
    then.map((m) => m.identifier),
    ['raid-1'],
  );
  await store.close();
});

test('a thousand replays, each wrapped otherwise, are one message and one change', async () => {
  const store = openStore(join(root, 'c'));
  const changes = new Set<number>();
  for (let i = 0; i < 1000; i++) {
    const id = `cap_${String(i).padStart(4, '0')}`;
    await store.appendCapture(captured(id, new Date(Date.UTC(2026, 2, 3, 8, 0, i)).toISOString()));
    await store.appendCapMessages(id, [capMessage('raid-1')]);
    changes.add(await store.generation());
  }
  assert.deepEqual(
    (await store.capMessages()).map((m) => m.capture),
    ['cap_0000'],
  );
  assert.equal(changes.size, 1);
  await store.close();
});

test('steps of drafts are kept once, in order, and a changed one is found', async () => {
  const dir = join(root, 'b');
  const store = openStore(dir);
  const step = (id: string, at: string): CapStep => ({
    id,
    draft: 'cdr_1',
    kind: 'drafted',
    by: 'Olha',
    at,
    xml: '<alert/>',
    cancelXml: null,
    note: null,
  });
  await store.appendCapStep(step('cst_1', '2026-03-03T08:00:00.000Z'), 0);
  await store.appendCapStep(step('cst_1', '2026-03-03T08:00:00.000Z'), 0);
  await store.appendCapStep(step('cst_2', '2026-03-03T09:00:00.000Z'), 1);
  await assert.rejects(
    store.appendCapStep(step('cst_3', '2026-03-03T09:00:01.000Z'), 1),
    (e: Error & { code?: string }) => e.code === 'draft-changed',
  );
  assert.equal((await store.listCapSteps()).length, 2);
  assert.equal((await store.listCapSteps('2026-03-03T08:30:00.000Z')).length, 1);
  assert.deepEqual((await store.verify()).faults, []);
  await store.close();
  const db = new DatabaseSync(join(dir, 'sitrep.sqlite'));
  db.exec(`UPDATE cap_step SET json = replace(json, 'Olha', 'Ivan') WHERE id = 'cst_1'`);
  db.close();
  const again = openStore(dir);
  assert.deepEqual((await again.verify()).faults, ['cap-step cst_1: it was changed after it was written']);
  await again.close();
});
