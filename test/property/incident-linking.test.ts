import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { EVENT_TYPES } from '../../src/model/event.ts';
import type { Judgement, ReportedEvent } from '../../src/model/incident.ts';
import { EVENTS } from '../scenario/depot-at-kosti.ts';
import { arbitraryEvents } from './arbitrary-events.ts';

const digest = (events: readonly ReportedEvent[], judgements: readonly Judgement[] = []) =>
  JSON.stringify(linkIncidents(events, judgements));

test('the order in which reports come changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryEvents().chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => assert.equal(digest(shuffled), digest(all)),
    ),
    { numRuns: 60 },
  );
});

test('linking the same events twice is linking them once', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (all) => assert.equal(digest([...all, ...all]), digest(all))),
    { numRuns: 30 },
  );
});

test('every event is in exactly one incident, and an incident holds at most one event of a report', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (all) => {
      const incidents = linkIncidents(all, []);
      const keys = incidents.flatMap((i) => i.events.map((e) => e.key)).sort();
      assert.deepEqual(keys, all.map((e) => e.key).sort());
      for (const i of incidents)
        assert.equal(new Set(i.events.map((e) => e.documentId)).size, i.events.length);
    }),
    { numRuns: 60 },
  );
});

test('a person’s "different" is never overruled, in whatever order judgements come', () => {
  fc.assert(
    fc.property(arbitraryEvents(), fc.boolean(), (all, flip) => {
      const merged = linkIncidents(all, []).filter((i) => i.events.length > 1);
      const judgements = merged.map((i) => ({
        a: i.events[0]!.key,
        b: i.events.at(-1)!.key,
        verdict: 'different' as const,
        by: 'editor',
        at: '2025-01-01T00:00:00Z',
      }));
      const after = linkIncidents(all, flip ? judgements.toReversed() : judgements);
      for (const j of judgements)
        assert.ok(!after.some((i) => [j.a, j.b].every((k) => i.events.some((e) => e.key === k))));
    }),
    { numRuns: 60 },
  );
});

test('a reprint never adds an origin or turns a single voice into two', () => {
  for (const e of EVENTS) {
    const before = linkIncidents([e], [])[0]!;
    const copy = {
      ...e,
      key: `${e.key}-copy`,
      documentId: 'copy',
      source: 'Another Outlet',
      copyGroup: e.documentId,
    };
    const original = { ...e, copyGroup: e.documentId };
    const after = linkIncidents(
      [original, { ...copy, receivedAt: '2026-01-01T00:00:00Z' }],
      [{ a: e.key, b: copy.key, verdict: 'same', by: 'editor', at: '2026-01-01T00:00:00Z' }],
    )[0]!;
    assert.deepEqual(after.independentOrigins, before.independentOrigins);
  }
});

test('every value of every field names the events that give it', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (all) => {
      for (const i of linkIncidents(all, [])) {
        const keys = new Set(i.events.map((e) => e.key));
        assert.ok(EVENT_TYPES.includes(i.type));
        for (const v of i.fields.flatMap((f) => f.values))
          assert.ok(v.events.length > 0 && v.events.every((k) => keys.has(k)));
      }
    }),
    { numRuns: 60 },
  );
});
