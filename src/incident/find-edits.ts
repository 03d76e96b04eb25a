import type { Document } from '../model/document.ts';
import type { Retraction } from '../model/incident.ts';
import { findNoticeCues } from './find-notice-cues.ts';

/** A page that says its report was withdrawn says little else. */
const LONGEST_WITHDRAWAL_WORDS = 120;
/** Runs of this many words are compared. */
const RUN_WORDS = 4;
/**
 * Least share of the shorter text's runs that both texts hold to be versions of one report. Set low, for a report rewritten in
 * most of its sentences is still that report; two articles that stood on one page one after the other share next to nothing.
 */
const LEAST_SHARE = 0.3;
/** A version is held against this many that follow it: a page polled for a year costs what its polls cost, not their square. */
const NEXT_VERSIONS = 3;
/** Pages that drop their older entries as they go: what is no longer on them was not taken back. */
const LIVE =
  /(?<!\p{L})(?:live(?:[- ]?(?:blog|updates?|coverage|ticker|feed|text))?|as it happened|онлайн|наживо|прямой эфир|текстов\p{L}+ трансляц\p{L}+)(?!\p{L})/iu;
/** What a link carries that says who followed it, not where it leads. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|at_|mc_|ocid$|cmpid$)/i;

/** What an address is known by whatever way it is written; null for a front page, which is no report's address. */
export function addressOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  for (const name of [...parsed.searchParams.keys()])
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  const path = parsed.pathname.replace(/\/+$/, '');
  if (!path && !parsed.search) return null;
  return `${parsed.hostname.replace(/^(?:www|m)\./, '')}${path}${parsed.search}`;
}

/**
 * Keys under which the versions of one report find each other: its address, and its id within its source. Whether two reports are
 * versions of one depends on no report but those that share a key with them.
 */
export function versionKeysOf(document: Document): string[] {
  const { source, reportId, url, title } = document;
  const address = addressOf(url);
  const keys: string[] = [];
  if (address && !LIVE.test(`${address.replace(/[-_/]/g, ' ')} | ${title ?? ''}`))
    // A feed's item and the page behind it are two renditions of one report, of which neither was changed into the other.
    keys.push(reportId === null ? `page|${address}` : `item|${address}|${reportId}`);
  if (source && reportId) keys.push(`report|${source}|${reportId}`);
  return keys;
}

/** Reports that another version at the same address took the place of, by that version. Pure; the order does not matter. */
export function findEdits(documents: readonly Document[]): Retraction[] {
  const groups = new Map<string, Map<string, Document>>();
  for (const d of documents)
    for (const key of versionKeysOf(d)) {
      const group = groups.get(key) ?? new Map<string, Document>();
      groups.set(key, group.set(d.id, d));
    }
  const found = [...groups.values()].flatMap((g) => (g.size > 1 ? editsAmong([...g.values()]) : []));
  const first = new Map<string, Retraction>();
  for (const r of found) {
    const known = first.get(r.documentId);
    if (!known || r.at < known.at || (r.at === known.at && (r.byDocument ?? '') < (known.byDocument ?? '')))
      first.set(r.documentId, r);
  }
  const received = new Map(documents.map((d) => [d.id, d.receivedAt ?? '']));
  for (const id of lastOfCircles(first, received)) first.delete(id);
  return [...first.values()].sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
}

/**
 * Where versions replace one another in a circle, because their dates and their receipts tell two orders, the one received last:
 * one must stand, or a report would be gone that nobody took back.
 */
function lastOfCircles(
  edits: ReadonlyMap<string, Retraction>,
  received: ReadonlyMap<string, string>,
): string[] {
  const last: string[] = [];
  const seen = new Set<string>();
  for (const start of edits.keys()) {
    const way: string[] = [];
    let at: string | null = start;
    while (at !== null && edits.has(at) && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = edits.get(at)!.byDocument;
    }
    const from = at === null ? -1 : way.indexOf(at);
    if (from < 0) continue;
    const rank = (id: string): string => `${received.get(id)} ${id}`;
    last.push(way.slice(from).reduce((a, b) => (rank(b) > rank(a) ? b : a)));
  }
  return last;
}

interface Version {
  readonly document: Document;
  readonly words: readonly string[];
  readonly folded: string;
  /** Its words where it only says that what stood here was withdrawn. */
  readonly withdraws: string | null;
}

function editsAmong(group: readonly Document[]): Retraction[] {
  const versions = inOrder(group).map((document): Version => {
    const words =
      document.text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const withdraws = words.length > LONGEST_WITHDRAWAL_WORDS ? null : withdrawalOf(document);
    return { document, words, folded: words.join(' '), withdraws };
  });
  return versions.flatMap((old, i) => {
    const later = versions.slice(i + 1, i + 1 + NEXT_VERSIONS).filter((v) => isVersion(old, v));
    if (later.length === 0) return [];
    // Of two that were there at once the one that came to stand last is the one to read.
    const known = later.reduce((a, b) => (knownAt(old, b) <= knownAt(old, a) ? b : a));
    return [
      {
        documentId: old.document.id,
        kind: known.withdraws === null ? ('edited' as const) : ('withdrawn' as const),
        byDocument: known.document.id,
        at: knownAt(old, known),
        ...(known.withdraws === null ? {} : { reason: known.withdraws }),
      },
    ];
  });
}

function withdrawalOf(document: Document): string | null {
  return findNoticeCues(document).find((c) => c.kind === 'page')?.quote ?? null;
}

/** ISO 8601 UTC: both versions were here. */
function knownAt(a: Version, b: Version): string {
  return [a.document.receivedAt ?? '', b.document.receivedAt ?? ''].sort()[1]!;
}

/**
 * Versions, the oldest first: by when their publisher says they were made, where it says so of all of them, else by receipt. An old
 * version that comes late, out of an archive, takes no newer one's place.
 */
function inOrder(group: readonly Document[]): Document[] {
  const toldOf = (d: Document): number => Date.parse(d.updatedAt ?? d.publishedAt ?? '');
  const isTold = group.every((d) => !Number.isNaN(toldOf(d)));
  const received = (d: Document): number => Date.parse(d.receivedAt ?? '') || 0;
  return [...group].sort(
    (a, b) => (isTold ? toldOf(a) - toldOf(b) : 0) || received(a) - received(b) || (a.id < b.id ? -1 : 1),
  );
}

/** Whether a later text at the same address is the same report changed, and not another report, nor the same words again. */
function isVersion(old: Version, now: Version): boolean {
  if (old.folded === now.folded) return false;
  if (now.withdraws !== null) return true;
  const [a, b] = [old.document, now.document];
  const isSameTime = a.publishedAt !== null && a.publishedAt === b.publishedAt;
  // Its own id and hour of publication make it that report, however much of it was rewritten.
  if (isSameTime && a.reportId !== null && a.reportId === b.reportId) return true;
  if (isSameTime && a.title !== null && a.title === b.title) return true;
  return shareOf(old.words, now.words) >= LEAST_SHARE;
}

/** Share of the shorter text's runs of words that the longer one holds too. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const length = Math.min(RUN_WORDS, short.length);
  if (length === 0) return 0;
  const runs = runsOf(short, length);
  const others = runsOf(long, length);
  let both = 0;
  for (const run of runs) if (others.has(run)) both++;
  return both / runs.size;
}

function runsOf(words: readonly string[], length: number): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + length <= words.length; i++) out.add(words.slice(i, i + length).join(' '));
  return out;
}
