import type { Incident, ReportedEvent } from '../../model/incident.ts';
import { noticeText } from '../../output/notice-words.ts';
import { html, type SafeHtml } from './html.ts';

type Said = ReportedEvent['statements'][number];

/** What is to be known of a report, beside the statement concerned; what is of the report as a whole, beside its first. */
export function noticesBeside(statement: Said, event: ReportedEvent, incident: Incident): readonly string[] {
  const isFirst = event.statements[0]?.key === statement.key;
  return incident.notices
    .filter((n) => n.event === event.key && (n.statement ? n.statement === statement.key : isFirst))
    .flatMap((n) => noticeText(n, incident) ?? []);
}

/** One notice, in a box of its own: it is the editors’ word, not the source’s. */
export function noticeNote(text: string): SafeHtml {
  return html`<p class="note">${text}</p>`;
}
