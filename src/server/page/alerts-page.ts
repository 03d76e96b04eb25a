import type { AlertSpell, AlertState, AlertStreak, AlertStrip } from '../../model/alert.ts';
import {
  durationWords,
  isSinceAssumed,
  STATE_WORDS,
  streakName,
  WHY_WORDS,
  witnessWords,
} from '../../output/alert-text.ts';
import { clockIn } from '../../output/region-time.ts';
import { shortTime } from '../../output/time-words.ts';
import { alertStrip, stateSign, stripPatterns } from './alert-strip.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What the page of alerts is made of. */
export interface AlertsView {
  /** ISO 8601 UTC, the moment shown. */
  readonly at: string;
  readonly isPast: boolean;
  /** ISO 8601 UTC where what was known at an earlier moment is asked for. */
  readonly asOf: string | null;
  /** Name of the authority in whose name warnings go out here, null where there is none. */
  readonly authority: string | null;
  readonly states: readonly AlertState[];
  /** The last 24 hours. */
  readonly strips: readonly AlertStrip[];
  readonly streaks: readonly AlertStreak[];
  /** The alert that began last, where nothing is known of any region now; else null. */
  readonly last: AlertSpell | null;
  /** What links of the page carry on: `?asOf=…` or nothing. */
  readonly query: string;
}

const GROUPS = [
  ['active', 'Under alert'],
  ['partial', 'Alert in a part'],
  ['unknown', 'Not known'],
  ['clear', 'Clear'],
] as const;
/** Parts of a region named on this page before the rest are counted; its own page has all. */
const MOST_PARTS = 4;
/** Runs named. */
const MOST_RUNS = 12;
/** Mornings in a row worth naming. */
const LEAST_RUN = 3;

/** Where an air-raid alert is in force, in part of it, over, or not known; since when; how old that is; and the day behind it. */
export function alertsPage(view: AlertsView): SafeHtml {
  const { states } = view;
  const regions = states.filter((s) => s.level === 'oblast' || s.admin1 === null || s.level === null);
  const silent = regions.filter((s) => s.why === 'no-data');
  return html`<article class="alerts">${stripPatterns()}<h1>Alerts</h1>
${authorityNote(view.authority)}
<div id="siren"></div>
<div id="alert-board">
<p class="lead">${momentWords(view)}. ${summary(regions, states, silent.length)}</p>
${view.last && lastAlert(view.last)}
${regions.length === 0 && empty()}
${regions.length > 0 && legend()}
${GROUPS.map(([state, title]) =>
  group(
    view,
    regions.filter((s) => s.state === state && s.why !== 'no-data'),
    title,
  ),
)}
${silent.length > 0 && html`<section aria-labelledby="g-none"><h2 id="g-none">No data</h2><p>Nobody whose word is taken in here keeps or tells of ${silent.map((s) => s.region).join(', ')}. That is not an all-clear.</p></section>`}
${runs(view.streaks)}
</div></article>`;
}

function momentWords({ at, isPast, asOf }: AlertsView): SafeHtml {
  const time = html`<time datetime="${at}">${shortTime(at)}</time>`;
  const known = asOf
    ? html`, by what had been received by ${shortTime(asOf)}`
    : isPast
      ? ', by all that is known now'
      : '';
  return html`${isPast || asOf ? 'State at' : 'As known at'} ${time}${known}${(isPast || asOf) && html`; <a href="/alerts">now</a>`}`;
}

/** In whose name warnings go out from here; where in nobody's, that this is no warning service. */
export function authorityNote(authority: string | null): SafeHtml {
  if (authority)
    return html`<p class="note">Warnings go out from here in the name of ${authority}. What other witnesses tell stands beside them, with their names.</p>`;
  return html`<p class="note warn"><strong>Not an official warning service.</strong> This shows what logs, messages and reports taken in here say, perhaps minutes late. Follow the alerts of your authorities. <a href="/notify">Have alerts shown on this device</a></p>`;
}

function summary(regions: readonly AlertState[], all: readonly AlertState[], silent: number): string {
  if (regions.length === 0) return '';
  const count = (state: AlertState['state']): number => regions.filter((s) => s.state === state).length;
  const heard = all.flatMap((s) => s.heardAt ?? []).sort();
  const nobody = silent > 0 ? `, ${silent} of them without data` : '';
  const age = heard.length > 0 ? ` Last word on any region: ${shortTime(heard.at(-1)!)}.` : '';
  return `${plural(count('active'), 'region')} under alert, ${count('partial')} in a part, ${count('clear')} clear, ${count('unknown')} not known${nobody}.${age}`;
}

