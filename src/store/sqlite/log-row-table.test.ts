import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Capture } from '../../model/capture.ts';
import type { AlertLogRow, LogRows, TallyLogRow } from '../../model/log-check.ts';
import { sha256 } from '../../util/hash.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-log-'));
after(() => rmSync(root, { recursive: true, force: true }));

const capture = (id: string, receivedAt: string): Capture => ({
  id,
  format: 'airraid-official',
  origin: 'log.csv',
  url: null,
  source: null,
  headers: {},
  bytes: new TextEncoder().encode(id),
  sha256: sha256(id),
  receivedAt,
  given: {},
});
const alert = (
  line: number,
  admin1: string | null,
  startedAt: string,
  endedAt: string | null,
): AlertLogRow => ({
  line,
  witness: 'official',
  region: admin1 ?? 'somewhere',
  admin1,
  level: 'oblast',
  startedAt,
  endedAt,
});
const tally = (line: number, startedAt: string, endedAt: string): TallyLogRow => ({
  line,
  startedAt,
  endedAt,
  model: 'Kalibr',
  launched: null,
  destroyed: 0,
  lost: null,
  assertedBy: 'a navy',
  launchPlace: null,
  target: null,
});
const ALERTS: LogRows = {
  kind: 'alerts',
  rows: [
    alert(2, 'UA-59', '2024-03-01T08:00:00.000Z', '2024-03-01T09:00:00.000Z'),
    alert(3, 'UA-59', '2024-03-01T08:30:00.000Z', '2024-03-01T08:40:00.000Z'),
    alert(4, 'UA-63', '2024-03-02T23:00:00.000Z', '2024-03-03T01:00:00.000Z'),
    alert(5, null, '2024-03-04T10:00:00.000Z', null),
  ],
};

test('rows come back by what they were in force at, unit and receipt; kept twice is kept once', async () => {
  const store = openStore(join(root, 'a'));
  await store.appendCapture(capture('cap_a', '2024-04-01T00:00:00.000Z'));
  assert.deepEqual(await store.capturesWithoutDocuments(), ['cap_a']);
  assert.equal(await store.appendLogRows('cap_a', ALERTS, []), 4);
  assert.equal(await store.appendLogRows('cap_a', ALERTS, []), 0);
  assert.deepEqual(await store.capturesWithoutDocuments(), []);
  const lines = async (from: string, to: string, more = {}) =>
    (await store.alertRows(from, to, more)).map((r) => r.line);
  assert.deepEqual(await lines('2024-03-01T00:00:00.000Z', '2024-03-05T00:00:00.000Z'), [2, 3, 4, 5]);
  assert.deepEqual(await lines('2024-03-03T00:30:00.000Z', '2024-03-03T00:40:00.000Z'), [4]);
  assert.deepEqual(await lines('2024-03-04T10:30:00.000Z', '2024-03-05T00:00:00.000Z'), []);
  const later = ['2024-03-04T10:30:00.000Z', '2024-03-05T00:00:00.000Z'] as const;
  assert.deepEqual(await lines(...later, { isOpenKept: true }), [5]);
  assert.deepEqual(await lines(...later, { isOpenKept: true, admin1: 'UA-59' }), []);
  const all = ['2024-03-01T00:00:00.000Z', '2024-03-05T00:00:00.000Z'] as const;
  assert.deepEqual(await lines(...all, { admin1: 'UA-63' }), [4]);
  assert.deepEqual(await lines(...all, { asOf: '2024-03-31T23:59:59.000Z' }), []);
  assert.deepEqual(await lines(...all, { asOf: '2024-04-01T00:00:00.000Z' }), [2, 3, 4, 5]);
  assert.deepEqual(await store.logSpans('2024-03-31T00:00:00.000Z'), []);
  assert.deepEqual(await store.logSpans(), [
    {
      capture: 'cap_a',
      kind: 'official',
      admin1: null,
      firstAt: '2024-03-04T10:00:00.000Z',
      lastAt: '2024-03-04T10:00:00.000Z',
    },
    {
      capture: 'cap_a',
      kind: 'official',
      admin1: 'UA-59',
      firstAt: '2024-03-01T08:00:00.000Z',
      lastAt: '2024-03-01T09:00:00.000Z',
    },
    {
      capture: 'cap_a',
      kind: 'official',
      admin1: 'UA-63',
      firstAt: '2024-03-02T23:00:00.000Z',
      lastAt: '2024-03-03T01:00:00.000Z',
    },
  ]);
  const first = (await store.alertRows(...all))[0]!;
  assert.deepEqual(first, { ...ALERTS.rows[0], capture: 'cap_a' });
  await store.close();
});

test('figures not said come back as null and zero as zero', async () => {
  const store = openStore(join(root, 'b'));
  await store.appendCapture(capture('cap_b', '2024-04-01T00:00:00.000Z'));
  const row = tally(2, '2024-03-01T20:00:00.000Z', '2024-03-02T06:00:00.000Z');
  await store.appendLogRows('cap_b', { kind: 'tallies', rows: [row] }, []);
  const kept = await store.tallyRows('2024-03-02T05:00:00.000Z', '2024-03-03T00:00:00.000Z');
  assert.deepEqual(kept, [{ ...row, capture: 'cap_b', receivedAt: '2024-04-01T00:00:00.000Z' }]);
  assert.deepEqual(await store.tallyRows('2024-03-02T06:00:01.000Z', '2024-03-03T00:00:00.000Z'), []);
  assert.deepEqual(await store.logSpans(), [
    { capture: 'cap_b', kind: 'tally', admin1: null, firstAt: row.startedAt, lastAt: row.endedAt },
  ]);
  await store.close();
});
