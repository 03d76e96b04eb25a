import type { Incident } from '../../model/incident.ts';
import { shortTime } from '../../output/time-words.ts';
import { FAMILIES, FAMILY_WORDS } from '../../output/words.ts';
import { hasFilter, type IncidentQuery, queryText } from '../query.ts';
import type { Timeline } from '../timeline.ts';
import { filterForm, filterWords } from './filter-form.ts';
import { html, type SafeHtml } from './html.ts';
import { familyIcon } from './icon.ts';
import { incidentCard, plural } from './incident-card.ts';
import { timelineChart } from './timeline-chart.ts';

/** Everything the Now page shows. */
export interface NowView {
  readonly asOf: string;
  readonly query: IncidentQuery;
  readonly all: number;
  readonly total: number;
  /** Whether counting stopped at `total`. */
  readonly isAtLeast: boolean;
  /** Reports the picture stands on: at an earlier moment, only those known then. */
  readonly reports: number;
  readonly items: readonly Incident[];
  readonly nextCursor: string | null;
  readonly timeline: Timeline;
  /** Set where the map has only the newest so many. */
  readonly newestOnMap: number | null;
  /** Set where a large store is shown by its last days. */
  readonly windowDays: number | null;
  /** How far publishing is, where not everything is through the policy yet. */
  readonly publishing: { readonly done: number; readonly all: number } | null;
}

/** The page of now: filter, timeline, map (where script runs) and the list. */
export function nowPage(view: NowView): SafeHtml {
  return html`<div class="now">
<section class="head">
<h1>${view.query.asOf ? 'As it was known then' : 'Now'}</h1>
<p id="asof-line">${view.query.asOf ? 'What had been received by' : 'As known at'} <time datetime="${view.asOf}">${shortTime(view.asOf)}</time>, ${view.reports > 0 ? `from ${plural(view.reports, 'report')}` : 'from no report'}.
${view.query.asOf && html`<a href="/${queryText(view.query, { asOf: undefined, cursor: undefined })}" data-filter>Back to now</a>`}</p>
${view.publishing && html`<p class="note" role="status">Still being published under the policy in force: ${view.publishing.done} of ${view.publishing.all} incidents. What is not here yet is no all-clear.</p>`}
${view.windowDays !== null && html`<p class="soft">The last ${view.windowDays} days of ${view.all} incidents; other days under “Time, kind and standing”.</p>`}
${filterForm(view.query)}
<div id="slider"></div>
</section>
<section class="side" aria-label="Map and timeline">
<div id="map" hidden></div>
${view.newestOnMap !== null && html`<p class="soft">On the map: the newest ${view.newestOnMap} of these.</p>`}
<div id="time">${view.total > 0 && timelineChart(view.timeline, view.query)}</div>
<ul class="legend" aria-label="Signs">${FAMILIES.map((f) => html`<li><a href="/${queryText(view.query, { type: typesOf(f), cursor: undefined })}" data-filter>${familyIcon(f)}${FAMILY_WORDS[f]}</a></li>`)}</ul>
</section>
<section class="list" aria-labelledby="list-title">${listPart(view)}</section>
</div>`;
}

function listPart(view: NowView): SafeHtml {
  const words = filterWords(view.query);
  const reset = `/${queryText({ asOf: view.query.asOf })}`;
  return html`<div id="list">
<div class="listhead"><h2 id="list-title">${view.isAtLeast && 'At least '}${view.total > 0 ? plural(view.total, 'incident') : 'No incident'}${words.length > 0 && html` <span class="soft">of ${view.all}</span>`}</h2>
${words.length > 0 && html`<p class="chips">${words.map((w) => html`<span class="chip">${w}</span>`)}<a href="${reset}" data-filter>Clear the filter</a></p>`}${view.total > 0 && html`<span class="aside"><a href="/report${queryText({ ...view.query, cursor: undefined })}">As a report</a> <a href="/data${queryText({ ...view.query, cursor: undefined })}">Download</a></span>`}</div>
${view.total === 0 ? emptyState(view, words, reset) : html`<ol class="cards">${view.items.map((i) => incidentCard(i, `/incident/${i.id}${queryText({ asOf: view.query.asOf })}`))}</ol>`}
${view.nextCursor && html`<p class="more"><a class="button" href="/${queryText(view.query, { cursor: view.nextCursor })}" data-filter>Next page</a></p>`}
</div>`;
}

function emptyState(view: NowView, words: readonly string[], reset: string): SafeHtml {
  if (hasFilter(view.query))
    return html`<div class="empty"><p>No incident matches ${words.join(', ')}.</p><p>${plural(view.all, 'incident')} without this filter.</p><p><a class="button" href="${reset}" data-filter>Clear the filter</a></p></div>`;
  if (!view.query.asOf)
    return html`<div class="empty"><p>No report has been taken in yet, or none that may be shown.</p><p class="soft">That is not an all-clear. Take a first one in at the shell:</p><pre><code>npm run --silent sitrep -- ingest report.txt --source "My paper"</code></pre></div>`;
  return html`<div class="empty"><p>Nothing was known at this moment.</p><p class="soft">That is not an all-clear: it says only that no report had been received, <a href="/" data-filter>or that it came later</a>.</p></div>`;
}

function typesOf(family: (typeof FAMILIES)[number]): string[] {
  return {
    strike: ['strike'],
    combat: ['combat', 'control'],
    harm: ['harm'],
    warning: ['alert', 'defence'],
    response: ['response', 'movement', 'aid'],
    politics: ['talks', 'measure', 'force', 'protest'],
  }[family];
}
