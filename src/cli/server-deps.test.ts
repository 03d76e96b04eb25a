import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inProcessBus } from '../bus/in-process-bus.ts';
import { readDocuments } from '../document/read-documents.ts';
import type { Gazetteer } from '../model/place.ts';
import { ingestCapture, readDocument } from '../pipeline.ts';
import type { ServerDeps } from '../server/deps.ts';
import { makeCapture } from '../source/make-capture.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { Store } from '../store/store.ts';
import { serverDeps } from './server-deps.ts';

const RECEIVED = '2026-02-03T10:00:00.000Z';
const TEXT = 'A missile struck a power station in Kaya on Tuesday morning, said the mayor, Awa Ouedraogo.';
const root = mkdtempSync(join(tmpdir(), 'sitrep-deps-'));
const kaya = { name: 'Kaya', kind: 'settlement', country: 'BF', lat: 13.09, lon: -1.08 } as const;
const gazetteer: Gazetteer = {
  lookup: (name) => (name.toLowerCase() === 'kaya' ? [kaya] : []),
  longestNameWords: 2,
};
let now = RECEIVED;
let store: Store;
let deps: ServerDeps;
let captureId = '';
let documentId = '';
let statement = '';
let event = '';

before(async () => {
  store = openStore(root);
  deps = serverDeps(
    store,
    inProcessBus(() => {}),
    () => now,
  );
  const bytes = new TextEncoder().encode(TEXT);
  const given = { publishedAt: RECEIVED, lang: 'en' };
  const capture = makeCapture({
    format: 'text',
    origin: 'report.txt',
    url: null,
    headers: {},
    bytes,
    given,
    now: RECEIVED,
  });
  captureId = capture.id;
  const accepted = await ingestCapture(store, capture, {
    readDocuments,
    read: async (document) => readDocument(document, gazetteer),
    now: () => RECEIVED,
  });
  documentId = accepted.documents[0]!;
  statement = (await store.findIds('st_', 1))[0]!.id;
  event = (await store.findIds('ev_', 1))[0]!.id;
});
after(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

test('what the policy delays is in no answer before its time: picture, document, statement, capture, chain', async () => {
  now = '2026-02-03T10:05:00.000Z';
  const answers = [
    await deps.picture(),
    await deps.picture('2030-01-01T00:00:00.000Z'),
    await deps.document(documentId),
    await deps.statement(statement),
    await deps.capture(captureId),
    await deps.explain(event),
    await deps.explain(statement),
    await deps.explain(documentId),
    await deps.explain(captureId),
  ];
  for (const answer of answers) assert.doesNotMatch(JSON.stringify(answer), /Kaya|power station|Ouedraogo/);
  assert.equal(await deps.document(documentId), null, 'nor is it told that there is one');
});

test('it is shown once the delay is over, with the walk back to its words', async () => {
  now = '2026-02-03T14:00:00.000Z';
  assert.ok((await deps.picture()).incidents.length > 0);
  const shown = await deps.document(documentId);
  assert.ok(shown && 'document' in shown && shown.document.text === TEXT);
  const capture = await deps.capture(captureId);
  assert.ok(capture && 'bytes' in capture);
  assert.match(JSON.stringify(await deps.explain(event)), /struck a power station/);
});

test('an id nobody knows gives nothing', async () => {
  assert.deepEqual(
    [
      await deps.document('doc_x'),
      await deps.statement('st_x'),
      await deps.capture('cap_x'),
      await deps.explain('in_x'),
    ],
    [null, null, null, null],
  );
});

test('what waits and what was judged tell of nothing the policy holds back, whoever judged it', async () => {
  const other = makeCapture({
    format: 'text',
    origin: 'other.txt',
    url: null,
    headers: {},
    bytes: new TextEncoder().encode(
      'Shells hit a market in Kaya on Monday, killing two people, the army said.',
    ),
    given: { publishedAt: RECEIVED, lang: 'en' },
    now: RECEIVED,
  });
  await ingestCapture(store, other, {
    readDocuments,
    read: async (document) => readDocument(document, gazetteer),
    now: () => RECEIVED,
  });
  const keys = (await store.findIds('ev_', 9)).map((f) => f.id);
  const second = keys.find((k) => k !== event)!;
  now = '2026-02-03T14:00:00.000Z';
  const note = 'by the fence of the depot';
  await deps.writer.judge({ a: event, b: second, verdict: 'unsure', by: 'Desk', note });
  const [row] = await deps.judgements();
  assert.deepEqual(
    [row!.verdict, row!.by, row!.note],
    ['unsure', 'Desk', undefined],
    'notes stay at this machine',
  );
  const early = serverDeps(
    store,
    inProcessBus(() => {}),
    () => '2026-02-03T10:05:00.000Z',
  );
  assert.deepEqual(await early.judgements(), []);
  assert.deepEqual(await early.judgements('2030-01-01T00:00:00.000Z'), []);
  const mayor = { grade: 'B', by: 'Desk', note } as const;
  await deps.writer.rate('Awa Ouedraogo', mayor);
  await deps.writer.rate(statement, { ...mayor, grade: '2' });
  const grades = await deps.ratings();
  assert.deepEqual(
    grades.map((g) => [g.grade, g.note]),
    [
      ['B', undefined],
      ['2', undefined],
    ],
  );
  assert.deepEqual(await early.ratings(), []);
  for (const item of await early.review()) assert.ok(!item.pair.includes(event));
});
