import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildPicture, relink } from '../../src/linking.ts';
import type { ReportedEvent } from '../../src/model/incident.ts';
import type { Picture } from '../../src/model/picture.ts';
import type { Policy, PolicyRule } from '../../src/model/policy.ts';
import { acceptCapture, resume } from '../../src/pipeline.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { findHeldDocuments } from '../../src/publish/find-held-documents.ts';
import { publishRuled } from '../../src/publish/publish-ruled.ts';
import { ruleOnPicture } from '../../src/publish/rule-on-picture.ts';
import { publicationName, publisherOf } from '../../src/publish-step.ts';
import { publicPicture } from '../../src/publishing.ts';
import type { Store } from '../../src/store/store.ts';
import type { Sketch } from '../scenario/build-events.ts';
import { inStore } from './in-store.ts';
import {
  arbitraryReports,
  arbitraryWords,
  captureOf,
  depsFor,
  hour,
  type Report,
  say,
} from './told-reports.ts';

/** Occurrences so unlike that no two are ever linked. */
const OCCURRENCES: readonly Sketch[] = (
  [
    ['strike.drone', 'Goma', -1.679, 29.233],
    ['harm.casualties', 'Sake', -1.573, 29.041],
    ['combat.clash', 'Bukavu', -2.508, 28.861],
    ['movement.displacement', 'Uvira', -3.37, 29.14],
    ['talks.meeting', 'Kigali', -1.95, 30.06],
    ['aid.delivery', 'Beni', 0.49, 29.47],
    ['control.capture', 'Walikale', -1.42, 28.07],
  ] as const
).map(([type, name, lat, lon], n) => {
  const place = {
    name,
    country: 'CD',
    admin1: 'CD-NK',
    lat,
    lon,
    role: 'at',
    precision: 1,
    radiusKm: 5,
  } as const;
  return { type, places: [place], time: { start: hour(n), end: hour(n + 2), precision: 'hour' } };
});
const SOURCES = ['North Post', 'River Radio', 'Hill Gazette'];

/** Reports that each tell of several occurrences, often in the same words, so that what one asks reaches far; some take one back. */
const arbitraryMesh: fc.Arbitrary<Report[]> = fc
  .array(
    fc.record({
      tells: fc.subarray([...OCCURRENCES.keys()], { minLength: 1, maxLength: 3 }),
      source: fc.constantFrom(...SOURCES),
      inSameWords: fc.boolean(),
      isNotice: fc.constantFrom(false, false, false, true),
      at: fc.nat({ max: 40 }),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ tells, source, inSameWords, isNotice, at }, n) => ({
      id: `r${n}`,
      source,
      url: null,
      text: isNotice
        ? `Correction: our earlier report of this morning is withdrawn. It was wrong, number ${n}, and should not be used.`
        : `Note ${n}: told by ${source}.`,
      publishedAt: hour(at),
      receivedAt: hour(at),
      events: tells.map((o) => ({
        ...OCCURRENCES[o]!,
        said: [{ quote: inSameWords ? 'It was seen by many.' : `It was seen in ${o} by many.` }],
      })),
    })),
  );

