import { dayText, shortTime } from '../../output/time-words.ts';
import { FAMILIES, FAMILY_WORDS } from '../../output/words.ts';
import type { IncidentQuery } from '../query.ts';
import { queryText } from '../query.ts';
import type { Timeline, TimelineBin } from '../timeline.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

const WIDTH = 720;
const HEIGHT = 92;
const FOOT = 24;

/** Incidents over time as bars, each a link that narrows to it, with the same figures as a table. */
export function timelineChart(timeline: Timeline, query: IncidentQuery): SafeHtml {
  if (timeline.bins.length === 0) return html`<p class="soft">No incident here has a time that was said.</p>`;
  const most = Math.max(...timeline.bins.map((b) => b.total), 1);
  const step = WIDTH / Math.max(timeline.bins.length, 8);
  return html`<figure class="timeline">
<figcaption><span>Incidents over time</span><span class="soft">${unitText(timeline)}, at most ${most}; counted where the time said begins</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="group" aria-label="Incidents over time, a table follows">
<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/>
${timeline.bins.map((bin, i) => bar(bin, { x: i * step, step, most }, query, timeline.unit))}
${ticks(timeline, step)}
</svg>
${outside(timeline, query)}
${timeline.newest !== undefined && html`<p class="soft">Of the newest ${timeline.newest} of these incidents.</p>`}
${timeline.timeUnknown > 0 && html`<p class="soft">${plural(timeline.timeUnknown, 'incident')} with no time said: not drawn.</p>`}
${table(timeline)}
</figure>`;
}

/** What began before the first bar or after the last, in words, each a way to it. */
function outside(timeline: Timeline, query: IncidentQuery): SafeHtml | null {
  const { before, after, bins } = timeline;
  if (before + after === 0) return null;
  const way = (n: number, word: string, change: Partial<IncidentQuery>): SafeHtml | null =>
    n > 0
      ? html`<a href="/${queryText({ ...query, cursor: undefined }, change)}" data-filter>${plural(n, 'incident')} ${word}</a>`
      : null;
  const day = (iso: string): string => iso.slice(0, 10);
  const dayBefore = day(new Date(Date.parse(bins[0]!.start) - 1).toISOString());
  const parts = [
    way(before, 'earlier', { to: dayBefore }),
    way(after, 'later', { from: day(bins.at(-1)!.end) }),
  ];
  const shown = parts.filter((p) => p !== null);
  return html`<p class="soft">Not drawn, too far off: ${shown[0]}${shown[1] && html`, ${shown[1]}`}.</p>`;
}

function unitText(timeline: Timeline): string {
  return { hour: 'each bar three hours, UTC', day: 'each bar a day, UTC', week: 'each bar a week, UTC' }[
    timeline.unit
  ];
}

function bar(
  bin: TimelineBin,
  at: { x: number; step: number; most: number },
  query: IncidentQuery,
  unit: Timeline['unit'],
): SafeHtml | null {
  if (bin.total === 0) return null;
  const width = Math.max(2, Math.min(at.step - 3, 40));
  const x = at.x + (at.step - width) / 2;
  let y = HEIGHT;
  const parts = FAMILIES.flatMap((f) => {
    const n = bin.byFamily[f] ?? 0;
    if (n === 0) return [];
    const h = (n / at.most) * (HEIGHT - 8);
    y -= h;
    return [
      html`<rect class="f-${f}" x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${Math.max(1, h - 1).toFixed(1)}"/>`,
    ];
  });
  const href = `/${queryText({ ...query, cursor: undefined }, window(bin, unit))}`;
  return html`<a href="${href}" data-filter aria-label="${binText(bin, unit)}: ${plural(bin.total, 'incident')}"><title>${binText(bin, unit)}: ${plural(bin.total, 'incident')}</title><rect class="hit" x="${at.x.toFixed(1)}" y="0" width="${at.step.toFixed(1)}" height="${HEIGHT}"/>${parts}</a>`;
}

function window(bin: TimelineBin, unit: Timeline['unit']): Partial<IncidentQuery> {
  const last = new Date(Date.parse(bin.end) - 60_000).toISOString();
  return unit === 'hour'
    ? { from: `${bin.start.slice(0, 16)}Z`, to: `${last.slice(0, 16)}Z` }
    : { from: bin.start.slice(0, 10), to: last.slice(0, 10) };
}

function binText(bin: TimelineBin, unit: Timeline['unit']): string {
  if (unit === 'hour') return `${shortTime(bin.start)}, three hours`;
  return unit === 'day' ? dayText(bin.start) : `week of ${dayText(bin.start)}`;
}

function ticks(timeline: Timeline, step: number): SafeHtml[] {
  const every = Math.max(1, Math.ceil(timeline.bins.length / 6));
  const isMidnight = (bin: TimelineBin): boolean => bin.start.slice(11, 13) === '00';
  const isBare = !timeline.bins.slice(0, 4).some(isMidnight);
  return timeline.bins.flatMap((bin, i) => {
    const isTick = timeline.unit === 'hour' ? isMidnight(bin) || (i === 0 && isBare) : i % every === 0;
    const text = dayText(bin.start).replace(/ \d{4}$/, '');
    return isTick ? [html`<text x="${(i * step + 2).toFixed(1)}" y="${HEIGHT + 5}">${text}</text>`] : [];
  });
}

function table(timeline: Timeline): SafeHtml {
  const used = FAMILIES.filter((f) => timeline.bins.some((b) => b.byFamily[f]));
  return html`<details><summary>The same as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Incidents over time, table"><table>
<thead><tr><th scope="col">Time</th>${used.map((f) => html`<th scope="col">${FAMILY_WORDS[f]}</th>`)}<th scope="col">All</th></tr></thead>
<tbody>${timeline.bins
    .filter((b) => b.total > 0)
    .map(
      (b) =>
        html`<tr><th scope="row">${binText(b, timeline.unit)}</th>${used.map((f) => html`<td>${b.byFamily[f] ?? 0}</td>`)}<td>${b.total}</td></tr>`,
    )}</tbody></table></div></details>`;
}
