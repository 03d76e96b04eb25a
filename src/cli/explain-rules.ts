import { isDeepStrictEqual } from 'node:util';
import type { Document } from '../model/document.ts';
import type { Event } from '../model/event.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Gazetteer } from '../model/place.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import type { ExplainedReading } from '../model/reading.ts';
import { explainDocument } from '../pipeline.ts';
import { eventKeys, statementKey } from '../store/keys.ts';
import type { Store } from '../store/store.ts';
import type { Explanation as Chain } from './explain-id.ts';

/** The rules behind one stored event or statement, or why they cannot be told. */
export interface RulesLink {
  /** Key of the event or statement. */
  readonly key: string;
  readonly explanations: readonly Explanation[];
  readonly note?: string;
}

const OTHERWISE =
  'the reader as it is now reads this report otherwise; `sitrep rebuild --reread` brings the store up to it';
const NEVER =
  'this reader has not read the report yet; any `sitrep ingest` or `sitrep rebuild --reread` does it';

/** The rules behind the events of a chain, or behind its statement: their reports are read again, which must give the same. */
export async function explainRules(store: Store, chain: Chain, gazetteer: Gazetteer): Promise<RulesLink[]> {
  const out: RulesLink[] = [];
  for (const { key, document } of chain.events ?? [])
    out.push(await behind(store, gazetteer, document?.id, key, (d, r) => idOfEvent(store, d, r, key)));
  if (chain.kind === 'statement')
    out.push(
      await behind(
        store,
        gazetteer,
        chain.documents?.[0]?.id,
        chain.id,
        async (d, r) => r.statements.find((s) => statementKey(d.id, s) === chain.id)?.id,
      ),
    );
  return out;
}

async function behind(
  store: Store,
  gazetteer: Gazetteer,
  documentId: string | undefined,
  key: string,
  find: (document: Document, reading: ExplainedReading) => Promise<string | undefined>,
): Promise<RulesLink> {
  const document = documentId === undefined ? null : await store.readDocument(documentId);
  const isRead = document && (await store.readReading(document.id, READER_VERSION));
  if (!document || !isRead) return { key, explanations: [], note: NEVER };
  const reading = explainDocument(document, gazetteer);
  const id = await find(document, reading);
  if (id === undefined) return { key, explanations: [], note: OTHERWISE };
  const places = new Set(reading.events.find((e) => e.id === id)?.places.map((p) => p.mention) ?? []);
  const of = (has: (owner: string) => boolean): Explanation[] =>
    reading.explanations.filter(({ path }) => has(path.split('.', 1)[0]!));
  return { key, explanations: [...of((owner) => owner === id), ...of((owner) => places.has(owner))] };
}

/** The id that a stored event has in the reading made now; none unless it is told just as it was stored. */
async function idOfEvent(
  store: Store,
  document: Document,
  reading: ExplainedReading,
  key: string,
): Promise<string | undefined> {
  const stored = await store.readEvent(key, READER_VERSION);
  const now = reading.events[eventKeys(document.id, reading.events).indexOf(key)];
  return stored && now && isDeepStrictEqual(told(stored.event), told(now)) ? now.id : undefined;
}

/** All an event says, without the ids that are of one reading only. */
const told = (event: Event): object => ({ ...event, id: undefined, statements: undefined });
