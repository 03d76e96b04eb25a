import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import type { Capture } from '../../model/capture.ts';
import type { Document } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { sha256 } from '../../util/hash.ts';
import { SCHEMA_VERSION } from '../store.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-store-'));
let n = 0;
const folder = (): string => join(root, String(n++));
after(() => rmSync(root, { recursive: true, force: true }));

const TEXT = 'Shells hit a market in Kaya on Monday, the mayor, Awa Ouedraogo, said. '.repeat(6);
const capture = (id: string, receivedAt = '2026-02-03T10:00:00.000Z'): Capture => {
  const bytes = new TextEncoder().encode(`${id} ${TEXT}`);
  return {
    id,
    format: 'text',
    origin: 'report.txt',
    url: null,
    source: null,
    headers: { 'content-type': 'text/plain' },
    bytes,
    sha256: sha256(bytes),
    receivedAt,
    given: { title: 'A market' },
  };
};
const document = (id: string, receivedAt: string | null = null): Document => ({
  id,
  captureId: null,
  reportId: `report-${id}`,
  title: null,
  text: TEXT,
  lang: 'en',
  publishedAt: null,
  receivedAt,
  source: null,
  url: null,
  issues: [],
});
const reading = (id: string): Reading => ({
  contract: 1,
  document: { id, source: null, url: null, title: null, lang: 'en', publishedAt: null, length: TEXT.length },
  places: [],
  statements: [
    {
      id: 's1',
      start: 0,
      end: 38,
      quote: TEXT.slice(0, 38),
      speaker: { name: 'Awa Ouedraogo' },
      channel: null,
      form: 'indirect',
      basis: 'told',
      polarity: 'affirmed',
      events: [],
    },
  ],
  events: [],
  issues: [],
});

async function filled(dir: string): Promise<void> {
  const store = openStore(dir);
  await store.appendCapture(capture('cap_a'));
  await store.appendDocuments('cap_a', [document('doc_a')], []);
  await store.appendReadings([reading('doc_a')], 1);
  await store.close();
}

test('a capture comes back byte for byte, and a second sighting keeps the first', async () => {
  const store = openStore(folder());
  const first = capture('cap_a');
  assert.deepEqual(await store.appendCapture(first), { id: 'cap_a', isNew: true, notTaken: [] });
  const again = await store.appendCapture({
    ...first,
    given: { title: 'Another' },
    receivedAt: '2026-02-04T00:00:00.000Z',
  });
  assert.deepEqual(again, { id: 'cap_a', isNew: false, notTaken: ['title'] });
  const back = (await store.readCapture('cap_a'))!;
  assert.deepEqual(
    { ...back, bytes: Buffer.from(back.bytes) },
    { ...first, bytes: Buffer.from(first.bytes) },
  );
  const [row] = await store.listCaptures();
  assert.deepEqual(
    [row!.sightings, row!.lastSeenAt, row!.size],
    [2, '2026-02-04T00:00:00.000Z', first.bytes.length],
  );
  await store.close();
});

test('a document belongs to the capture received first, in whatever order they come', async () => {
  for (const order of [
    ['cap_a', 'cap_b'],
    ['cap_b', 'cap_a'],
  ]) {
    const store = openStore(folder());
    const times: Record<string, string> = {
      cap_a: '2026-02-03T12:00:00.000Z',
      cap_b: '2026-02-03T11:00:00.000Z',
    };
    for (const id of order) {
      await store.appendCapture(capture(id, times[id]!));
      await store.appendDocuments(id, [document('doc_a')], []);
    }
    const found = (await store.readDocument('doc_a'))!;
    assert.deepEqual([found.captureId, found.receivedAt], ['cap_b', times.cap_b]);
    assert.equal((await store.listDocuments('2026-02-03T11:30:00.000Z')).length, 1);
    assert.equal((await store.listDocuments('2026-02-03T10:30:00.000Z')).length, 0);
    await store.close();
  }
});

const TAMPERED: readonly (readonly [what: string, sql: string, named: RegExp])[] = [
  ['bytes of a capture', "UPDATE capture SET bytes = x'00', packing = 'none'", /^capture cap_a: its bytes/],
  ['packed bytes of a capture', "UPDATE capture SET bytes = x'28b52ffd00'", /^capture cap_a: /],
  ['the origin of a capture', "UPDATE capture SET origin = 'other'", /^capture cap_a: it was changed/],
  [
    'words of a statement',
    "UPDATE statement SET json = replace(json, 'market', 'bridge')",
    /^statement st_\w+: its words/,
  ],
  ['the reader of a statement', 'UPDATE statement SET reader = 2', /^statement st_\w+: it was changed/],
  ['a statement taken away', 'DELETE FROM statement', /^statement st_\w+: it is in the log but gone/],
  ['a log row taken away', 'DELETE FROM log WHERE seq = 1', /^log row 2 .*a row before it is missing/],
  ['a link of the chain', "UPDATE log SET chain = 'x' WHERE seq = 1", /^log row 1 .*the chain breaks here/],
];
for (const [what, sql, named] of TAMPERED) {
  test(`verify names the row when someone changes ${what}`, async () => {
    const dir = folder();
    await filled(dir);
    const whole = openStore(dir);
    assert.deepEqual((await whole.verify()).faults, []);
    await whole.close();
    const db = new DatabaseSync(join(dir, 'sitrep.sqlite'), { enableForeignKeyConstraints: false });
    db.exec(sql);
    db.close();
    const store = openStore(dir);
    assert.match((await store.verify()).faults[0] ?? 'nothing found', named);
    await store.close();
  });
}

test('a store written by a newer program is refused', async () => {
  const dir = folder();
  await filled(dir);
  const db = new DatabaseSync(join(dir, 'sitrep.sqlite'));
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  db.close();
  assert.throws(() => openStore(dir), { code: 'store-newer' });
});

test('of two steps of linking that began at once the second is refused whole', async () => {
  const dir = folder();
  await filled(dir);
  const store = openStore(dir);
  const work = await store.linkWork(10);
  const nothing = {
    documents: [],
    blocks: new Map(),
    bands: new Map(),
    gone: [],
    dissolved: [],
    components: [],
  };
  const result = { ...nothing, members: [], fresh: [], suggestions: [] };
  const [first, second] = [
    { ...result, work },
    { ...result, work: { ...work, documents: [] } },
  ];
  assert.equal(await store.saveLinks(second), true);
  assert.equal(await store.saveLinks(first), false);
  assert.deepEqual((await store.linkWork(10)).documents, work.documents);
  await store.close();
});

test('ids are found by their beginning and by the id the report came with', async () => {
  const dir = folder();
  await filled(dir);
  const store = openStore(dir);
  assert.deepEqual(await store.findIds('cap_', 5), [{ kind: 'capture', id: 'cap_a' }]);
  assert.deepEqual(await store.findIds('report-doc_a', 5), [{ kind: 'document', id: 'doc_a' }]);
  assert.equal((await store.findIds('st_', 5))[0]!.kind, 'statement');
  assert.deepEqual(await store.findIds('x', 5), []);
  await store.close();
});
