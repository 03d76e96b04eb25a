// A person's word is never lost, always obeyed before the rules, and taken back without a trace in what is made from it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { giveJudgement, isLast, listRows } from '../../src/cli/give-judgement.ts';
import type { Judgement } from '../../src/model/incident.ts';
import { READER_VERSION } from '../../src/model/reader-version.ts';
import { ingestCapture, rebuild } from '../../src/pipeline.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { captureOf, depsAt, storeFolder } from './in-store.ts';

const NOW = '2026-02-05T00:00:00.000Z';
const deps = depsAt(NOW);
let store: Store;
let keys: string[];
let minutes = 0;
const later = (): string => new Date(Date.UTC(2026, 2, 1, 0, minutes++)).toISOString();

before(async () => {
  store = openStore(storeFolder());
  await ingestCapture(store, captureOf(ndjsonOf(inventedReports(9)), NOW), deps);
  keys = (await store.listEvents(READER_VERSION)).map((e) => e.key);
});
after(async () => {
  await store.close();
});

const say = (a: string, b: string, verdict: Judgement['verdict'], by = 'Desk') =>
  giveJudgement(store, { a, b, verdict, by, at: later() });

async function undoAll(): Promise<void> {
  for (;;) {
    const row = (await listRows(store)).find(isLast);
    if (!row) return;
    await say(row.a, row.b, 'undone');
  }
}

test('whatever was judged, taking it all back gives the digest from before', async () => {
  assert.ok(keys.length >= 6, 'nothing was read, so nothing is tested');
  const digest = await store.digest();
  const word = fc.record({
    pair: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 2, maxLength: 2 }),
    verdict: fc.constantFrom<Judgement['verdict'][]>('same', 'different', 'unsure', 'undone'),
    by: fc.constantFrom('Desk', 'Second desk'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), async (words) => {
      for (const { pair, verdict, by } of words) {
        const [a, b] = [keys[pair[0]!]!, keys[pair[1]!]!];
        // There may be nothing to take back: that is refused, and changes nothing.
        await say(a, b, verdict, by).catch((e: { code: string }) => assert.equal(e.code, 'nothing-to-undo'));
      }
      const rows = await listRows(store);
      for (const r of rows.filter((x) => x.state === 'stands')) {
        const isOne = (await store.incidentOf(r.a)) === (await store.incidentOf(r.b));
        if (r.verdict === 'same') assert.ok(isOne, 'a "same" that stands joins');
        if (r.verdict === 'different') assert.ok(!isOne, 'a "different" that stands parts');
      }
      for (const r of rows.filter((x) => x.state === 'not-obeyed'))
        assert.notEqual(
          await store.incidentOf(r.a),
          await store.incidentOf(r.b),
          'and one that is not obeyed does not',
        );
      await undoAll();
      assert.equal(await store.digest(), digest);
    }),
    { numRuns: 12, seed: 11 },
  );
});

test('"same" between two incidents joins all of them, and outlives a rebuild', async () => {
  const [first, second] = (await store.listIncidents()).filter((i) => i.events.length > 0);
  const all = [...first!.events, ...second!.events].map((e) => e.key).sort();
  const { incidents } = await say(first!.events[0]!.key, second!.events[0]!.key, 'same');
  assert.equal(incidents[0], incidents[1]);
  for (const readings of [false, true]) {
    const digest = await store.digest();
    await rebuild(store, deps, { readings });
    assert.equal(await store.digest(), digest);
    const joined = (await store.listIncidents()).find((i) => i.id === incidents[0])!;
    assert.deepEqual(joined.events.map((e) => e.key).sort(), all);
    assert.ok(joined.links.some((l) => l.by === 'person' && l.reasons[0] === 'judged the same by Desk'));
  }
  await undoAll();
});

test('of words that contradict each other the one not obeyed is told at once', async () => {
  const [a, b, c] = keys as [string, string, string];
  await say(a, b, 'same');
  await say(b, c, 'same');
  const { notObeyed, incidents } = await say(a, c, 'different');
  assert.notEqual(incidents[0], incidents[1]);
  assert.deepEqual(
    notObeyed.map((r) => [r.a, r.b, r.against!.length]),
    [[a, b, 2]],
  );
  await undoAll();
});

test('a word given twice is kept once, and an undo meant for another word is refused', async () => {
  const [a, b] = keys as [string, string];
  const { judgement } = await say(a, b, 'same');
  assert.equal((await say(a, b, 'same')).isNew, false);
  await say(a, b, 'different');
  const undo = { a, b, verdict: 'undone', by: 'Desk', at: later() } as const;
  await assert.rejects(giveJudgement(store, undo, judgement.at), { code: 'already-undone' });
  await undoAll();
  await assert.rejects(say(a, b, 'undone'), { code: 'nothing-to-undo' });
  await assert.rejects(say(a, 'ev_none', 'same'), { code: 'no-such-id' });
  await assert.rejects(say(a, a, 'same'), { code: 'same-event' });
});
