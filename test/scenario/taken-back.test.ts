// A report is edited, another withdrawn: told through real documents, from the bytes to the picture. Invented people and occurrences.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readDocuments } from '../../src/document/read-documents.ts';
import { linkedPast } from '../../src/link-history.ts';
import { buildPicture, linkStored } from '../../src/linking.ts';
import type { Incident } from '../../src/model/incident.ts';
import { ingestCapture, type PipelineDeps, readDocument, rebuild } from '../../src/pipeline.ts';
import { makeCapture } from '../../src/source/make-capture.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { at, TAKEN_BACK_REPORTS, type TakenBackReport, takenBackNdjson } from '../taken-back-reports.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-taken-back-'));
const gazetteer = openGazetteer();
let store: Store;

const deps: PipelineDeps = {
  readDocuments,
  read: async (document) => readDocument(document, gazetteer),
  now: () => at('12:00'),
};

async function ingest(reports: readonly TakenBackReport[]): Promise<void> {
  const capture = makeCapture({
    format: 'ndjson',
    origin: 'reports.ndjson',
    url: null,
    headers: {},
    bytes: new TextEncoder().encode(takenBackNdjson(reports)),
    given: {},
    now: at('11:59'),
  });
  await ingestCapture(store, capture, deps);
}

before(async () => {
  store = openStore(root);
  await ingest(TAKEN_BACK_REPORTS.slice(0, 2));
  await ingest(TAKEN_BACK_REPORTS.slice(2));
});
after(async () => {
  await store.close();
  gazetteer.close();
  rmSync(root, { recursive: true, force: true });
});

const inPlace = async (name: string, asOf: string, type: RegExp): Promise<Incident[]> =>
  (await buildPicture(store, asOf)).incidents.filter(
    (i) => type.test(i.type) && i.places.some((p) => p.name === name),
  );
const injured = (i: Incident): string[] =>
  i.fields.filter((f) => f.field === 'counts.injured').flatMap((f) => f.values.map((v) => v.value));

test('before the edit the first text stands, after it the second alone', async () => {
  const [early] = await inPlace('Kovel', at('06:10'), /^strike/);
  assert.deepEqual([injured(early!), early!.notices], [['5'], []]);
  const late = await inPlace('Kovel', at('09:45'), /^strike/);
  assert.equal(late.length, 1);
  assert.deepEqual(injured(late[0]!), ['1']);
  assert.equal(late[0]!.id, early!.id);
  assert.deepEqual(
    late[0]!.events.map((e) => e.retracted?.kind ?? null),
    ['edited', null],
  );
  assert.equal(late[0]!.isRetracted, undefined);
  assert.deepEqual(
    late[0]!.notices.map((n) => n.kind),
    ['retracted'],
  );
});

test('a withdrawn strike stays to be seen and supports nothing, its denial in the notice founds none', async () => {
  const early = await inPlace('Sarny', at('09:45'), /^strike/);
  assert.deepEqual(
    early.map((i) => i.isRetracted),
    [undefined],
  );
  const late = await inPlace('Sarny', at('10:05'), /^strike/);
  assert.deepEqual(
    late.map((i) => i.isRetracted),
    [true],
  );
  const [event] = late[0]!.events;
  assert.match(event!.retracted!.reason!, /^We withdraw our report/);
});

test('the alert told of in the same report stands', async () => {
  const alerts = async (asOf: string) =>
    (await buildPicture(store, asOf)).alerts.map((a) => `${a.region}: ${a.state}`);
  assert.deepEqual(await alerts(at('09:45')), ['Rivne Oblast: partial', 'Sarny: active']);
  assert.deepEqual(await alerts(at('10:05')), ['Rivne Oblast: partial', 'Sarny: active']);
});

test('a rebuild makes the same of it', async () => {
  const before = await store.digest();
  await rebuild(store, deps, { readings: false });
  assert.equal(await store.digest(), before);
  assert.deepEqual(await linkStored(store, at('23:00')), await linkStored(store));
});

test('each moment of a history is what the picture of that moment shows', async () => {
  for (const incident of await linkStored(store)) {
    const past = await linkedPast(
      store,
      incident.events.map((e) => e.key),
    );
    assert.ok(past.moments.length > 0);
    for (const moment of past.moments) {
      const then = await linkStored(store, moment);
      for (const i of past.at(moment))
        assert.deepEqual(
          i,
          then.find((x) => x.id === i.id),
          moment,
        );
    }
  }
});
