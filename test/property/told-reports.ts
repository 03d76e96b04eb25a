import fc from 'fast-check';
import { readDocuments } from '../../src/document/read-documents.ts';
import { findCopies } from '../../src/incident/find-copies.ts';
import { findRetractions, settleRetractions, withRetractions } from '../../src/incident/find-retractions.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Document } from '../../src/model/document.ts';
import type { Incident, Judgement, Retraction } from '../../src/model/incident.ts';
import { READER_VERSION } from '../../src/model/reader-version.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { PipelineDeps } from '../../src/pipeline.ts';
import type { Store } from '../../src/store/store.ts';
import { reported, type Sketch } from '../scenario/build-events.ts';
import { arbitraryAlikeEvent } from './arbitrary-events.ts';
import { captureOf as captureOfLines } from './in-store.ts';

/** Three stories long enough to be told as copies. */
export const STORIES = [
  'Residents of the lower town said that engines had been heard over the river before dawn and that two blasts followed within a minute of one another, after which the power failed in most of the streets between the mill and the old bridge and did not come back until noon.',
  'The district council wrote that a column of lorries had reached the crossroads shortly after the curfew ended, that the market would stay shut for the week, and that families who had left for the hills in spring were asked not to return before the road had been looked at.',
  'Staff at the clinic counted the wounded as they came in, nine by the evening, most of them with cuts from glass, and asked for blood of two kinds, for fuel to keep the generator going, and for somebody to clear the yard so that the second ambulance could turn.',
];
const NOTICE =
  'Correction: our earlier report of this morning is withdrawn. It was wrong and should not be used.';

/** A report and what a reader finds in it. */
export interface Report {
  readonly id: string;
  readonly title?: string;
  readonly source: string;
  readonly url: string | null;
  readonly text: string;
  readonly publishedAt: string;
  readonly receivedAt: string;
  readonly events: readonly Sketch[];
}

/** The instant so many hours after the first of May 2025. */
export const hour = (n: number): string => new Date(Date.UTC(2025, 4, 1, n)).toISOString();

/** Reports of few stories; about half of those of one story tell what the story tells, as copies do. */
export const arbitraryReports: fc.Arbitrary<Report[]> = fc
  .tuple(
    fc.array(fc.array(arbitraryAlikeEvent, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    fc.array(
      fc.record({
        isCopy: fc.boolean(),
        source: fc.constantFrom('North Post', 'River Radio', 'Hill Gazette'),
        url: fc.constantFrom(null, null, 'https://post.example/a', 'https://post.example/b'),
        story: fc.nat({ max: 3 }),
        ending: fc.constantFrom(
          '',
          ' More soon.',
          ' The council will meet again on Friday to hear what is known.',
        ),
        at: fc.nat({ max: 90 }),
        late: fc.nat({ max: 30 }),
        events: fc.array(arbitraryAlikeEvent, { maxLength: 3 }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
  )
  .map(([stories, all]) =>
    all.map(({ story, ending, at, late, isCopy, events, ...rest }, n) => ({
      ...rest,
      events: isCopy ? stories[story]! : events,
      id: `r${n}`,
      text: `${STORIES[story] ?? NOTICE}${ending}`,
      publishedAt: hour(at),
      receivedAt: hour(at + late),
    })),
  );

/** A report as it is received. */
export function captureOf({ events: _events, ...line }: Report): Capture {
  return captureOfLines(`${JSON.stringify(line)}\n`, line.receivedAt);
}

/** A reader that finds in a report what its sketch says. */
export function depsFor(reports: readonly Report[]): PipelineDeps {
  const byId = new Map(reports.map((r) => [r.id, r]));
  const read = async (document: Document): Promise<Reading> => {
    const r = byId.get(document.reportId!)!;
    const told = reported({ report: r.id, source: r.source, at: r.publishedAt, events: r.events });
    const statements = told.flatMap((e) => e.statements.map(({ key: _key, ...s }) => s));
    const { id, source, url, title, lang, publishedAt, text } = document;
    const head = { id, source, url, title, lang, publishedAt, length: text.length };
    const events = told.map((e, i) => ({ ...e.event, start: i, end: i + 1 }));
    return { contract: 1, document: head, places: [], statements, events, issues: [] };
  };
  return { readDocuments, read, now: () => hour(500) };
}

/** What linking everything at once gives, by the pure functions alone. */
export async function linkedWhole(store: Store): Promise<Incident[]> {
  const documents = await store.listDocuments();
  const copies = findCopies(documents);
  const events = (await store.listEvents(READER_VERSION)).map((e) => ({
    ...e,
    copyGroup: copies.get(e.documentId) ?? null,
  }));
  const found = findRetractions(documents, events).retractions;
  const settled = settleRetractions(found, await store.listRetractions());
  return linkIncidents(withRetractions(events, settled), await store.listJudgements());
}

/** Judgements and a retraction of events and reports by their numbers, hours after they came. */
export const arbitraryWords = fc.record({
  judgements: fc.array(
    fc.record({
      a: fc.nat(),
      b: fc.nat(),
      verdict: fc.constantFrom<Judgement['verdict'][]>('same', 'different', 'unsure', 'undone'),
      late: fc.nat({ max: 100 }),
    }),
    { maxLength: 4 },
  ),
  retractions: fc.array(
    fc.record({
      of: fc.nat(),
      kind: fc.constantFrom<Retraction['kind'][]>('withdrawn', 'restored'),
      late: fc.nat({ max: 100 }),
    }),
    { maxLength: 2 },
  ),
});
/** What persons said. */
export type Words = typeof arbitraryWords extends fc.Arbitrary<infer T> ? T : never;

/** Says it of the events and reports that are there. */
export async function say(store: Store, words: Words): Promise<void> {
  const events = (await store.listEvents(READER_VERSION)).map((e) => e.key);
  const documents = (await store.listDocuments()).map((d) => d.id);
  for (const { a, b, verdict, late } of words.judgements) {
    const [x, y] = [events[a % events.length], events[b % events.length]];
    if (!x || !y || x === y) continue;
    await store.appendJudgement({ a: x, b: y, verdict, by: 'editor', at: hour(60 + late) });
  }
  for (const { of, kind, late } of words.retractions) {
    const documentId = documents[of % documents.length]!;
    await store.appendRetraction({ documentId, kind, byDocument: null, by: 'editor', at: hour(60 + late) });
  }
}

/** Incidents as text: equal where they say the same. */
export const jsonOf = (incidents: readonly Incident[]): string =>
  JSON.stringify(
    [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1)),
    (_key, v: unknown) =>
      v && typeof v === 'object' && !Array.isArray(v)
        ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
        : v,
  );
