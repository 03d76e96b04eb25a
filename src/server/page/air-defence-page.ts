import { type AirDefenceTally, type AirDefenceView, TALLY_KINDS } from '../../model/air-defence.ts';
import { askedKindText, claimantText, sideText } from '../../output/tally-words.ts';
import { shortTime } from '../../output/time-words.ts';
import { type TallyQuery, tallyQueryText } from '../tally-query.ts';
import { attackAccountsPart } from './attack-accounts-part.ts';
import { html, type SafeHtml } from './html.ts';
import { tallyChart, tallyLegend } from './tally-chart.ts';
import { tallyFilter } from './tally-filter.ts';
import { FROM_WORDS, tallyTable } from './tally-table.ts';

/** Up to so many days are shown day by day unless months are asked for. */
const MOST_DAYS = 92;

/** What was launched and what was intercepted, by whose word: charts with their tables, kinds, models, longer periods, and the sides side by side. */
export function airDefencePage(view: AirDefenceView, query: TallyQuery): SafeHtml {
  const suffix = tallyQueryText({ asOf: query.asOf });
  return html`<article class="air-defence"><div class="head"><h1>Air defence</h1>
<p class="lead">What was launched and what was shot down or jammed, as each party asserts it. Sitrep counts nothing itself: tables and reports stand side by side and are never added up, nor are two parties, nor what is told of a part of a country to what is told of the country.</p>
<p>${query.asOf ? 'What had been received by' : 'As known at'} <time datetime="${view.asOf}">${shortTime(view.asOf)}</time>. ${query.asOf && html`<a href="/air-defence${tallyQueryText(query, { asOf: undefined })}">Back to now</a>`}${view.reportsFrom && html` There are too many reports for one page: their figures are those from ${view.reportsFrom} on; ask for earlier days by “to”.`}</p></div>
${view.reach === null ? nothingYet() : html`${tallyFilter(view, query)}${figuresPart(view, query)}`}
${attackAccountsPart(view.accounts, suffix)}
${view.reach !== null && notes()}</article>`;
}

function nothingYet(): SafeHtml {
  return html`<div class="empty"><p>No figure of launched or intercepted munitions is known.</p><p class="soft">That is not an all-clear: nobody has been heard saying one. Take reports in, or a table of what was launched and shot down:</p><pre><code>npm run --silent sitrep -- ingest attacks.csv --format missile-tallies</code></pre></div>`;
}

function figuresPart(view: AirDefenceView, query: TallyQuery): SafeHtml {
  const unit = unitOf(view, query);
  const tallies = view.tallies[unit] ?? [];
  const periods = view.tallies.period ?? [];
  if (tallies.length + periods.length === 0)
    return html`<div class="empty"><p>No figure is of ${filterWords(query).join(', ')}.</p><p>There are some from ${view.reach!.from} to ${view.reach!.to}.</p><p><a class="button" href="/air-defence${tallyQueryText({ asOf: query.asOf })}">Clear the filter</a></p></div>`;
  const [whole, parts] = [tallies.filter((t) => !t.places), tallies.filter((t) => t.places)];
  const all = [...Map.groupBy(whole, seriesOf).values()];
  const file = (path: string, by: TallyQuery['by']): string => `${path}${tallyQueryText(query, { by })}`;
  return html`<section aria-labelledby="time"><h2 id="time">By ${unit}</h2>
<p class="tools"><a href="${file('/api/v1/tallies.csv', unit)}" download>Download as CSV</a> <a href="${file('/api/v1/tallies', unit)}">JSON</a> ${unit === 'month' ? html`<a href="/air-defence${tallyQueryText(query, { by: 'day' })}">Day by day</a>` : html`<a href="/air-defence${tallyQueryText(query, { by: 'month' })}">Month by month</a>`}</p>
${all.length > 0 && tallyLegend()}
${all.map((series, i) => seriesFigure(series, `s${i}`, unit, query))}
${parts.length > 0 && html`<h3 id="parts">Of a part of a country</h3><p class="soft">What somebody tells of one town or region. It may be among the figures of the country and is added to none of them.</p>${tallyTable(parts, unit)}`}</section>
${kindsPart(view, query)}
${periods.length > 0 && html`<section aria-labelledby="periods"><h2 id="periods">Over a longer time</h2><p class="soft">Figures that cover more than one attack (“since Monday”). They stand beside the days and are added to none.</p>${tallyTable(periods, 'period')}</section>`}`;
}

