import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { liveReads } from '../../src/cli/live-reads.ts';
import { publicPictureAt } from '../../src/cli/public-picture.ts';
import { inlineRunner } from '../../src/cli/publish-runner.ts';
import { acceptCapture, resume } from '../../src/pipeline.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { readsOfPictures } from '../../src/server/picture-reads.ts';
import { type IncidentQuery, incidentQuery } from '../../src/server/query.ts';
import { inStore } from './in-store.ts';
import { arbitraryReports, captureOf, depsFor, hour } from './told-reports.ts';

/** What the page can be asked by, over the days, places and words of the reports. */
const arbitraryQuery: fc.Arbitrary<IncidentQuery> = fc
  .record(
    {
      q: fc.constantFrom('goma', 'Riv', 'happened there', 'strike', 'no such word'),
      from: fc.constantFrom('2025-05-01', '2025-05-02T06:00Z', '2025-05-04'),
      to: fc.constantFrom('2025-05-01', '2025-05-02T06:00Z', '2025-05-09'),
      type: fc.constantFrom(['strike'], ['harm.casualties', 'control'], ['strike.drone']),
      status: fc.constantFrom(['occurred'], ['planned', 'denied']),
      region: fc.constantFrom('CD', 'CD-NK', 'Goma', 'North Kivu', 'UA'),
      since: fc.constantFrom('2025-05-02', '2025-05-04T00:00Z'),
      bbox: fc.constantFrom('29,-2,30,0', '28,-3,29,-2', '170,-10,30,10', '-180,-90,180,90'),
    },
    { requiredKeys: [] },
  )
  .chain((given) =>
    // One or two of them: what all must fit fits nothing.
    fc.subarray(Object.entries(given), { maxLength: 2 }).map((kept) => Object.fromEntries(kept)),
  )
  .chain((given) => fc.integer({ min: 1, max: 4 }).map((limit) => incidentQuery.parse({ ...given, limit })));

test('what is read of a large store is what is read of its whole picture: lists page by page, totals, events, timeline, one incident', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryReports,
      fc.array(arbitraryQuery, { minLength: 6, maxLength: 6 }),
      fc.constantFrom(95, 122, 300),
      async (all, queries, at) =>
        inStore(async (store) => {
          const deps = depsFor(all);
          for (const r of all) await acceptCapture(store, captureOf(r), deps);
          await resume(store, deps);
          const now = (): string => hour(Math.max(at, 121));
          const runner = inlineRunner(store, DEFAULT_POLICY, now);
          const live = liveReads({ store, policy: DEFAULT_POLICY, runner, now });
          const picture = await publicPictureAt(store, DEFAULT_POLICY, now());
          const whole = readsOfPictures(async () => picture);
          for (const query of queries) {
            const pages = await Promise.all(
              [live, whole].map((reads) => readThrough(reads.incidents, query)),
            );
            assert.deepEqual(pages[0], pages[1], JSON.stringify(query));
            found += pages[0]!.items.length;
            const events = await Promise.all([live, whole].map((reads) => readThrough(reads.events, query)));
            assert.deepEqual(events[0], events[1], JSON.stringify(query));
            assert.deepEqual(await live.timeline(query), await whole.timeline(query), JSON.stringify(query));
          }
          for (const { id } of picture.incidents) {
            const around = await live.around(id);
            assert.equal(
              JSON.stringify(around!.incident),
              JSON.stringify((await whole.around(id))!.incident),
            );
            const of = (p: typeof picture) => p.relations.filter((r) => r.from === id || r.to === id);
            assert.deepEqual(of(around!.picture), of(picture));
          }
        }),
    ),
    { numRuns: 40 },
  );
  assert.ok(found > 200, `${found} found: too few to test anything`);
});

/** All pages of a list, one after the other. */
async function readThrough<T extends { readonly id: string } | { readonly key: string }>(
  read: (query: IncidentQuery) => Promise<{
    readonly items: readonly T[];
    readonly nextCursor: string | null;
    readonly total: number;
    readonly isAtLeast: boolean;
    readonly texts?: readonly string[];
  }>,
  query: IncidentQuery,
): Promise<{ items: string[]; total: number }> {
  const items: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await read({ ...query, cursor });
    // What is sent as it is kept is what is kept.
    if (page.texts) assert.deepEqual(JSON.parse(`[${page.texts.join(',')}]`), page.items);
    items.push(...page.items.map((i) => ('key' in i ? i.key : i.id)));
    if (page.nextCursor === null) return { items, total: page.total };
    cursor = page.nextCursor;
  }
}
