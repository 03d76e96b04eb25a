import type { CitedWords, CiteWords } from '../../output/cited-words.ts';
import { hedgeText } from '../../output/row-words.ts';
import { shortTime } from '../../output/time-words.ts';
import { type AidPanelQuery, type PanelQuery, panelText } from '../panel-query.ts';
import { instantOf } from '../query.ts';
import { html, type SafeHtml, safeUrl } from './html.ts';
import { plural } from './incident-card.ts';
import { speakerText } from './statement-card.ts';

/** What the page of one part of the picture is made of. */
export interface PanelView<Row, Q extends PanelQuery | AidPanelQuery> {
  readonly asOf: string;
  readonly query: Q;
  /** How many incidents all of this is made of, where there are more than fit; else null. */
  readonly newest: number | null;
  /** All there is, without the filter. */
  readonly all: readonly Row[];
  /** What the filter keeps, over all pages. */
  readonly rows: readonly Row[];
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
  readonly cite: CiteWords;
}

/** A field of a panel's filter. */
export interface PanelField {
  readonly name: 'donor' | 'recipient' | 'item' | 'region';
  readonly label: string;
  readonly placeholder: string;
}

/** The one field of a panel of places. */
export const REGION_FIELD: PanelField = {
  name: 'region',
  label: 'Region or place',
  placeholder: 'UA, UA-65, Goma',
};

type Query = Partial<PanelQuery & AidPanelQuery>;
type View = PanelView<unknown, PanelQuery | AidPanelQuery>;

/** The head of a panel's page: what it is, as of when, and its filter as a plain form. */
export function panelHead(
  view: View,
  { title, lead, path, fields }: { title: string; lead: string; path: string; fields: readonly PanelField[] },
): SafeHtml {
  const query: Query = view.query;
  return html`<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${query.asOf ? 'What had been received by' : 'As known at'} <time datetime="${view.asOf}">${shortTime(view.asOf)}</time>.${query.asOf && html` <a href="${path}${panelText({ ...query, asOf: undefined, cursor: undefined })}">Back to now</a>`}${view.newest !== null && html` Of the ${view.newest.toLocaleString('en')} incidents that tell of it last${query.to && ' by the end of the time asked for'}.`}</p>
<form class="filter panel" action="${path}" method="get" role="search" aria-label="Filter">
<div class="fields">${fields.map((f) => html`<label>${f.label}<input type="text" name="${f.name}" value="${query[f.name] ?? ''}" maxlength="80" autocomplete="off" placeholder="${f.placeholder}"></label>`)}
<label>From<input type="date" name="from" value="${query.from?.slice(0, 10) ?? ''}"></label>
<label>to<input type="date" name="to" value="${query.to?.slice(0, 10) ?? ''}"></label>
<label>As known at (UTC)<input type="datetime-local" name="asOf" value="${query.asOf ? instantOf(query.asOf, 'end').slice(0, 16) : ''}"></label>
<button class="solid">Show</button></div></form>`;
}

/** What stands where no row does: nothing known, or nothing that fits; never an all-clear. */
export function panelEmpty(view: View, what: string, path: string): SafeHtml {
  const { asOf } = view.query;
  if (view.all.length > 0)
    return html`<div class="empty"><p>No ${what} fits this filter; ${view.all.length} without it.</p><p><a class="button" href="${path}${panelText({ asOf })}">Clear the filter</a></p></div>`;
  return html`<div class="empty"><p>No report ${asOf ? 'known then' : 'so far'} tells of any ${what}, or none that may be shown.</p><p class="soft">That does not mean that there was none.</p></div>`;
}

/** The way to the next page. */
export function panelMore(view: View, path: string): SafeHtml | null {
  if (view.nextCursor === null) return null;
  return html`<p class="more"><a class="button" href="${path}${panelText({ ...view.query, cursor: view.nextCursor })}">Next page</a></p>`;
}

/** The words a row stands on, folded: each in its own language, with who says it and the way to the report. */
export function citedPart(words: readonly CitedWords[], asOf: string | undefined, open = false): SafeHtml {
  return html`<details class="cited"${open && html` open`}><summary>${plural(words.length, 'statement')}</summary><ul>${words.map((w) => html`<li>${citedQuote(w)}<p class="soft">${citedBy(w)}; ${shortTime(w.publishedAt ?? w.receivedAt)}. <a href="/document/${w.document}${panelText({ asOf })}#${w.anchor}">In the report</a>${sourceLink(w)}</p></li>`)}</ul></details>`;
}

/** The words themselves, or that the policy holds them back. */
export function citedQuote(w: CitedWords): SafeHtml {
  if (!w.quote) return html`<p class="unsaid">The words are withheld by the publishing policy.</p>`;
  return html`<blockquote${w.lang && html` lang="${w.lang}"`}><p>${w.quote}</p></blockquote>`;
}

function citedBy(w: CitedWords): string {
  const hedge = hedgeText(w.likelihood ? { likelihood: w.likelihood } : {});
  const who = speakerText({ speaker: w.speaker, channel: null, reportedBy: null }, w.source);
  return `${who}${hedge ? `; ${hedge}` : ''}${w.polarity === 'affirmed' ? '' : '; denies it'}`;
}

function sourceLink(w: CitedWords): SafeHtml | null {
  const url = safeUrl(w.url);
  return url === null ? null : html`, <a href="${url}" rel="noreferrer nofollow">at its source</a>`;
}
