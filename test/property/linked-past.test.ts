import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkedPast } from '../../src/link-history.ts';
import { linkStored } from '../../src/linking.ts';
import { acceptCapture, resume } from '../../src/pipeline.ts';
import { inStore } from './in-store.ts';
import { arbitraryReports, arbitraryWords, captureOf, depsFor, hour, jsonOf, say } from './told-reports.ts';

test('every moment of a past, asked in whatever order, is that moment linked by itself', async () => {
  let moments = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryReports, arbitraryWords, fc.nat(), async (all, words, seed) =>
      inStore(async (store) => {
        const deps = depsFor(all);
        for (const r of all) await acceptCapture(store, captureOf(r), deps);
        await resume(store, deps);
        await say(store, words);
        // Told of two that are one already, a word changes nothing but why they are.
        for (const { events } of (await linkStored(store)).filter((i) => i.events.length > 1))
          await store.appendJudgement({
            a: events[0]!.key,
            b: events[1]!.key,
            verdict: 'same',
            by: 'desk',
            at: hour(400),
          });
        for (const incident of (await linkStored(store)).slice(0, 3)) {
          const past = await linkedPast(
            store,
            incident.events.map((e) => e.key),
          );
          const keys = new Set(past.at('9999').flatMap((i) => i.events.map((e) => e.key)));
          const turned = past.moments.slice(seed % (past.moments.length || 1));
          for (const asOf of [...turned, ...past.moments]) {
            moments++;
            const then = (await linkStored(store, asOf)).filter((i) => i.events.some((e) => keys.has(e.key)));
            const told = past.at(asOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
            assert.equal(jsonOf(told), jsonOf(then.toSorted((a, b) => (a.id < b.id ? -1 : 1))));
          }
        }
      }),
    ),
    { numRuns: 25 },
  );
  assert.ok(moments > 100, 'hardly a moment was looked at');
});
