import type { Document } from '../model/document.ts';
import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { foldName } from '../util/fold-name.ts';
import type { Issue } from '../util/outcome.ts';
import { findNoticeCues, type NoticeCue } from './find-notice-cues.ts';
import { folded } from './same-name.ts';

/** A notice means a report of its source of at most this many days before. */
export const NOTICE_DAYS = 3;
const DAY = 86_400_000;
/** A headline shorter than this many characters may be any report's. */
const LONG_TITLE = 20;
/** Most words of a notice kept as the reason. */
const LONGEST_REASON = 300;

/** The notice's own verb, which a reader may take for an event: nobody withdraws from anywhere. */
const TAKING_BACK = /^(?:withdr|retract|remov|delet|correct|отзыв|отозв|відклик)/iu;

/** What of an event tells which report a notice means. */
export type ToldEvent = Pick<ReportedEvent, 'key' | 'documentId' | 'event' | 'statements'>;

/** What notices take back, and those of which it could not be told what they take back. */
export interface Withdrawals {
  readonly retractions: readonly Retraction[];
  /** `correction-unclear`, `where` the id of the document. */
  readonly issues: readonly Issue[];
}

/** Key of the reports a notice may mean: those of its source. Null where a report has no source, and so no notice means it. */
export function noticeKeyOf(document: Document): string | null {
  return document.source ? folded(document.source) : null;
}

/**
 * Reports that a later report of the same source takes back, named by address, headline or answer, or the only one about that place
 * (and type, where the notice has one) within {@link NOTICE_DAYS}. Where that cannot be told none is taken back, and that is told.
 * `replaced`: ids of documents another version stands in place of. Pure; depends on no report of another source.
 */
export function findWithdrawals(
  documents: readonly Document[],
  events: readonly ToldEvent[],
  replaced: ReadonlySet<string>,
): Withdrawals {
  const bySource = Map.groupBy(documents, noticeKeyOf);
  const byDocument = Map.groupBy(events, (e) => e.documentId);
  const eventsOf = (d: Document): readonly ToldEvent[] => byDocument.get(d.id) ?? [];
  const retractions: Retraction[] = [];
  const issues: Issue[] = [];
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const notice of sorted) {
    if (replaced.has(notice.id)) continue;
    for (const cue of findNoticeCues(notice)) {
      if (cue.kind !== 'corrected' && cue.kind !== 'disputed')
        retractions.push(...ownWords(notice, cue, eventsOf(notice)));
      const key = noticeKeyOf(notice);
      if (cue.kind === 'page' || key === null) continue;
      const earlier = bySource.get(key)!.filter((d) => !replaced.has(d.id) && isBefore(d, notice));
      const meant = meantBy(notice, cue, earlier, eventsOf);
      if (meant.length === 0 && cue.kind !== 'disputed') issues.push(unclear(notice, cue));
      retractions.push(...meant.map((m) => retractionOf(notice, cue, m)));
    }
  }
  return { retractions, issues };
}

/** A report that is meant, and which of its events, where not all. */
interface Meant {
  readonly document: Document;
  readonly events?: readonly string[];
}

/** What a notice of withdrawal says again in order to take it back is not said by it. */
function ownWords(notice: Document, cue: NoticeCue, events: readonly ToldEvent[]): Retraction[] {
  const isInside = (s: { start: number; end: number }): boolean => cue.start <= s.start && s.start < cue.end;
  // What is told of elsewhere in it too ("there was one, but it hurt nobody") is said by it.
  const keys = events.filter((e) => isInside(e.event) && e.statements.every(isInside)).map((e) => e.key);
  if (keys.length === 0) return [];
  return [
    { ...baseOf(notice, cue), documentId: notice.id, events: keys.sort(), at: notice.receivedAt ?? '' },
  ];
}

function retractionOf(notice: Document, cue: NoticeCue, { document, events }: Meant): Retraction {
  return {
    ...baseOf(notice, cue),
    documentId: document.id,
    ...(events ? { events } : {}),
    at: [notice.receivedAt ?? '', document.receivedAt ?? ''].sort()[1]!,
  };
}

function baseOf(notice: Document, cue: NoticeCue): Pick<Retraction, 'kind' | 'byDocument' | 'reason'> {
  const kind = cue.kind === 'corrected' ? 'corrected' : 'withdrawn';
  return { kind, byDocument: notice.id, reason: cue.quote.slice(0, LONGEST_REASON) };
}

