import type { SituationReport } from '../../output/situation-report.ts';
import { shortTime } from '../../output/time-words.ts';
import { type IncidentQuery, queryText } from '../query.ts';
import { filterWords } from './filter-form.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** The situation report: each sentence with the numbers of the statements it stands on, each number a way to them. */
export function reportPage(report: SituationReport, query: IncidentQuery): SafeHtml {
  const numbers = new Map(report.sources.map((s) => [s.key, s.n]));
  const words = filterWords(query);
  const text = queryText(query);
  return html`<article class="prose report"><h1>Situation report</h1>
<p>As known at ${shortTime(report.asOf)}${words.length > 0 && `; only ${words.join(', ')}`}. What reports say and in whose words; nothing here is verified by this page.</p>
<p class="tags exports"><a href="/${text}">The same on the map</a><a href="/api/v1/report.md${text}" download>Markdown</a><a href="/api/v1/report.json${text}" download>JSON</a><a href="/api/v1/incidents.csv${text}" download>CSV</a><a href="/api/v1/export/geojson${text}" download>GeoJSON</a><a href="/data${text}">More formats</a></p>
${report.sections.length + report.takenBack.length === 0 && html`<p>No report says anything of this. That is not an all-clear.</p>`}
${report.sections.length > 1 && html`<nav class="contents" aria-label="On this page">${report.sections.map((s, n) => html`<a href="#s${n + 1}">${s.title} (${s.items.length})</a>`)}<a href="#cited">Statements cited</a></nav>`}
${report.sections.map(
  (s, n) =>
    html`<section><h2 id="s${n + 1}">${s.title}</h2>${s.items.map(
      (
        i,
      ) => html`<h3><a href="/incident/${i.incident}${queryText({ asOf: query.asOf })}">${i.heading}</a></h3>
<ul>${i.sentences.map(
        (x) =>
          html`<li>${x.text} ${x.cites.map((key) => html`<sup><a href="#n${numbers.get(key) ?? ''}">[${numbers.get(key) ?? '?'}]</a></sup>`)}</li>`,
      )}</ul>${i.takenBack && html`<p class="soft">${i.takenBack.replace(/^./, (c) => c.toUpperCase())}.</p>`}`,
    )}</section>`,
)}
${report.takenBack.length > 0 && html`<section><h2>Taken back</h2><ul>${report.takenBack.map((t) => html`<li><a href="/incident/${t.incident}${queryText({ asOf: query.asOf })}">${t.text}</a></li>`)}</ul></section>`}
<section><h2 id="cited">${plural(report.sources.length, 'statement')} cited</h2>
<ol class="cited">${report.sources.map(
    (s) =>
      html`<li id="n${s.n}"><b>${s.n}</b> ${s.source}${s.publishedAt && html`, <span class="soft">${shortTime(s.publishedAt)}</span>`}${s.quote ? html`: <q>${s.quote}</q>` : html` <span class="soft">(words withheld by the publishing policy)</span>`} <a href="/statement/${s.key}${queryText({ asOf: query.asOf })}">In the report</a>${s.grades && html`<ul class="mini">${s.grades.map((g) => html`<li>${g}</li>`)}</ul>`}</li>`,
  )}</ol></section></article>`;
}