function empty(): SafeHtml {
  return html`<div class="empty"><p>Nothing is known of alerts.</p><p class="soft">That is not an all-clear. Take in a log of alerts (CSV), CAP messages or reports at the shell:</p><pre><code>npm run --silent sitrep -- ingest official_data_en.csv</code></pre></div>`;
}

/** The way to the last moment anything was told of, so that a page without news is no dead end. */
function lastAlert({ region, startedAt }: AlertSpell): SafeHtml {
  return html`<p>The last alert told of here: ${region}, <time datetime="${startedAt}">${shortTime(startedAt)}</time>. <a href="/alerts?at=${startedAt}">Look at that moment</a>.</p>`;
}

function legend(): SafeHtml {
  return html`<ul class="al-legend" aria-label="Signs">${GROUPS.map(([state]) => html`<li>${stateSign(state)} ${STATE_WORDS[state]}</li>`)}<li class="soft">Strips: the 24 hours before, left to right</li></ul>`;
}

function group(view: AlertsView, regions: readonly AlertState[], title: string): SafeHtml | null {
  if (regions.length === 0) return null;
  const id = `g-${regions[0]!.state}`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <span class="soft">${regions.length}</span></h2><ul class="al-list">${regions.map((s) => regionRow(view, s))}</ul></section>`;
}

function regionRow(view: AlertsView, s: AlertState): SafeHtml {
  const strip = view.strips.find((x) => x.region === s.region && x.admin1 === s.admin1);
  const own = view.states.filter(
    (p) =>
      p.admin1 === s.admin1 &&
      p !== s &&
      s.admin1 !== null &&
      p.under === null &&
      p.rollUp !== 'none' &&
      p.rollUp !== null,
  );
  const parts = s.state === 'active' ? [] : own.filter((p) => p.rollUp === 'all');
  const name =
    s.admin1 && s.level === 'oblast'
      ? html`<a href="/alerts/${s.admin1}${view.query}">${s.region}</a>`
      : html`${s.region}`;
  return html`<li id="${s.admin1 ?? s.region}" data-state="${s.state}">${stateSign(s.state)}<div><b>${name}</b> <span class="al-word">${STATE_WORDS[s.state]}</span>${sinceWords(s, view.at)}${parts.length > 0 && html`<br><span class="soft">${partWords(parts)}</span>`}</div>${strip && alertStrip(strip.segments, `${s.region}, last 24 hours`)}</li>`;
}

/** Since when, and how long that is; of what is not known when the last word was. */
export function sinceWords(s: AlertState, now: string): SafeHtml | null {
  if (s.state === 'unknown') {
    const last = s.since
      ? html`, last word <time datetime="${s.since}">${clockIn(s.since, s.admin1, now)}</time>`
      : null;
    return html`<span class="soft">: ${s.why && WHY_WORDS[s.why]}${last}</span>`;
  }
  if (s.since === null) return html`<span class="soft"> none in the last two days</span>`;
  const length = durationWords(Math.max(0, Date.parse(now) - Date.parse(s.since)));
  const by = s.sources.length > 0 ? `; ${witnessWords(s.sources)}` : '';
  return html`<span class="soft"> since <time datetime="${s.since}">${clockIn(s.since, s.admin1, now)}</time>${isSinceAssumed(s) && ' or before, start not said'}, ${length}${by}</span>`;
}

function partWords(parts: readonly AlertState[]): string {
  const names = parts.slice(0, MOST_PARTS).map((p) => p.region.replace(/,[^,]*$/, ''));
  const more = parts.length - names.length;
  return `${names.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function runs(streaks: readonly AlertStreak[]): SafeHtml | null {
  const named = streaks
    .filter((s) => s.isCurrent && s.days >= LEAST_RUN && s.part !== 'day')
    .sort((a, b) => b.days - a.days || (a.region < b.region ? -1 : 1));
  if (named.length === 0) return null;
  const more = named.length - MOST_RUNS;
  return html`<section aria-labelledby="g-runs"><h2 id="g-runs">Day after day</h2><ul>${named.slice(0, MOST_RUNS).map((s) => html`<li>${s.region}: ${streakName(s)}</li>`)}</ul>${more > 0 && html`<p class="soft">And ${more} more, on the regions’ own pages.</p>`}</section>`;
}
