import type { Document } from '../model/document.ts';
import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { compareText } from '../util/compare-text.ts';
import { findEdits } from './find-edits.ts';
import { findWithdrawals, type ToldEvent, type Withdrawals } from './find-withdrawals.ts';

/**
 * What sources took back, as far as these documents tell: by another version at the same address, or by a notice. A report depends
 * only on those it shares a key of `versionKeysOf` with and, for notices, on those of its source within `NOTICE_DAYS`. `events` are
 * those read from the documents. Pure; sorted by document, instant and kind, so that the order of what is given does not matter.
 */
export function findRetractions(documents: readonly Document[], events: readonly ToldEvent[]): Withdrawals {
  const edits = findEdits(documents);
  const replaced = new Set(edits.map((r) => r.documentId));
  const { retractions, issues } = findWithdrawals(documents, events, replaced);
  return { retractions: [...edits, ...retractions].sort(byDocument), issues };
}

function byDocument(a: Retraction, b: Retraction): number {
  return compareText(a.documentId, b.documentId) || compareText(a.at, b.at) || compareText(a.kind, b.kind);
}

/**
 * What stands taken back once persons have spoken: a person's last word on a report wins over what was found, and what a notice took
 * back stands again where the notice itself was taken back by a person. `said` is in order of time.
 */
export function settleRetractions(found: readonly Retraction[], said: readonly Retraction[]): Retraction[] {
  const words = new Map(said.map((r) => [r.documentId, r]));
  const isGone = (id: string | null): boolean =>
    id !== null && words.has(id) && words.get(id)!.kind !== 'restored';
  const left = found.filter(
    (r) =>
      !words.has(r.documentId) &&
      !(r.kind !== 'edited' && r.byDocument !== r.documentId && isGone(r.byDocument)),
  );
  return [...left, ...[...words.values()].filter((r) => r.kind !== 'restored')].sort(byDocument);
}

/** The events, each with the first retraction it falls under. Pure; what no retraction names is given back as it came. */
export function withRetractions<T extends ReportedEvent>(
  events: readonly T[],
  retractions: readonly Retraction[],
): T[] {
  const byDocumentId = Map.groupBy(retractions, (r) => r.documentId);
  return events.map((e) => {
    const own = byDocumentId.get(e.documentId)?.filter((r) => !r.events || r.events.includes(e.key));
    if (!own?.length) return e;
    return { ...e, retracted: [...own].sort(byDocument)[0]! };
  });
}
