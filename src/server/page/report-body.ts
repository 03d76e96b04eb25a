import type {
  CitedSource,
  ListedSentence,
  ReportItem,
  ReportSection,
  ReportSentence,
  SituationReport,
} from '../../output/report/report-shape.ts';
import {
  airDefenceDays,
  BESIDE_COLUMNS,
  BESIDE_TITLES,
  type BesideTable,
  basisText,
  besideRows,
  citeRanges,
  HELD_BACK,
  moreAccountsText,
  moreText,
  noQuoteText,
  UNKNOWN_KINDS,
  zoneText,
} from '../../output/report/report-words.ts';
import { shortTime } from '../../output/time-words.ts';
import { html, type SafeHtml, safeUrl } from './html.ts';

/** Where a reader is led from a report: the page of an incident and of a statement; null where there is none, as in a file. */
export interface ReportWays {
  readonly incident: (id: string) => string | null;
  readonly statement: (key: string) => string | null;
}

type Sources = ReadonlyMap<string, CitedSource>;

/** A situation report as HTML from its heading down; `tools`: what stands under the heading. */
export function reportBody(report: SituationReport, ways: ReportWays, tools: SafeHtml | null): SafeHtml {
  const sources = new Map(report.sources.map((s) => [s.key, s]));
  const { others } = report.window;
  return html`<article class="prose report"><h1>${report.title}</h1>
<p>${basisText(report)} ${HELD_BACK}</p>
${others.length > 0 && html`<p>Only ${others.join(', ')}.</p>`}
${zoneText(report) && html`<p>${zoneText(report)}</p>`}
${tools}
${report.notes.map((n) => html`<p><strong>${n}</strong></p>`)}
<p class="soft">${report.method}</p>
${contents(report)}
${report.summary.length > 0 && html`<section><h2 id="summary">Summary</h2>${grouped(report.summary, sources, ways)}</section>`}
${changes(report, sources, ways)}
${report.sections.map((s) => section(s, sources, ways))}
${besidePart(report, sources)}
${unknowns(report, sources, ways)}
${
  report.takenBack.length > 0 &&
  html`<section><h2 id="taken-back">Taken back</h2><ul>${report.takenBack.map(
    (t) => html`<li>${way(ways.incident(t.incident), t.text)} ${cites(t.cites, sources)}</li>`,
  )}</ul></section>`
}
${
  report.sources.length > 0 &&
  html`<section><h2 id="cited">Sources</h2>
<ol class="cited">${report.sources.map((s) => sourceItem(s, report.zone, ways))}</ol></section>`
}</article>`;
}

function contents(report: SituationReport): SafeHtml | null {
  const rows: [string, string][] = [
    ...(report.changes ? [['changes', 'What changed'] satisfies [string, string]] : []),
    ...report.sections.map((s): [string, string] => [
      s.name,
      `${s.title} (${(s.items.length + s.more).toLocaleString('en-GB')})`,
    ]),
    ...(report.beside.alerts.items.length
      ? [['alerts', BESIDE_TITLES.alerts] satisfies [string, string]]
      : []),
    ...(report.beside.airDefence.items.length
      ? [['air-defence', BESIDE_TITLES.airDefence] satisfies [string, string]]
      : []),
    ...(report.beside.control.length ? [['claims', BESIDE_TITLES.control] satisfies [string, string]] : []),
    ...(report.beside.aid.items.length ? [['ledger', BESIDE_TITLES.aid] satisfies [string, string]] : []),
    ...(report.unknowns.items.length ? [['unknown', 'Not known'] satisfies [string, string]] : []),
    ...(report.takenBack.length ? [['taken-back', 'Taken back'] satisfies [string, string]] : []),
    ...(report.sources.length ? [['cited', 'Sources'] satisfies [string, string]] : []),
  ];
  if (rows.length < 3) return null;
  return html`<nav class="contents" aria-label="On this page">${rows.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav>`;
}

function changes({ changes: c, zone }: SituationReport, sources: Sources, ways: ReportWays): SafeHtml | null {
  if (!c) return null;
  return html`<section><h2 id="changes">What changed since ${shortTime(c.since, zone)}</h2>${
    c.items.length > 0 ? grouped(c.items, sources, ways) : html`<p>Nothing that is known here.</p>`
  }${c.more > 0 && html`<p>And ${c.more.toLocaleString('en-GB')} more changes.</p>`}</section>`;
}

function section(s: ReportSection, sources: Sources, ways: ReportWays): SafeHtml {
  return html`<section><h2 id="${s.name}">${s.title}</h2>${s.items.map((i) => item(i, sources, ways))}${
    s.more > 0 && html`<p>${moreText(s)}</p>`
  }</section>`;
}

function item(i: ReportItem, sources: Sources, ways: ReportWays): SafeHtml {
  return html`<h3 id="${i.incident}">${way(ways.incident(i.incident), i.heading)}</h3>
<ul>${i.sentences.map((s) => html`<li>${sentence(s, sources)}${quotes(s, sources)}</li>`)}${
    i.more && html`<li>${moreAccountsText(i.more.count)} ${cites(i.more.cites, sources)}</li>`
  }</ul>${i.takenBack && html`<p class="soft">${i.takenBack.replace(/^./, (c) => c.toUpperCase())}.</p>`}`;
}

