import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkStored, relink } from '../../src/linking.ts';
import type { Document } from '../../src/model/document.ts';
import type { Judgement } from '../../src/model/incident.ts';
import { READER_VERSION } from '../../src/model/reader-version.ts';
import { acceptCapture, eventsOf, resume } from '../../src/pipeline.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Sketch } from '../scenario/build-events.ts';
import { inStore, storeFolder } from './in-store.ts';
import {
  arbitraryReports,
  arbitraryWords,
  captureOf,
  depsFor,
  hour,
  jsonOf,
  linkedWhole,
  type Report,
  STORIES,
  say,
  type Words,
} from './told-reports.ts';

test('reports linked one by one, in whatever order, give what linking everything at once gives', async () => {
  let merged = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryReports.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      arbitraryWords,
      async ([all, shuffled], words) =>
        inStore(async (store) => {
          const deps = depsFor(all);
          for (const [n, r] of shuffled.entries()) {
            await acceptCapture(store, captureOf(r), deps);
            await resume(store, deps);
            // Words on what is known so far, some of them on what was said before.
            if (n % 3 === 2) await say(store, words);
          }
          await say(store, words);
          await relink(store);
          assert.equal(jsonOf(await store.listIncidents()), jsonOf(await linkedWhole(store)));
          // Read anew one by one, so that words stand that were said of events yet to come.
          await store.clearDerived({ readings: false });
          for (const document of await store.listDocuments()) {
            const reading = await store.readReading(document.id, READER_VERSION);
            await store.putEvents(new Map([[document.id, eventsOf(document, reading!)]]), READER_VERSION);
            await relink(store);
          }
          const incidents = await store.listIncidents();
          merged += incidents.filter((i) => i.events.length > 1).length;
          assert.equal(jsonOf(incidents), jsonOf(await linkedWhole(store)));
        }),
    ),
    { numRuns: 40 },
  );
  assert.ok(merged > 20, 'nothing was ever linked, so nothing was tested');
});

test('two that link at once in one store give what one gives', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReports, async (all) => {
      const dir = storeFolder();
      const [one, other] = [openStore(dir), openStore(dir)];
      const deps = depsFor(all);
      for (const r of all) await acceptCapture(one, captureOf(r), deps);
      await Promise.all([resume(one, deps), resume(other, deps)]);
      assert.equal(jsonOf(await other.listIncidents()), jsonOf(await linkedWhole(one)));
      await Promise.all([one.close(), other.close()]);
    }),
    { numRuns: 20 },
  );
});

test('as of any moment the incidents are those of a store that received nothing since', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReports, arbitraryWords, fc.nat({ max: 165 }), async (all, words, at) =>
      inStore(async (store) => {
        const deps = depsFor(all);
        for (const r of all) await acceptCapture(store, captureOf(r), deps);
        await resume(store, deps);
        await say(store, words);
        const asOf = hour(at);
        const then = jsonOf(await linkStored(store, asOf));
        await inStore(async (early) => {
          for (const r of all) if (r.receivedAt <= asOf) await acceptCapture(early, captureOf(r), deps);
          await resume(early, deps);
          for (const j of await store.listJudgements(asOf)) await early.appendJudgement(j);
          for (const r of await store.listRetractions(asOf)) await early.appendRetraction(r);
          assert.equal(then, jsonOf(await linkStored(early)));
        });
      }),
    ),
    { numRuns: 40 },
  );
});

test('an undone judgement and a restored report leave the digest as it was', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReports, fc.nat(), fc.nat(), async (all, a, b) =>
      inStore(async (store) => {
        const deps = depsFor(all);
        for (const r of all) await acceptCapture(store, captureOf(r), deps);
        await resume(store, deps);
        const before = await store.digest();
        const late = (verdict: Judgement['verdict'], n: number): Words => ({
          judgements: [{ a, b, verdict, late: n }],
          retractions: [],
        });
        for (const [n, verdict] of (['same', 'undone', 'different', 'undone'] as const).entries())
          await say(store, late(verdict, n));
        await relink(store);
        assert.equal(await store.digest(), before);
      }),
    ),
    { numRuns: 30 },
  );
});

