import type { Incident, ReportedEvent, Retraction } from '../../model/incident.ts';
import { isOwnNotice } from '../../model/standing.ts';
import { fateText, retractionText } from '../../output/retraction-words.ts';
import { type VersionChange, versionChanges } from '../../output/version-changes.ts';
import { html, type SafeHtml } from './html.ts';

/** That a statement's report was taken back: by whom, when, why, and the way to what says so. `query`: what links carry on; `all`: see {@link fateText}. */
export function takenBackNote(
  e: ReportedEvent,
  query: string,
  all: readonly ReportedEvent[] = [],
): SafeHtml | null {
  const r = e.retracted;
  if (!r) return null;
  return html`<p class="taken" role="note"><strong>${fateText(e, all)}</strong>${reasonOf(r)} ${
    r.byDocument &&
    html`<a href="/document/${r.byDocument}${query}">${r.kind === 'edited' ? 'The later version' : 'What says so'}</a>`
  }</p>`;
}

function reasonOf(r: Retraction): SafeHtml | null {
  return r.reason ? html` <q>${r.reason}</q>` : null;
}

/** What the public picture knows of a report's fate: that it was taken back, or takes others back. */
export interface ReportFate {
  /** The first of its retractions, and how many of its events it concerns, of how many. */
  readonly retraction: Retraction | null;
  /** The same in a sentence; null where only its source can say it. */
  readonly text: string | null;
  readonly events: number;
  readonly of: number;
  readonly changes: readonly VersionChange[];
  /** Ids and headlines of reports it takes back or stands in place of. */
  readonly takesBack: readonly { readonly id: string; readonly title: string }[];
}

/** The fate of a report in a public picture. */
export function reportFate(incidents: readonly Incident[], documentId: string): ReportFate {
  const all = incidents.flatMap((i) => i.events);
  const own = all.filter((e) => e.documentId === documentId);
  const back = own.filter((e) => e.retracted && !isOwnNotice(e));
  const retraction = back[0]?.retracted ?? null;
  const text = back[0] ? fateText(back[0], all) : null;
  const newer = retraction?.byDocument ?? null;
  const isOwn = (e: ReportedEvent): boolean => e.documentId === newer && e.source === back[0]!.source;
  // What a reprint’s original became is no later version of the reprint.
  const later = newer && retraction?.kind !== 'withdrawn' ? all.filter(isOwn) : [];
  const taken = all.filter((e) => e.retracted?.byDocument === documentId && e.documentId !== documentId);
  const titles = new Map(taken.map((e) => [e.documentId, e.title ?? e.source ?? 'a report']));
  return {
    retraction,
    text,
    events: back.length,
    of: own.length,
    changes: later.length > 0 ? versionChanges(back, later) : [],
    takesBack: [...titles].map(([id, title]) => ({ id, title })),
  };
}

/** The banner over a report that was taken back, or that takes another back; null over any other. */
export function fateBanner(fate: ReportFate, source: string | null, query: string): SafeHtml | null {
  const { retraction: r, takesBack } = fate;
  if (!r && takesBack.length === 0) return null;
  return html`<div class="taken banner" role="note">${
    r &&
    html`<p><strong>${fate.text ?? retractionText(r, source ?? 'its source')}</strong>${reasonOf(r)} ${
      fate.events < fate.of ? 'What else it says stands.' : 'Nothing here rests on it any more.'
    } ${r.byDocument && html`<a href="/document/${r.byDocument}${query}">${r.kind === 'edited' ? 'The later version' : 'What says so'}</a>`}</p>`
  }${changesTable(fate.changes)}${
    takesBack.length > 0 &&
    html`<p>It takes the place of, or takes back: ${takesBack.map((t, i) => html`${i > 0 && ', '}<a href="/document/${t.id}${query}">${t.title}</a>`)}.</p>`
  }</div>`;
}

function changesTable(changes: readonly VersionChange[]): SafeHtml | null {
  if (changes.length === 0) return null;
  return html`<table class="accounts"><caption class="vh">What changed between the versions</caption><thead><tr><th scope="col">Point</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody>${changes.map((c) => html`<tr><th scope="row">${c.point}</th><td>${c.before.length > 0 ? html`<s>${c.before.join(', ')}</s>` : 'not said'}</td><td>${c.after.join(', ') || 'no longer said'}</td></tr>`)}</tbody></table>`;
}
