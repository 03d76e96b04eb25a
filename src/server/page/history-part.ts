import { shortTime } from '../../output/time-words.ts';
import type { ServedHistory } from '../deps.ts';
import { queryText } from '../query.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** Moments shown before the earlier ones are folded away. */
const MOST_MOMENTS = 8;

/** What was known of an incident when: each moment a way to the page as it was then. */
export function historyPart(history: readonly ServedHistory[]): SafeHtml | null {
  if (history.length === 0) return null;
  const rows = history.map((row, i) => momentRow(row, history[i - 1] ?? null));
  const folded = rows.length > MOST_MOMENTS + 1 ? rows.slice(0, -MOST_MOMENTS) : [];
  return html`<section aria-labelledby="his"><h2 id="his">What was known when</h2>
${folded.length > 0 && html`<details><summary>${plural(folded.length, 'earlier moment')}</summary><ol class="history">${folded}</ol></details>`}
<ol class="history" start="${folded.length + 1}">${rows.slice(folded.length)}</ol></section>`;
}

/** The way to a history that takes a moment to work out. */
export function longHistoryPart(id: string, query: string): SafeHtml {
  return html`<section aria-labelledby="his"><h2 id="his">What was known when</h2>
<p>Many reports hang together with this one. <a href="/incident/${id}/history${query}">Work out what was known when</a> <span class="soft">(some seconds)</span></p></section>`;
}

/** The history of an incident by itself; all its moments. */
export function historyPage(title: string, back: string, history: readonly ServedHistory[]): SafeHtml {
  return html`<article class="incident"><p class="crumb"><a href="${back}">Back to the incident</a></p>
<h1>What was known when: ${title}</h1>
${
  history.length === 0
    ? html`<p>Nothing is told of what was known when.</p>`
    : html`<ol class="history">${history.map((row, i) => momentRow(row, history[i - 1] ?? null))}</ol>`
}</article>`;
}

/** A moment with what changed; what it was called is told at first and where that changed. */
function momentRow(row: ServedHistory, before: ServedHistory | null): SafeHtml {
  return html`<li><p class="when"><a href="/incident/${row.incident}${queryText({ asOf: row.at })}"><time datetime="${row.at}">${shortTime(row.at)}</time></a><br><span class="soft">${plural(row.reports, 'report')}, ${plural(row.origins, 'origin')}</span></p>
<div>${row.title !== before?.title && html`<p class="called">${before && 'Now told as: '}<b>${row.title}</b></p>`}<ul>${row.words.map((w) => html`<li>${w}</li>`)}</ul></div></li>`;
}