/** Days where they can be told apart, else months; what is asked for goes before. */
function unitOf({ tallies }: AirDefenceView, { by }: TallyQuery): 'day' | 'month' {
  if (by === 'day' || by === 'month') return by;
  const days = (tallies.day ?? []).map((t) => t.key).filter((k) => k !== 'unknown');
  const span = days.length > 0 ? Date.parse(days.at(-1)!) - Date.parse(days[0]!) : 0;
  return span > MOST_DAYS * 864e5 ? 'month' : 'day';
}

/** Tallies of one party make one chart, those of one side's tables too. */
function seriesOf(t: AirDefenceTally): string {
  return t.from === 'log' ? `log ${t.side ?? `, ${t.assertedBy}`}` : `reports ${claimantText(t)}`;
}

function seriesFigure(
  tallies: readonly AirDefenceTally[],
  id: string,
  unit: 'day' | 'month',
  query: TallyQuery,
): SafeHtml {
  const [first] = tallies;
  const parties = [...new Set(tallies.flatMap((t) => t.assertedBy.split('; ')))].sort();
  const hrefOf = (key: string): string | null =>
    unit === 'month' && key !== 'unknown' ? `/air-defence${tallyQueryText(query, monthOf(key))}` : null;
  return html`<figure class="tally"><figcaption><strong>${titleOf(first!, parties)}</strong>, ${FROM_WORDS[first!.from]}. <span class="soft">Asserted by ${parties.join('; ')} (${sideText(first!.side)})</span></figcaption>
${tallyChart({ id, unit, tallies, hrefOf })}
<details${tallies.length <= 8 && html` open`}><summary>The same as a table</summary>${tallyTable(tallies, unit, hrefOf)}</details></figure>`;
}

/** A chart is called by the side whose table it is, else by who speaks. */
function titleOf({ from, side }: AirDefenceTally, parties: readonly string[]): string {
  return from === 'log' && side !== null ? sideText(side) : parties.join('; ');
}

function monthOf(key: string): Partial<TallyQuery> {
  const [year, month] = key.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { by: 'day', from: `${key}-01`, to: last };
}

function kindsPart({ tallies }: AirDefenceView, query: TallyQuery): SafeHtml | null {
  const order = (t: AirDefenceTally): number => (TALLY_KINDS as readonly string[]).indexOf(t.key);
  const kinds = (tallies.kind ?? []).toSorted((a, b) => order(a) - order(b));
  const models = (tallies.model ?? []).filter((t) => t.from === 'log');
  if (kinds.length === 0) return null;
  const hrefOf = (kind: string): string =>
    `/air-defence${tallyQueryText(query, { kind: kind as TallyQuery['kind'] })}`;
  return html`<section aria-labelledby="kinds"><h2 id="kinds">By kind</h2>
<p class="soft">Over all the days shown. Figures of several kinds together are a line of their own and are in no other.</p>
${tallyTable(kinds, 'kind', hrefOf)}
${models.length > 0 && html`<details><summary>By model, as the table names them (${models.length})</summary>${tallyTable(models, 'model')}<p class="soft">“X and Y” is one figure for both; it is shared out to neither. <a href="/api/v1/tallies.csv${tallyQueryText(query, { by: 'model' })}" download>Models as CSV</a></p></details>`}</section>`;
}

/** What the filter is, in words. */
function filterWords(q: TallyQuery): string[] {
  return [
    q.from && `from ${q.from}`,
    q.to && `to ${q.to}`,
    q.kind && askedKindText(q.kind),
    q.region && `in ${q.region}`,
    q.party && `asserted by “${q.party}”`,
  ].filter((w): w is string => Boolean(w));
}

function notes(): SafeHtml {
  return html`<section aria-labelledby="how"><h2 id="how">How to read it</h2><ul>
<li>An attack counts to the day of the place (Kyiv time for tables) on which it began: a night from 20:30 to 06:00 to the evening’s day. So days add up to their months.</li>
<li>“40 or more”: some row does not say how many. “Not said”: that party gives no such figure. Neither is 0, and a day without a bar is a day without a figure.</li>
<li>The share is a widest bound: with an open end only “at most” can be said.</li>
<li>A figure of a town or region (“only of”) stands by itself: it may be in the country’s. What hit something is counted by nobody here as launched.</li>
<li>One party’s figures that may be of the same attack are no less than the larger and no more than both.</li>
<li>Tables count reconnaissance drones too, nearly all of them told of only when shot down: look at kinds before comparing shares.</li></ul></section>`;
}