function unclear(notice: Document, cue: NoticeCue): Issue {
  const message = 'a correction was published; which report it takes back could not be told';
  return { code: 'correction-unclear', message, quote: cue.quote, where: notice.id };
}

const toldAt = (d: Document): number => Date.parse(d.publishedAt ?? d.receivedAt ?? '');

function isBefore(d: Document, notice: Document): boolean {
  const gap = toldAt(notice) - toldAt(d);
  return d.id !== notice.id && gap >= 0 && gap <= NOTICE_DAYS * DAY && !isFolded(d.text, notice.text);
}

const isFolded = (a: string, b: string): boolean => foldName(a) === foldName(b);

function meantBy(
  notice: Document,
  cue: NoticeCue,
  earlier: readonly Document[],
  eventsOf: (d: Document) => readonly ToldEvent[],
): Meant[] {
  const answered = earlier.filter((d) => notice.replyTo !== undefined && d.reportId === notice.replyTo);
  const named = answered.length > 0 ? answered : earlier.filter((d) => isNamed(d, notice, cue));
  if (named.length > 0)
    return cue.kind === 'corrected'
      ? named.map((d) => part(d, eventsOf(d), eventsOf(notice)))
      : named.map((document) => ({ document }));
  if (cue.kind === 'disputed') return [];
  const own = passageEvents(notice, cue, eventsOf(notice));
  const about = (fits: (e: ToldEvent) => boolean): Meant[] =>
    earlier.flatMap((document) => {
      const events = eventsOf(document)
        .filter((e) => isToldIn(cue.passage, e, own) && fits(e))
        .map((e) => e.key);
      return events.length > 0 ? [{ document, events: events.sort() }] : [];
    });
  const ofType = about((e) => own.some((n) => familyOf(n) === familyOf(e)));
  const found = own.length > 0 ? ofType : about(() => true);
  return isOneReport(found.map((m) => m.document)) ? found : [];
}

/** What the notice itself tells of in the paragraph that says so. */
function passageEvents(notice: Document, cue: NoticeCue, events: readonly ToldEvent[]): ToldEvent[] {
  const at = notice.text.indexOf(cue.passage);
  // A headline is about the whole report.
  const inside =
    at < 0 ? events : events.filter(({ event: e }) => at <= e.start && e.end <= at + cue.passage.length);
  return inside.filter((e) => !TAKING_BACK.test(e.event.quote));
}

/** Of a report a correction names, what the correction is about; all of it where that cannot be told. */
function part(document: Document, said: readonly ToldEvent[], now: readonly ToldEvent[]): Meant {
  const events = said
    .filter((e) => now.some((n) => familyOf(n) === familyOf(e) && sharePlace(n, e)))
    .map((e) => e.key);
  return events.length > 0 ? { document, events: events.sort() } : { document };
}

/** Whether a notice gives the report's address, or its headline whole. */
function isNamed(d: Document, notice: Document, cue: NoticeCue): boolean {
  if (d.url && d.url.length > 12 && notice.text.includes(d.url)) return true;
  if (!d.title) return false;
  const title = folded(d.title);
  if (cue.rest && folded(cue.rest) === title) return true;
  return title.length >= LONG_TITLE && foldName(cue.passage).includes(title);
}

/** Whether one of an event's places is one the passage tells of, by its words or by what was read from them. */
function isToldIn(passage: string, e: ToldEvent, own: readonly ToldEvent[]): boolean {
  const words = ` ${foldName(passage)} `;
  return (
    own.some((n) => sharePlace(n, e)) || e.event.places.some((p) => words.includes(` ${folded(p.name)} `))
  );
}

const familyOf = (e: ToldEvent): string => e.event.type.split('.')[0]!;

function sharePlace(a: ToldEvent, b: ToldEvent): boolean {
  const names = new Set(a.event.places.map((p) => folded(p.name)));
  return b.event.places.some((p) => names.has(folded(p.name)));
}

/** Whether these are renditions of one report: one, or several under one headline. */
function isOneReport(documents: readonly Document[]): boolean {
  const heads = new Set(documents.map((d) => (d.title ? folded(d.title) : d.id)));
  return heads.size === 1;
}
