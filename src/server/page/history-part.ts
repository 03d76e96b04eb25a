import { shortTime } from '../../output/time-words.ts';
import type { ServedHistory } from '../deps.ts';
import { queryText } from '../query.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What was known of an incident when: each moment a way to the page as it was then. */
export function historyPart(history: readonly ServedHistory[]): SafeHtml | null {
  if (history.length === 0) return null;
  return html`<section aria-labelledby="his"><h2 id="his">What was known when</h2>
<ol class="history">${history.map(
    (
      row,
    ) => html`<li><p><a href="/incident/${row.incident}${queryText({ asOf: row.at })}"><time datetime="${row.at}">${shortTime(row.at)}</time></a> <b>${row.title}</b> <span class="soft">${plural(row.reports, 'report')}, ${plural(row.origins, 'independent origin')}</span></p>
<ul class="mini">${row.words.map((w) => html`<li>${w}</li>`)}</ul></li>`,
  )}</ol></section>`;
}
