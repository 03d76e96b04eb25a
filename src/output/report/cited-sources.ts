import type { Incident, ReportedEvent } from '../../model/incident.ts';
import { type GradeBook, subjectGradeText } from '../grade-book.ts';
import { speakerName } from '../speaker-words.ts';
import type { CitedSource } from './report-shape.ts';

/** Where each cited statement is from, numbered in the order in which the report first cites them. */
export function citedSources(
  incidents: readonly Incident[],
  cites: Iterable<string>,
  book: GradeBook,
  zone: string,
): CitedSource[] {
  const rows = new Map<string, CitedSource | null>([...cites].map((key) => [key, null]));
  for (const incident of incidents)
    for (const event of incident.events)
      for (const s of event.statements)
        if (rows.get(s.key) === null) rows.set(s.key, rowOf(incident.id, event, s, { book, zone }));
  return [...rows.values()].filter((r) => r !== null).map((r, i) => ({ ...r, n: i + 1 }));
}

function rowOf(
  incident: string,
  event: ReportedEvent,
  s: ReportedEvent['statements'][number],
  { book, zone }: { readonly book: GradeBook; readonly zone: string },
): CitedSource {
  const grades = book.of(event, s).map((g) => subjectGradeText(g, zone));
  return {
    n: 0,
    key: s.key,
    incident,
    source: event.source ?? event.report,
    speaker: s.speaker ? speakerName(s.speaker) : null,
    url: event.url,
    publishedAt: event.publishedAt,
    lang: event.lang,
    // What was taken back is named, and not said again.
    quote: event.retracted ? '' : s.quote,
    ...(event.retracted ? { isTakenBack: true as const } : {}),
    ...(grades.length ? { grades } : {}),
  };
}