test('a report a notice takes back stands again once a person takes the notice back', async () => {
  const title = 'Warehouse by the lake road hit at dawn';
  const events: Sketch[] = [{ type: 'strike.mixed', places: [] }];
  const base = { source: 'North Post', url: null };
  const told = {
    ...base,
    id: 'r0',
    title,
    text: STORIES[0]!,
    publishedAt: hour(1),
    receivedAt: hour(1),
    events,
  };
  const text = `We withdraw our report "${title}". It was wrong and should not be used.`;
  const notice = { ...base, id: 'r1', text, publishedAt: hour(5), receivedAt: hour(5), events: [] };
  await inStore(async (store) => {
    const deps = depsFor([told, notice]);
    const isRetracted = async () => (await linkStored(store))[0]!.isRetracted === true;
    for (const r of [told, notice]) {
      await acceptCapture(store, captureOf(r), deps);
      await resume(store, deps);
    }
    assert.ok(await isRetracted());
    const [{ id: documentId }] = (await store.listDocuments()).filter((d) => d.reportId === 'r1') as [
      Document,
    ];
    const word = { documentId, byDocument: null, by: 'editor' };
    await store.appendRetraction({ ...word, kind: 'withdrawn', at: hour(8) });
    assert.equal(await isRetracted(), false);
    await store.appendRetraction({ ...word, kind: 'restored', at: hour(9) });
    assert.ok(await isRetracted());
    const retracted = (await linkStored(store, hour(6)))[0]!.isRetracted;
    assert.deepEqual([retracted, (await linkStored(store, hour(8)))[0]!.isRetracted], [true, undefined]);
  });
});

test('a reprint days later joins what it repeats, though its "this morning" was read as another day', async () => {
  const day = (n: number) => ({ start: hour(24 * n), end: hour(24 * n + 24), precision: 'day' }) as const;
  const told = [0, 5].map((n): Report => {
    const events: Sketch[] = [{ type: 'strike.mixed', time: day(n) }];
    const [publishedAt, receivedAt] = [hour(24 * n + 9), hour(24 * n + 10)];
    return {
      id: `r${n}`,
      source: `Post ${n}`,
      url: null,
      text: STORIES[0]!,
      publishedAt,
      receivedAt,
      events,
    };
  });
  await inStore(async (store) => {
    for (const r of told) {
      await acceptCapture(store, captureOf(r), depsFor(told));
      await resume(store, depsFor(told));
    }
    assert.deepEqual(
      (await store.listIncidents()).map((i) => i.events.length),
      [2],
    );
  });
});

/** Three copies that tell the same, and a report of something else. */
async function inStoreOfCopies(
  work: (store: Store, keys: readonly string[]) => Promise<void>,
): Promise<void> {
  const strike: Sketch = { type: 'strike.drone', places: [] };
  const told = [0, 1, 2, 3].map((n): Report => {
    const [publishedAt, receivedAt] = [hour(n), hour(n)];
    const events = n === 3 ? [{ ...strike, type: 'protest' as const }] : [strike];
    return {
      id: `r${n}`,
      source: 'Post',
      url: null,
      text: STORIES[n === 3 ? 1 : 0]!,
      publishedAt,
      receivedAt,
      events,
    };
  });
  await inStore(async (store) => {
    for (const r of told) {
      await acceptCapture(store, captureOf(r), depsFor(told));
      await resume(store, depsFor(told));
    }
    const events = await store.listEvents(READER_VERSION);
    await work(
      store,
      told.map((r) => events.find((e) => e.report === r.id)!.key),
    );
  });
}

test('a copy that is judged stands apart now, and with the others as of before', () =>
  inStoreOfCopies(async (store, [a, , c]) => {
    const before = jsonOf(await linkStored(store, hour(5)));
    await store.appendJudgement({ a: a!, b: c!, verdict: 'same', by: 'editor', at: hour(8) });
    await relink(store);
    assert.equal(jsonOf(await store.listIncidents()), jsonOf(await linkedWhole(store)));
    assert.equal(jsonOf(await linkStored(store, hour(5))), before);
  }));

test('a copy judged against an event elsewhere is weighed apart, linked by portions as linked at once', () =>
  inStoreOfCopies(async (store, [a, , , other]) => {
    await store.appendJudgement({ a: a!, b: other!, verdict: 'different', by: 'editor', at: hour(8) });
    await relink(store);
    assert.equal(jsonOf(await store.listIncidents()), jsonOf(await linkedWhole(store)));
  }));
