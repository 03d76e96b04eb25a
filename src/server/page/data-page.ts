import { EXPORT_FORMATS } from '../../output/export-format.ts';
import { EXPORT_NAMES, type ExportName } from '../../output/export-names.ts';
import type { Table } from '../../output/table/table.ts';
import { TABLES } from '../../output/write-csv.ts';
import { type IncidentQuery, queryText } from '../query.ts';
import { filterWords } from './filter-form.ts';
import { html, type SafeHtml } from './html.ts';

const FEED_AT: Readonly<Record<string, string>> = {
  rss: '/feed.rss',
  atom: '/feed.atom',
  jsonfeed: '/feed.json',
};

/** Downloads and feeds: each format, what it is for and where it is; the tables and what every column of them means. */
export function dataPage(query: IncidentQuery): SafeHtml {
  const text = queryText({ ...query, limit: 50, cursor: undefined });
  const words = filterWords(query);
  const more = (extra: string): string => (text ? `${text}&${extra}` : `?${extra}`);
  return html`<article class="prose"><h1>Downloads and feeds</h1>
<p class="lead">What the publishing policy lets out, in formats of others. Each says no more than the page: areas stay areas, “dozens” stays an interval, hedges stay.</p>
<p>${words.length > 0 ? html`Only ${words.join(', ')}. <a href="/data">All of it instead</a>` : html`All incidents. To narrow a download, filter <a href="/">the list</a> and follow “Download” there; the addresses here take the same filters.`}</p>
<section><h2>Formats</h2><dl class="terms">
${EXPORT_NAMES.map((name) => formatRow(name, text))}</dl>
<p>The same on the command line: <code>sitrep export --format NAME</code>. The situation report and the whole picture as JSON are at <a href="/report${queryText({ asOf: query.asOf })}">Report</a> and <a href="/api/v1/picture">/api/v1/picture</a>.</p></section>
<section><h2>Tables</h2><ul>
${TABLES.map((t) => html`<li><a href="/api/v1/export/csv${more(`table=${t.name}`)}" download>${t.name}.csv</a>: ${t.row}.</li>`)}
</ul><p>A second row of HXL hashtags follows the header; <code>&amp;hxl=false</code> leaves it out. A cell that a spreadsheet would run as a formula has an apostrophe before it.</p></section>
${answers()}
<section><h2>Dictionary</h2><p><a href="/api/v1/dictionary.csv" download>dictionary.csv</a>, the same as below.</p>
${TABLES.map(dictionaryOf)}</section>
${licence()}</article>`;
}

function formatRow(name: ExportName, text: string): SafeHtml {
  const { title, purpose, isFeed } = EXPORT_FORMATS[name];
  const file = `/api/v1/export/${name}`;
  const link = isFeed
    ? html`<a href="${FEED_AT[name]!}${text}">${FEED_AT[name]!}</a>`
    : html`<a href="${file}${text}" download>${file}</a>`;
  return html`<div><dt>${title}</dt><dd>${purpose} ${link}</dd></div>`;
}

/** How each format keeps apart what must not be mixed up. */
function answers(): SafeHtml {
  return html`<section><h2>Unknown, withheld, zero, absent</h2>
<dl class="terms">
<div><dt>unknown</dt><dd>a speaker says it is not known: the word <code>unknown</code> in CSV, GeoJSON and NDJSON</dd></div>
<div><dt>withheld</dt><dd>a speaker declined to say: the word <code>withheld</code></dd></div>
<div><dt>zero</dt><dd>a speaker says there were none: <code>0</code></dd></div>
<div><dt>absent</dt><dd>nobody spoke of it: an empty cell, <code>null</code>, or no such field; never 0</dd></div>
</dl>
<p>The columns ending in <code>_state</code> say which it is. The ACLED column of fatalities holds a number only where one exact figure stands that nothing contradicts; its notes tell the rest. What the <a href="/policy">publishing policy</a> delays or withholds is in no export, and nothing tells how much that is; what it made coarser is told in NDJSON and at <a href="/api/v1/picture">/api/v1/picture</a>.</p></section>`;
}

function dictionaryOf(table: Table): SafeHtml {
  return html`<details><summary>${table.name} (${table.columns.length} columns)</summary><div class="scroll" tabindex="0" role="region" aria-label="Columns of ${table.name}"><table><thead><tr><th scope="col">Column</th><th scope="col">Meaning</th><th scope="col">Empty means</th><th scope="col">HXL</th></tr></thead><tbody>
${table.columns.map((c) => html`<tr><th scope="row"><code>${c.name}</code></th><td>${c.meaning}</td><td>${c.empty}</td><td>${c.hxl && html`<code>${c.hxl}</code>`}</td></tr>`)}
</tbody></table></div></details>`;
}

function licence(): SafeHtml {
  return html`<section><h2>Licence and attribution</h2>
<p>Words of reports belong to those who wrote them: quote with the source and address that stand beside them. Place names and points are from <a href="https://www.geonames.org" rel="noreferrer">GeoNames</a>, <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">CC BY 4.0</a>: name it where you show them. Outlines are from <a href="https://www.naturalearthdata.com" rel="noreferrer">Natural Earth</a>, public domain. What this store's operator adds of terms goes before.</p>
<p>“ACLED-shaped” and “PLOVER-shaped” mean the columns of their codebooks, filled from these reports. They are no data of ACLED or POLECAT, are not checked by them, and must not be mixed with theirs without saying so.</p></section>`;
}
