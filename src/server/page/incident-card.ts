import type { FieldVerdict, Incident } from '../../model/incident.ts';
import { standingEvents } from '../../model/standing.ts';
import { fieldLabel, valueText } from '../../output/field-words.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { mainPlace, precisionText } from '../../output/place-words.ts';
import { takenBackText } from '../../output/retraction-words.ts';
import { likelihoodText } from '../../output/statement-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { originsText } from '../../output/voice-words.ts';
import { familyOf, STATUS_WORDS } from '../../output/words.ts';
import { html, type SafeHtml } from './html.ts';
import { familyIcon } from './icon.ts';
import { speakerText } from './statement-card.ts';

/** One incident in the list: what, where, when, what is counted, who says so. */
export function incidentCard(incident: Incident, href: string): SafeHtml {
  const place = mainPlace(incident.places);
  const back = takenBackText(incident);
  const conflicts = incident.fields.filter((f) => f.verdict === 'conflict').length;
  const revised = incident.fields.filter((f) => f.verdict === 'revised').length;
  return html`<li class="card f-${familyOf(incident.type)}${incident.isRetracted ? ' gone' : ''}" data-id="${incident.id}">
<article aria-labelledby="t-${incident.id}">
<h3 id="t-${incident.id}">${familyIcon(familyOf(incident.type))}<a href="${href}">${incidentTitle(incident)}</a></h3>
<p class="meta"><span>${whenText(incident.time)}</span>${place && html` <span class="soft">${precisionText(place, incident.type)}</span>`}</p>
${counts(incident)}
${leadQuote(incident)}
<p class="tags">
${incident.status !== 'occurred' && html`<span class="tag s-${incident.status}">${STATUS_WORDS[incident.status]}</span>`}
${!incident.isRetracted && html`<span>${plural(reportsOf(incident), 'report')}, ${originsText(incident)}</span>`}
${back && html`<span class="tag taken">${back}</span>`}
${conflicts > 0 && html`<span class="tag conflict">reports disagree on ${plural(conflicts, 'point')}</span>`}
${revised > 0 && html`<span class="tag revised">revised since</span>`}
<span class="soft">last heard ${shortTime(incident.lastReceivedAt)}</span>
</p>
</article></li>`;
}

/** How many reports an incident rests on; of one wholly taken back, those that told of it. */
export function reportsOf(incident: Incident): number {
  const standing = standingEvents(incident);
  return new Set((standing.length > 0 ? standing : incident.events).map((e) => e.report)).size;
}

/** "1 report", "3 reports". */
export function plural(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

/** What is counted, once each, with every value worth a line; the page of the incident says who gives which. */
function counts(incident: Incident): SafeHtml | null {
  const byWhat = new Map<string, string[]>();
  for (const f of incident.fields) {
    if (!f.field.startsWith('counts.') || f.field.startsWith('counts.other')) continue;
    const what = fieldLabel(f.field);
    const words = shownValues(f)
      .map((v) => valueText(f.field, v))
      .join(f.verdict === 'revised' || f.verdict === 'refined' ? ' → ' : ' | ');
    if (words) byWhat.set(what, [...(byWhat.get(what) ?? []), words]);
  }
  if (byWhat.size === 0) return null;
  return html`<dl class="counts">${[...byWhat]
    .slice(0, 5)
    .map(
      ([what, words]) =>
        html`<div><dt>${what}</dt><dd>${[...new Set(words)].slice(0, 3).join(' | ')}</dd></div>`,
    )}</dl>`;
}

/** Values worth a line: all of a conflict, the course of a revision, the one of an agreement. */
function shownValues(field: FieldVerdict): string[] {
  const values = field.values.map((v) => v.value);
  return field.verdict !== 'agree' && field.verdict !== 'single' ? values.slice(0, 3) : values.slice(0, 1);
}

/** The words an incident rests on: the best-attributed statement, or the first. */
function leadQuote(incident: Incident): SafeHtml | null {
  const standing = standingEvents(incident);
  const events = standing.length > 0 ? standing : incident.events;
  const all = events.flatMap((event) => event.statements.map((statement) => ({ event, statement })));
  const said = all.filter((s) => s.statement.quote);
  const best = said.find((s) => s.statement.speaker && s.statement.polarity === 'affirmed') ?? said[0];
  if (!best)
    return all.length > 0
      ? html`<p class="unsaid">The words are withheld by the publishing policy.</p>`
      : null;
  const { statement, event } = best;
  const l = statement.likelihood && likelihoodText(statement.likelihood);
  return html`<blockquote${event.lang && html` lang="${event.lang}"`}><p>${incident.isRetracted ? html`<s>${statement.quote}</s>` : statement.quote}</p>
<footer lang="en">${speakerText(statement, event.source)}${l && html`; <b>${l.term}</b> <span class="soft">(${l.band})</span>`}</footer></blockquote>`;
}