/** Asks that reach from one incident to others: by source and age of the report, words, place, everything. */
const arbitraryRules: fc.Arbitrary<PolicyRule[]> = fc
  .array(
    fc.record({
      match: fc.record({
        types: fc.constantFrom(
          undefined,
          ['strike.'],
          ['harm.'],
          ['combat.', 'control.'],
          ['talks.', 'aid.'],
        ),
        sources: fc.constantFrom(undefined, ['River Radio'], ['Hill Gazette']),
        fromAgeMinutes: fc.constantFrom(undefined, undefined, 300),
        untilAgeMinutes: fc.constantFrom(undefined, undefined, 2400),
      }),
      does: fc.constantFrom<Partial<PolicyRule>[]>(
        { delayMinutes: 600 },
        { place: 'admin1' },
        { place: 'country', delayMinutes: 90 },
        { withhold: ['quotes'] },
        { withhold: 'all' },
        { withhold: ['actors', 'counts'], time: 'day' },
        { isAtOnce: true },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rules) =>
    rules.map(({ match, does }, n) => ({
      id: `rule-${n}`,
      why: 'For the test.',
      match: Object.fromEntries(Object.entries(match).filter(([, v]) => v !== undefined)),
      ...does,
    })),
  );

const arbitraryPolicy: fc.Arbitrary<Policy> = fc.oneof(
  fc.constant(DEFAULT_POLICY),
  arbitraryRules.map((rules) => ({ version: 9, rules })),
);

/** What is hidden of a picture: by rule how many events are withheld, how many delayed and until when the last of them is. */
function hiddenParts(
  whole: Picture,
  policy: Policy,
): { rule: string; events: number; until: string | null }[] {
  const on = ruleOnPicture(whole, policy);
  const parts = new Map<string, { rule: string; events: number; until: string | null }>();
  for (const n of whole.incidents.flatMap((i) => publishRuled(i, on, policy, whole.asOf).notes)) {
    if (n.action !== 'delayed' && n.action !== 'withheld') continue;
    const until = n.action === 'delayed' ? n.until : null;
    const { rule } = n;
    const before = parts.get(`${n.action} ${rule}`) ?? { rule, events: 0, until };
    const last = [before.until ?? '', until ?? ''].sort().at(-1)!;
    parts.set(`${n.action} ${rule}`, { rule, events: before.events + n.events, until: last || null });
  }
  return [...parts.values()];
}

/** What a store publishes at a moment is what publishing the whole picture of it gives. */
async function assertSame(store: Store, policy: Policy, now: string): Promise<number> {
  const name = publicationName(policy);
  const publisher = publisherOf(store, policy, name);
  await publisher.start(now);
  while (await publisher.step(now)) {}
  const whole = await buildPicture(store, now);
  const picture = publicPicture(whole, policy);
  const at = Date.parse(now);
  const listed = (await store.publicIncidents({}, at, 1000)).map((p) => p.incident);
  assert.equal(JSON.stringify(listed), JSON.stringify(picture.incidents));
  const events = (await store.publicEvents({}, at, 1000)).map((e) => e.key);
  const told = picture.incidents.flatMap((i) => i.events);
  const byReceipt = (a: ReportedEvent, b: ReportedEvent): number =>
    a.receivedAt === b.receivedAt ? (a.key < b.key ? -1 : 1) : a.receivedAt < b.receivedAt ? 1 : -1;
  assert.deepEqual(
    events,
    told.sort(byReceipt).map((e) => e.key),
  );
  const shown = new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.documentId)));
  const hidden = [...findHeldDocuments(whole, policy).keys()].filter((d) => !shown.has(d));
  assert.equal((await store.hiddenCounts()).documents, hidden.length);
  const counts = await store.allPublicCounts();
  assert.equal(
    counts.reduce((sum, c) => sum + c.incidents, 0),
    picture.incidents.length,
  );
  const totals = await Promise.all(
    [...new Set(picture.incidents.map((i) => i.type)), undefined].map(async (type) => {
      const kept = picture.incidents.filter((i) => type === undefined || i.type === type);
      const events = kept.reduce((sum, i) => sum + i.events.length, 0);
      return [
        await store.publicTotals(type ? { types: [type] } : {}),
        { incidents: kept.length, events },
      ] as const;
    }),
  );
  for (const [kept, found] of totals) assert.deepEqual(kept, found);
  const parts = hiddenParts(whole, policy);
  const byRule = (a: { rule: string; until: string | null }, b: typeof a): number =>
    `${a.rule}|${a.until}` < `${b.rule}|${b.until}` ? -1 : 1;
  assert.deepEqual([...(await store.hiddenParts())].sort(byRule), parts.sort(byRule));
  return picture.incidents.length;
}

test('what is published step by step is, at every moment, what publishing the whole picture gives', async () => {
  let seen = 0;
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(
      fc
        .oneof({ arbitrary: arbitraryReports, weight: 1 }, { arbitrary: arbitraryMesh, weight: 3 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      arbitraryWords,
      arbitraryPolicy,
      fc.array(fc.constantFrom(0, 1, 2, 4, 11, 45), { minLength: 12, maxLength: 12 }),
      async ([all, shuffled], words, policy, waits) =>
        inStore(async (store) => {
          const deps = depsFor(all);
          let now = 0;
          const pass = async (hours: number): Promise<void> => {
            now += hours;
            const incidents = (await store.listIncidents()).length;
            const shown = await assertSame(store, policy, hour(now));
            seen += shown;
            hidden += incidents - shown;
          };
          for (const [n, r] of shuffled.entries()) {
            await acceptCapture(store, captureOf(r), deps);
            await resume(store, deps);
            now = Math.max(now, (Date.parse(r.receivedAt) - Date.parse(hour(0))) / 3_600_000);
            await pass(waits[n]!);
          }
          for (const hours of waits.slice(8)) await pass(hours);
          now = Math.max(now, 200);
          await say(store, words);
          await relink(store);
          await pass(1);
          await assertSame(store, { ...policy, version: 10, rules: policy.rules.slice(1) }, hour(now + 1));
          await pass(2);
        }),
    ),
    { numRuns: 60 },
  );
  assert.ok(seen > 500 && hidden > 100, `${seen} shown and ${hidden} hidden: too few to test anything`);
});

test('published anew under another policy, what is shown as it was is no news and what is shown otherwise is', async () => {
  const told = { kept: 0, news: 0 };
  await fc.assert(
    fc.asyncProperty(arbitraryMesh, arbitraryPolicy, async (all, policy) =>
      inStore(async (store) => {
        const deps = depsFor(all);
        for (const r of all) await acceptCapture(store, captureOf(r), deps);
        await resume(store, deps);
        const now = hour(1000);
        const publishBy = async (by: Policy): Promise<Map<string, string>> => {
          const publisher = publisherOf(store, by, publicationName(by));
          await publisher.start(now);
          while (await publisher.step(now)) {
            // One step after the other until nothing waits.
          }
          const shown = await store.publicIncidents({}, Date.parse(now), 1000);
          return new Map(shown.map((i) => [i.incident.id, `${i.json}${JSON.stringify(i.notes)}`]));
        };
        const before = await publishBy(policy);
        const { version } = (await store.publicState())!;
        const after = await publishBy({ ...policy, version: 10, rules: [] });
        const news = await store.publishedSince(version, Date.parse(now), 1000);
        const other = [...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id);
        assert.deepEqual(news.map((n) => n.incident.id).sort(), other.sort());
        told.kept += after.size - other.length;
        told.news += other.length;
      }),
    ),
    { numRuns: 60 },
  );
  assert.ok(told.kept > 30 && told.news > 10, `${JSON.stringify(told)}: too few to test anything`);
});
