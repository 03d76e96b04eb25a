import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findRetractions } from '../../src/incident/find-retractions.ts';
import type { Document } from '../../src/model/document.ts';
import { documentForTests } from '../../src/model/document-for-tests.ts';

const BODIES = [
  'Shells fell on the market at Kaya on Monday morning, the mayor said. Five people were hurt.',
  'Shells fell on the market at Kaya on Monday morning, the mayor said. Two people were hurt.',
  'The road to Djibo is open again, drivers told the radio on Tuesday after a week of fighting.',
  'We withdraw our report “Market hit in the town of Kaya”, for nobody was there to see it.',
  'This story has been withdrawn.',
];
const HOUR = 3_600_000;
const document: fc.Arbitrary<Document> = fc
  .record({
    body: fc.constantFrom(...BODIES),
    source: fc.constantFrom('Desk A', 'Desk B', null),
    url: fc.constantFrom('https://a.example.org/1', 'https://a.example.org/2', null),
    reportId: fc.constantFrom('r1', 'r2', null),
    title: fc.constantFrom('Market hit in the town of Kaya', null),
    published: fc.integer({ min: 0, max: 90 }),
    late: fc.integer({ min: 0, max: 30 }),
    updated: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  })
  .map(({ body, published, late, updated, ...rest }) => {
    const at = (hours: number): string => new Date(Date.UTC(2026, 1, 1) + hours * HOUR).toISOString();
    const id = JSON.stringify([body.length, published, late, updated, ...Object.values(rest)]);
    return documentForTests(body, {
      id,
      ...rest,
      publishedAt: at(published),
      receivedAt: at(published + late),
      ...(updated === null ? {} : { updatedAt: at(updated) }),
    });
  });
const documents = fc.uniqueArray(document, { selector: (d) => d.id, maxLength: 12 });

test('what is taken back does not depend on the order of the documents, nor on their being given twice', () => {
  fc.assert(
    fc.property(documents, fc.infiniteStream(fc.nat()), (docs, order) => {
      const shuffled = docs
        .map((d) => [order.next().value as number, d] as const)
        .sort(([a], [b]) => a - b)
        .map(([, d]) => d);
      assert.deepEqual(findRetractions(shuffled, []), findRetractions(docs, []));
    }),
  );
});

test('nothing is taken back before both reports were here, nor by itself, and an edit never goes in a circle', () => {
  fc.assert(
    fc.property(documents, (docs) => {
      const byId = new Map(docs.map((d) => [d.id, d]));
      const edits = new Map<string, string>();
      for (const r of findRetractions(docs, []).retractions) {
        for (const id of [r.documentId, r.byDocument!])
          assert.ok(r.at >= byId.get(id)!.receivedAt!, `${r.at} before ${id} came`);
        assert.notEqual(r.documentId, r.byDocument);
        if (r.kind === 'edited') edits.set(r.documentId, r.byDocument!);
      }
      for (const start of edits.keys()) {
        const way = new Set<string>();
        for (let id: string | undefined = start; id !== undefined; id = edits.get(id)) {
          assert.ok(!way.has(id), 'one of a circle stands');
          way.add(id);
        }
      }
    }),
  );
});

test('as of a moment nothing that came later has a say', () => {
  fc.assert(
    fc.property(documents, documents, (docs, more) => {
      const asOf = new Date(Date.UTC(2026, 1, 3)).toISOString();
      const known = (all: Document[]): Document[] => all.filter((d) => d.receivedAt! <= asOf);
      const both = [
        ...new Map([...docs, ...more.filter((d) => d.receivedAt! > asOf)].map((d) => [d.id, d])).values(),
      ];
      assert.deepEqual(findRetractions(known(both), []), findRetractions(known(docs), []));
    }),
  );
});