function quotes(s: ReportSentence, sources: Sources): SafeHtml[] {
  return (s.quotes ?? []).flatMap((key) => {
    const source = sources.get(key);
    if (!source?.quote) return [];
    return [
      html`<blockquote${lang(source)}><p>${source.quote} <sup><a href="#n${source.n}">[${source.n}]</a></sup></p></blockquote>`,
    ];
  });
}

/** Sentences of a list, those on one incident together. */
function grouped(items: readonly ListedSentence[], sources: Sources, ways: ReportWays): SafeHtml {
  const rows = Map.groupBy(items, (i) => i.incident);
  return html`<ul>${[...rows].map(
    ([id, all]) =>
      html`<li>${all.map(({ sentence: s }) => html`${sentence(s, sources)} `)}${
        ways.incident(id) && html`<a class="soft" href="${ways.incident(id)}">All of it</a>`
      }</li>`,
  )}</ul>`;
}

/** Alerts in force, air defence, claims side by side and the ledger of aid, as tables of what the sentences tell one by one. */
function besidePart(report: SituationReport, sources: Sources): SafeHtml {
  const { alerts, airDefence, control, aid } = report.beside;
  const table = (kind: BesideTable): SafeHtml =>
    html`<div class="scroll" tabindex="0" role="region" aria-label="${BESIDE_TITLES[kind]}"><table><thead><tr>${BESIDE_COLUMNS[kind].map((c) => html`<th scope="col">${c}</th>`)}</tr></thead><tbody>${besideRows(
      report,
      kind,
    ).map(
      (cells) =>
        html`<tr>${cells.map((c) => html`<td>${c.text}${c.text !== '' && c.cites && ' '}${cites(c.cites ?? [], sources)}</td>`)}</tr>`,
    )}</tbody></table></div>`;
  const more = (n: number, words: string): SafeHtml | false =>
    n > 0 && html`<p>And ${n.toLocaleString('en-GB')} ${words}.</p>`;
  return html`${
    alerts.items.length > 0 &&
    html`<section><h2 id="alerts">${BESIDE_TITLES.alerts}</h2>${table('alerts')}${alerts.streaks.length > 0 && html`<ul>${alerts.streaks.map((s) => html`<li>${s}</li>`)}</ul>`}${more(alerts.more, 'before these')}</section>`
  }${
    airDefence.items.length > 0 &&
    html`<section><h2 id="air-defence">${BESIDE_TITLES.airDefence}</h2><p class="soft">${airDefenceDays(airDefence)}</p>${table('airDefence')}${more(airDefence.more, 'more')}</section>`
  }${
    control.length > 0 &&
    html`<section><h2 id="claims">${BESIDE_TITLES.control}</h2>${control.map((c) => html`<h3>${c.places}</h3><ul>${c.items.map((i) => html`<li>${sentence(i.sentence, sources)}</li>`)}</ul>`)}</section>`
  }${
    aid.items.length > 0 &&
    html`<section><h2 id="ledger">${BESIDE_TITLES.aid}</h2>${table('aid')}${more(aid.more, 'more')}</section>`
  }`;
}

function unknowns({ unknowns: u }: SituationReport, sources: Sources, ways: ReportWays): SafeHtml | null {
  if (u.items.length === 0) return null;
  return html`<section><h2 id="unknown">Not known</h2>${UNKNOWN_KINDS.map(([kind, title]) => {
    const items = u.items.filter((i) => i.sentence.kind === kind);
    return items.length > 0 && html`<h3>${title}</h3>${grouped(items, sources, ways)}`;
  })}${u.more > 0 && html`<p>And ${u.more.toLocaleString('en-GB')} more.</p>`}</section>`;
}

function sentence(s: ReportSentence, sources: Sources): SafeHtml {
  return html`${s.text} ${cites(s.cites, sources)}`;
}

function cites(keys: readonly string[], sources: Sources): SafeHtml | null {
  const numbers = keys.flatMap((k) => sources.get(k)?.n ?? []);
  if (numbers.length === 0) return null;
  return html`<sup>${citeRanges(numbers).map((r) => html`<a href="#n${r.first}">[${r.text}]</a>`)}</sup>`;
}

function sourceItem(s: CitedSource, zone: string, ways: ReportWays): SafeHtml {
  const url = safeUrl(s.url);
  const gone = noQuoteText(s);
  const to = ways.statement(s.key);
  return html`<li id="n${s.n}"><b>${s.n}</b> ${url ? html`<a class="out" href="${url}" rel="noreferrer">${s.source}</a>` : s.source}${
    s.publishedAt && html`, <span class="soft">${shortTime(s.publishedAt, zone)}</span>`
  }${gone ? html` <span class="soft">(${gone})</span>` : html`: <q${lang(s)}>${s.quote}</q>`}${
    to && html` <a href="${to}">In the report</a>`
  }${s.grades && html`<ul class="mini">${s.grades.map((g) => html`<li>${g}</li>`)}</ul>`}</li>`;
}

function lang({ lang: tag }: CitedSource): SafeHtml | null {
  return tag && tag !== 'en' ? html` lang="${tag}"` : null;
}

function way(href: string | null, text: string): SafeHtml {
  return href ? html`<a href="${href}">${text}</a>` : html`${text}`;
}
