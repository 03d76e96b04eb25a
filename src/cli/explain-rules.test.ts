import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import { eventsOf, readDocument } from '../pipeline.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import type { Store } from '../store/store.ts';
import { explainRules } from './explain-rules.ts';

const gazetteer = openGazetteer();
const document: Document = {
  id: 'doc_1',
  captureId: 'cap_1',
  reportId: null,
  title: null,
  text: 'Shells hit a school in Kaya on Monday, killing two teachers, the mayor said.',
  lang: 'en',
  publishedAt: '2026-02-03T10:00:00Z',
  receivedAt: '2026-02-03T10:05:00Z',
  source: 'Town Gazette',
  url: null,
  issues: [],
};
const reading = readDocument(document, gazetteer);
const stored = eventsOf(document, reading);
const chain = {
  kind: 'event',
  id: stored[0]!.key,
  events: [{ key: stored[0]!.key, document: { id: document.id } }],
} as unknown as Parameters<typeof explainRules>[1];

/** A store that holds this one report; `event` is what it holds of the event, `isRead` whether this reader read it. */
const storeOf = (event: Event, isRead = true): Store =>
  ({
    readDocument: async () => document,
    readReading: async () => (isRead ? reading : null),
    readEvent: async () => ({ ...stored[0]!, event }),
  }) as unknown as Store;

test('a stored event is explained where the report reads as it did', async () => {
  const [rules] = await explainRules(storeOf(stored[0]!.event), chain, gazetteer);
  assert.equal(rules!.note, undefined);
  const paths = rules!.explanations.map((e) => e.path);
  for (const path of ['e1.type', 'e1.status', 'e1.time', 'e1.places[0]', 'e1.counts[0]', 'p1', 'p1.use'])
    assert.ok(paths.includes(path), path);
  assert.ok(!paths.some((p) => p.startsWith('s')));
});

test('nothing is made up where the report was never read so, or reads otherwise now', async () => {
  const [otherwise] = await explainRules(
    storeOf({ ...stored[0]!.event, status: 'planned' }),
    chain,
    gazetteer,
  );
  assert.deepEqual(otherwise!.explanations, []);
  assert.match(otherwise!.note!, /reads this report otherwise; `sitrep rebuild --reread`/);
  const [unread] = await explainRules(storeOf(stored[0]!.event, false), chain, gazetteer);
  assert.deepEqual(unread!.explanations, []);
  assert.match(unread!.note!, /has not read the report yet/);
});
