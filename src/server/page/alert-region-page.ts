import type { AlertCount, AlertSpell, AlertState, AlertStreak, AlertStrip } from '../../model/alert.ts';
import { lengthWords, STATE_WORDS, startWords, streakName, witnessWords } from '../../output/alert-text.ts';
import { clockIn, midnightAfter, zoneWords } from '../../output/region-time.ts';
import { shortTime } from '../../output/time-words.ts';
import { alertStrip, stateSign, stripPatterns, stripRows } from './alert-strip.ts';
import { authorityNote, sinceWords } from './alerts-page.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What the page of one region is made of. */
export interface AlertRegionView {
  /** ISO 8601 UTC, the moment shown. */
  readonly at: string;
  readonly authority: string | null;
  readonly region: string;
  readonly admin1: string;
  /** The region, then its parts. */
  readonly states: readonly AlertState[];
  /** One a day of its own clock, the newest first. */
  readonly days: readonly { readonly day: string; readonly segments: AlertStrip['segments'] }[];
  readonly spells: readonly AlertSpell[];
  readonly streaks: readonly AlertStreak[];
  readonly counts: readonly AlertCount[];
  readonly query: string;
}

/** Alerts listed one by one before the rest are counted. */
const MOST_LISTED = 40;

/** One region: its state and that of its parts, the days behind it, runs, and every alert with who tells of it. */
export function alertRegionPage(view: AlertRegionView): SafeHtml {
  const { states, at, query } = view;
  const [own, ...parts] = states;
  const zone = zoneWords(view.admin1);
  return html`<article class="alerts">${stripPatterns()}<p><a href="/alerts${query}">All regions</a></p><h1>${view.region}</h1>
${authorityNote(view.authority)}
<div id="alert-board">
<p class="lead">State at <time datetime="${at}">${shortTime(at)}</time>${zone && `; days and clock: ${zone}`}.</p>
${own ? html`<ul class="al-list">${[own, ...parts].map((s) => stateRow(s, at))}</ul>` : html`<p>Nobody whose word is taken in here keeps or tells of it. That is not an all-clear.</p>`}
${view.days.length > 0 && days(view)}
${view.streaks.length > 0 && html`<section aria-labelledby="runs"><h2 id="runs">Day after day</h2><ul>${view.streaks.map((s) => html`<li>${streakName(s)}</li>`)}</ul></section>`}
${listed(view)}
</div></article>`;
}

function stateRow(s: AlertState, at: string): SafeHtml {
  const under = s.under ? html`<span class="soft"> (alert of ${s.under})</span>` : null;
  return html`<li class="l-${s.level ?? 'place'}" data-state="${s.state}">${stateSign(s.state)}<div><b>${s.level === 'oblast' ? 'The whole' : s.region.replace(/,[^,]*$/, '')}</b> <span class="al-word">${STATE_WORDS[s.state]}</span>${under ?? sinceWords(s, at)}</div></li>`;
}

function days(view: AlertRegionView): SafeHtml {
  const all = view.days.toReversed().flatMap((d) => d.segments);
  return html`<section aria-labelledby="days"><h2 id="days">Day by day</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Day by day, table"><table class="al-days"><thead><tr><th scope="col">Day</th><th scope="col">Midnight to midnight</th><th scope="col">Alerts</th><th scope="col">Minutes</th></tr></thead><tbody>${view.days.map(
    ({ day, segments }) => {
      const count = view.counts.find((c) => c.key === day);
      return html`<tr><th scope="row">${day}</th><td>${alertStrip(segments, day, midnightAfter(segments[0]!.from, view.admin1))}</td><td>${count?.alerts ?? 'not known'}</td><td>${count ? minutes(count) : 'not known'}</td></tr>`;
    },
  )}</tbody></table></div>
<details><summary>The strips as a table</summary>${stripRows(all, view.admin1, view.at)}</details></section>`;
}

function minutes({ minutes: told }: AlertCount): string {
  if (told === null) return 'not known';
  return told.low === told.high ? String(told.high) : `${told.low} whole, ${told.high} any part`;
}

function listed({ spells, query, admin1, at }: AlertRegionView): SafeHtml | null {
  if (spells.length === 0) return null;
  const shown = spells.toReversed().slice(0, MOST_LISTED);
  const more = spells.length - shown.length;
  return html`<section aria-labelledby="list"><h2 id="list">${plural(spells.length, 'alert')}</h2><ul class="al-spells">${shown.map((s) => html`<li>${spanWords(s, at)}<br><span class="soft">${s.region}; ${witnessWords(s.sources)}${s.sources.map((x) => x.incident && html` <a href="/incident/${x.incident}${query}">report</a>`)}</span></li>`)}</ul>${more > 0 && html`<p class="soft">And ${more} before these; <a href="/api/v1/alerts?region=${admin1}&from=${spells[0]!.startedAt.slice(0, 10)}">the API</a> has all.</p>`}</section>`;
}

/** From when until when by the region's clock and UTC, and how long. */
function spanWords(spell: AlertSpell, at: string): string {
  const { endedAt, isEndAssumed, admin1 } = spell;
  const start = startWords(spell, (instant) => clockIn(instant, admin1, at));
  if (endedAt === null) return `${start} – end not told`;
  return `${start} – ${clockIn(endedAt, admin1, at)}, ${lengthWords(spell, endedAt)}${isEndAssumed ? ', end assumed' : ''}`;
}
