import type { ReportedEvent } from '../model/incident.ts';

/** Countries each document is about, as far as its places and speakers tell, by document id; for linking only. */
export function countriesOf(events: readonly ReportedEvent[]): Map<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  for (const e of events) {
    const countries = out.get(e.documentId) ?? new Set();
    for (const p of e.event.places) if (p.country) countries.add(p.country);
    for (const s of e.statements) if (s.speaker?.country) countries.add(s.speaker.country);
    out.set(e.documentId, countries);
  }
  return out;
}

/** Whether two documents are told to be about different countries. */
export function isApart(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a?.size || !b?.size) return false;
  return ![...a].some((c) => b.has(c));
}
