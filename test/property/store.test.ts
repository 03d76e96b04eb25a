import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildPicture } from '../../src/linking.ts';
import type { Capture } from '../../src/model/capture.ts';
import { ReadingFault } from '../../src/model/reading-fault.ts';
import {
  acceptCapture,
  ingestCapture,
  type PipelineDeps,
  readDocument,
  rebuild,
  resume,
} from '../../src/pipeline.ts';
import { canonicalJson } from '../../src/util/hash.ts';
import { SitrepError } from '../../src/util/outcome.ts';
import { type InventedReport, inventedReports, ndjsonOf } from '../invented-reports.ts';
import { captureOf, depsAt, inStore, townGazetteer } from './in-store.ts';

const NOW = '2026-02-05T00:00:00.000Z';
const deps = depsAt(NOW);

const captured = (reports: readonly InventedReport[]) => captureOf(ndjsonOf(reports), NOW);
const REPORTS = inventedReports(12);
const captures = REPORTS.map((r) => captured([r]));
async function digestOf(list: readonly Capture[], oneByOne: boolean): Promise<string> {
  return inStore(async (store) => {
    for (const c of list) await (oneByOne ? ingestCapture : acceptCapture)(store, c, deps);
    await resume(store, deps);
    return store.digest();
  });
}

test('reports in any order, read one by one or together, give the same digest', async () => {
  const wanted = await digestOf(captures, false);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(captures, { minLength: captures.length }),
      fc.boolean(),
      async (list, one) => {
        assert.equal(await digestOf(list, one), wanted);
      },
    ),
    { numRuns: 8, seed: 5 },
  );
});

test('a capture taken in twice is one capture seen twice, and changes no digest', async () => {
  await inStore(async (store) => {
    await ingestCapture(store, captures[0]!, deps);
    const once = await store.digest();
    const again = await ingestCapture(store, captures[0]!, deps);
    assert.equal(again.isNew, false);
    assert.equal(await store.digest(), once);
    const stats = await store.stats();
    assert.deepEqual([stats.captures, stats.sightings], [1, 2]);
  });
});

test('a report that comes in two captures is one document, whichever comes first', async () => {
  const both = captured(REPORTS.slice(0, 3));
  const wanted = await digestOf([both, captures[1]!], true);
  assert.equal(await digestOf([captures[1]!, both], true), wanted);
});

test('rebuilding gives the same bytes, from statements and from captures', async () => {
  await inStore(async (store) => {
    for (const c of captures) await ingestCapture(store, c, deps);
    const [digest, incidents] = [await store.digest(), canonicalJson(await store.listIncidents())];
    for (const readings of [false, true]) {
      await rebuild(store, deps, { readings });
      assert.equal(canonicalJson(await store.listIncidents()), incidents);
      assert.equal(await store.digest(), digest);
    }
    assert.ok((await store.stats()).events > 0, 'nothing was read, so nothing was tested');
  });
});

test('a picture as of a moment is the picture of a store that ends at that moment', async () => {
  await inStore(async (store) => {
    for (const c of captures) await ingestCapture(store, c, deps);
    const asOf = REPORTS[5]!.receivedAt;
    const then = await inStore(async (early) => {
      for (const c of captures.slice(0, 6)) await ingestCapture(early, c, deps);
      return buildPicture(early, asOf);
    });
    assert.deepEqual(await buildPicture(store, asOf), then);
    assert.ok(then.incidents.length > 0, 'nothing was read, so nothing was tested');
  });
});

const FAULTS: readonly (readonly [what: string, fault: Error, tries: number])[] = [
  ['fails', new Error('it went round in circles'), 3],
  ['fails for good', new ReadingFault('it went round in circles', true), 1],
];
for (const [what, fault, most] of FAULTS)
  test(`a document whose reader ${what} is set aside with the reason, its neighbours go on`, () =>
    setAside(fault, most));

async function setAside(fault: Error, most: number): Promise<void> {
  await inStore(async (store) => {
    let tries = 0;
    const poisoned: PipelineDeps = {
      ...deps,
      async read(document) {
        if (document.reportId !== 'invented-4') return readDocument(document, townGazetteer);
        tries++;
        throw fault;
      },
    };
    await ingestCapture(store, captured(REPORTS), poisoned);
    assert.equal(tries, most);
    const [only, ...others] = await store.listQuarantined();
    assert.equal(others.length, 0);
    assert.equal(only!.reason, 'it went round in circles');
    const neighbours = await store.listEvents(only!.readerVersion);
    assert.ok(
      neighbours.some((e) => e.report === 'invented-3') && neighbours.some((e) => e.report === 'invented-5'),
    );
    await rebuild(store, deps, { readings: true });
    assert.equal((await store.listQuarantined()).length, 0);
  });
}

test('a reader that is broken as a whole stops the work and sets no document aside', async () => {
  await inStore(async (store) => {
    const broken: PipelineDeps = {
      ...deps,
      async read() {
        throw new SitrepError('reader-broken', 'the reader cannot start');
      },
    };
    await assert.rejects(ingestCapture(store, captures[0]!, broken), { code: 'reader-broken' });
    assert.equal((await store.listQuarantined()).length, 0);
    await resume(store, deps);
    assert.equal(await store.digest(), await digestOf([captures[0]!], true));
  });
});

test('a capture no document can be made of is refused with its reason and nothing of it is kept', async () => {
  await inStore(async (store) => {
    const bytes = new TextEncoder().encode('{"id":"a"}\n');
    await assert.rejects(acceptCapture(store, { ...captures[0]!, bytes }, deps), { name: 'SitrepError' });
    const { captures: kept, documents, refusals } = await store.stats();
    assert.deepEqual([kept, documents, refusals], [0, 0, 1]);
    assert.ok((await store.listRefusals())[0]!.reason);
  });
});
