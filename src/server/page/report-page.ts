import type { SituationReport } from '../../output/report/report-shape.ts';
import { type ReportQuery, reportQueryText } from '../asked-report.ts';
import { instantOf, queryText } from '../query.ts';
import { html, type SafeHtml } from './html.ts';
import { reportBody } from './report-body.ts';

/** The situation report with what it can be asked by and the files it can be taken along as. */
export function reportPage(report: SituationReport, query: ReportQuery): SafeHtml {
  const moment = queryText({ asOf: query.asOf });
  return reportBody(
    report,
    { incident: (id) => `/incident/${id}${moment}`, statement: (key) => `/statement/${key}${moment}` },
    html`${reportForm(query)}${files(query)}`,
  );
}

function files(query: ReportQuery): SafeHtml {
  const text = reportQueryText(query);
  // Of the list "since" asks for something else: what changed after it, not what it is held against.
  const list = queryText(query, { since: undefined });
  return html`<p class="tags exports"><a href="/${list}">The same on the map</a><a href="/api/v1/report.html${text}" download>HTML to print</a><a href="/api/v1/report.md${text}" download>Markdown</a><a href="/api/v1/report.json${text}" download>JSON</a><a href="/data${list}">More formats</a></p>`;
}

function reportForm(query: ReportQuery): SafeHtml {
  const moment = (name: 'asOf' | 'since'): string =>
    query[name] ? instantOf(query[name], name === 'asOf' ? 'end' : 'start').slice(0, 16) : '';
  const kept = (['q', 'bbox'] as const).filter((name) => query[name]);
  return html`<form class="filter" action="/report" method="get" aria-label="Period and region of the report">
<div class="fields">
<label>Happened from<input type="date" name="from" value="${query.from?.slice(0, 10) ?? ''}"></label>
<label>to<input type="date" name="to" value="${query.to?.slice(0, 10) ?? ''}"></label>
<label>Region or place<input type="text" name="region" value="${query.region ?? ''}" maxlength="80" autocomplete="off" placeholder="UA, UA-63, Goma"></label>
<label>Time zone<input type="text" name="zone" value="${query.zone ?? ''}" maxlength="64" autocomplete="off" placeholder="UTC, Europe/Kyiv"></label>
<label>As known at (UTC)<input type="datetime-local" name="asOf" value="${moment('asOf')}"></label>
<label>What changed since (UTC)<input type="datetime-local" name="since" value="${moment('since')}"></label>
</div>
${kept.map((name) => html`<input type="hidden" name="${name}" value="${query[name]}">`)}
${(['type', 'status'] as const).map((name) => (query[name] ?? []).map((v) => html`<input type="hidden" name="${name}" value="${v}">`))}
<button class="solid">Make the report</button>
</form>`;
}
