import { PUBLIC_OFFICE, SLAVIC_PUBLIC_OFFICE } from '../lexicon/office.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { foldName } from '../util/fold-name.ts';
import { speakerName } from './speaker-words.ts';

/** One source: an outlet, a body that speaks, or a person who speaks in office. */
export interface SourceRow {
  readonly name: string;
  readonly isOutlet: boolean;
  readonly isSpeaker: boolean;
  /** Whether some incident counts it as an independent origin. */
  readonly isOrigin: boolean;
  /** Reports it published or is quoted in. */
  readonly reports: number;
  /** ISO 8601 UTC: first and last receipt of such a report. */
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

/** Sources of a set of incidents, by name. A private person who told a reporter something is none: no record is made of them. */
export function sourceListOf(incidents: readonly Incident[]): SourceRow[] {
  const origins = new Set(incidents.flatMap((i) => i.independentOrigins.map(foldName)));
  const rows = new Map<string, SourceRow & { readonly documents: Set<string> }>();
  const add = (name: string, e: ReportedEvent, as: 'isOutlet' | 'isSpeaker'): void => {
    const key = foldName(name);
    if (!key) return;
    const before = rows.get(key);
    const documents = (before?.documents ?? new Set()).add(e.documentId);
    rows.set(key, {
      // Of several spellings the first in order stands, whatever order the reports came in.
      name: before && before.name < name ? before.name : name,
      isOutlet: before?.isOutlet || as === 'isOutlet',
      isSpeaker: before?.isSpeaker || as === 'isSpeaker',
      isOrigin: origins.has(key),
      reports: documents.size,
      firstSeenAt: before && before.firstSeenAt < e.receivedAt ? before.firstSeenAt : e.receivedAt,
      lastSeenAt: before && before.lastSeenAt > e.receivedAt ? before.lastSeenAt : e.receivedAt,
      documents,
    });
  };
  for (const e of incidents.flatMap((i) => i.events)) {
    if (e.source) add(e.source, e, 'isOutlet');
    for (const s of e.statements) for (const name of speakerNames(s.speaker)) add(name, e, 'isSpeaker');
  }
  return [...rows.values()]
    .map(({ documents: _documents, ...row }) => row)
    .sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));
}

/** Names a speaker is graded under: the body, and the person where they speak for one or in office. */
export function speakerNames(speaker: Speaker | null): string[] {
  if (!speaker) return [];
  const { name, role = '', organisation, country } = speaker;
  const body = organisation ? [speakerName(country ? { organisation, country } : { organisation })] : [];
  const isPublic = organisation !== undefined || PUBLIC_OFFICE.test(role) || SLAVIC_PUBLIC_OFFICE.test(role);
  return name && isPublic ? [name, ...body] : body;
}

/** Names under which the sources of one statement may be graded: who speaks, and the outlet it stands in. */
export function sourceNamesOf(event: ReportedEvent, statement: Statement): string[] {
  return [...speakerNames(statement.speaker), ...(event.source ? [event.source] : [])];
}
