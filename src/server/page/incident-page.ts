import type { FieldVerdict, Incident, ReportedEvent } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import type { Statement } from '../../model/statement.ts';
import { fieldText, valueText } from '../../output/field-words.ts';
import { type GradeBook, NO_GRADES } from '../../output/grade-book.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { placeText, precisionText } from '../../output/place-words.ts';
import { takenBackText } from '../../output/retraction-words.ts';
import { speakerName } from '../../output/speaker-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { supportText, VERDICT_WORDS } from '../../output/verdict-words.ts';
import { originsText, voiceText } from '../../output/voice-words.ts';
import { familyOf, reasonText, STATUS_WORDS } from '../../output/words.ts';
import type { ServedHistory } from '../deps.ts';
import { queryText } from '../query.ts';
import { checksBeside } from './check-note.ts';
import { historyPart } from './history-part.ts';
import { html, type SafeHtml } from './html.ts';
import { familyIcon } from './icon.ts';
import { plural, reportsOf } from './incident-card.ts';
import { type JudgedAccounts, judgedPart } from './judged-part.ts';
import { noticesBeside } from './notice-note.ts';
import { type RelatedIncident, relatedPart } from './related-part.ts';
import { statementCard } from './statement-card.ts';

/** One incident: what reports agree and disagree on, their statements side by side, and the way back to the words. */
export function incidentPage(
  incident: Incident,
  view: {
    asOf: string;
    back: string;
    isPast: boolean;
    related?: readonly RelatedIncident[];
    grades?: GradeBook;
    checks?: readonly LogCheck[];
    history?: readonly ServedHistory[];
    judged?: JudgedAccounts;
  },
): SafeHtml {
  const back = takenBackText(incident);
  const query = view.isPast ? queryText({ asOf: view.asOf }) : '';
  return html`<article class="incident f-${familyOf(incident.type)}">
<p class="crumb"><a href="${view.back}">All incidents</a></p>
<header class="head">
<h1>${familyIcon(familyOf(incident.type))}${incidentTitle(incident)}</h1>
<p class="tags"><span class="tag s-${incident.status}">${STATUS_WORDS[incident.status]}</span><span>${whenText(incident.time)}</span><span>${plural(reportsOf(incident), 'report')}, ${originsText(incident)}</span></p>
<p class="soft">First heard ${shortTime(incident.firstReceivedAt)}, last ${shortTime(incident.lastReceivedAt)}. ${view.isPast && html`<strong>Shown as it was known at ${shortTime(view.asOf)}.</strong>`}</p>
${back && html`<p class="taken" role="note"><strong>${back.replace(/^./, (c) => c.toUpperCase())}.</strong> ${incident.isRetracted ? 'It is shown as it was told, and nothing rests on it any more.' : 'What they said is struck below and counts for nothing above.'}</p>`}
</header>
${accounts(incident)}
${voices(incident)}
${places(incident)}
${statements(incident, query, view.grades ?? NO_GRADES, view.checks ?? [])}
${relatedPart(view.related ?? [], view.isPast ? view.asOf : null)}
${historyPart(view.history ?? [])}
${linkPart(incident, query)}
${view.judged && judgedPart(view.judged)}
</article>`;
}

/** What each field is said to be, and by whom: a disagreement stays one. */
function accounts(incident: Incident): SafeHtml {
  const fields = incident.fields.filter((f) => f.values.length > 0);
  const counted = fields.some((f) => f.field.startsWith('counts.'));
  return html`<section aria-labelledby="acc"><h2 id="acc">What reports say</h2>
${!counted && html`<p class="soft">No report here gives a figure. That is not the same as none.</p>`}
<div class="scroll" tabindex="0" role="region" aria-labelledby="acc"><table class="accounts"><thead><tr><th scope="col">Point</th><th scope="col">Said to be</th><th scope="col">Across reports</th></tr></thead>
<tbody>${fields.map(
    (f, i) => html`<tr class="v-${f.verdict}">${headOf(fields, i)}
<td><ul class="values">${f.values.map((v) => html`<li><b>${valueText(f.field, v.value)}</b>${isWithheld(incident, f.field, v) && html` <span class="tag">which one: withheld by the speaker</span>`}<span class="vh">: </span> <span class="soft">${saidBy(incident, f.field, v)}</span>${support(incident, v)}</li>`)}</ul></td>
<td><span class="tag ${f.verdict === 'conflict' ? 'conflict' : f.verdict === 'revised' ? 'revised' : ''}">${VERDICT_WORDS[f.verdict]}</span></td></tr>`,
  )}</tbody></table></div></section>`;
}

/** Whether a value is corroborated, or only repeated. */
function support(incident: Incident, value: FieldVerdict['values'][number]): SafeHtml | null {
  const events = incident.events.filter((e) => value.events.includes(e.key));
  const text = supportText(value, new Set(events.map((e) => e.report)).size);
  return text ? html` <span class="tag">${text}</span>` : null;
}

/** Whether a speaker declined to name what was struck: not the same as nobody having said it. */
function isWithheld(incident: Incident, field: string, value: FieldVerdict['values'][number]): boolean {
  if (!field.startsWith('target')) return false;
  const events = incident.events.filter((e) => value.events.includes(e.key));
  return events.some((e) => e.event.targets.some((t) => t.class === value.value && t.detail === 'withheld'));
}

/** The point's name, once for all rows of it. */
function headOf(fields: readonly FieldVerdict[], at: number): SafeHtml | null {
  const name = fields[at]!.field;
  if (fields[at - 1]?.field === name) return null;
  let rows = 1;
  while (fields[at + rows]?.field === name) rows++;
  return html`<th scope="row" rowspan="${rows}">${capital(fieldText(name))}</th>`;
}

function capital(text: string): string {
  return text.replace(/^./, (c) => c.toUpperCase());
}

/** Who gives a value: the origins that count, else whose words it stands in, and the outlets it is found in. */
function saidBy(incident: Incident, field: string, value: FieldVerdict['values'][number]): string {
  const events = incident.events.filter((e) => value.events.includes(e.key));
  const outlets = [...new Set(events.map((e) => e.source ?? 'an outlet not named'))];
  if (value.origins.length > 0) return withOutlets(value.origins.join(', '), outlets, value.origins);
  const bearing = events.flatMap((e) => bearers(e, field).map((s) => ({ s, outlet: e.source })));
  const speakers = [...new Set(bearing.flatMap(({ s }) => (s.speaker ? [speakerName(s.speaker)] : [])))];
  const own = bearing.filter(({ s }) => !s.speaker).map(({ outlet }) => outlet ?? 'an outlet not named');
  const voices = [...new Set(own)].map((o) => `${o}, in its own voice`);
  if (speakers.length === 0) return voices.join('; ') || outlets.join(', ');
  const said = `said by ${speakers.join(', ')}, not counted as an independent origin`;
  return [withOutlets(said, voices.length > 0 ? [] : outlets, speakers), ...voices].join('; ');
}

/** The statements of a report that carry a field's words: of a figure those that give it, else those that name the event. */
function bearers(e: ReportedEvent, field: string): ReportedEvent['statements'] {
  const what = /^counts\.(\w+)/.exec(field)?.[1];
  const quotes = e.event.counts.filter((c) => c.what === what).map((c) => c.quote);
  const isBearer = (s: Statement): boolean =>
    what
      ? quotes.some((q) => q !== '' && s.quote.includes(q))
      : s.start <= e.event.start && e.event.end <= s.end;
  const found = e.statements.filter(isBearer);
  return found.length > 0 ? found : e.statements;
}

function withOutlets(who: string, outlets: readonly string[], named: readonly string[]): string {
  const others = outlets.filter((o) => !named.includes(o));
  return others.length > 0 ? `${who}; in ${others.join(', ')}` : who;
}

/** Whose word it is, and through which outlets it came: many reports may be one origin. */
function voices(incident: Incident): SafeHtml {
  return html`<section aria-labelledby="org"><h2 id="org">Whose word it is</h2>
${
  incident.voices.length === 0
    ? html`<p class="soft">No independent origin is named.</p>`
    : html`<p class="soft">${capital(originsText(incident))}. Outlets that quote or reprint add no origin.</p>
<ul class="links">${incident.voices.map((v) => html`<li><b>${v.origin}</b> <span class="soft">${voiceText(v)}</span></li>`)}</ul>`
}</section>`;
}

function places(incident: Incident): SafeHtml | null {
  if (incident.places.length === 0)
    return html`<section><h2>Places</h2><p class="soft">No report says where.</p></section>`;
  return html`<section aria-labelledby="pl"><h2 id="pl">Places</h2><ul class="places">${incident.places.map(
    (p) => html`<li><b>${placeText(p)}</b> <span class="soft">${precisionText(p, incident.type)}</span></li>`,
  )}</ul></section>`;
}

function statements(
  incident: Incident,
  query: string,
  grades: GradeBook,
  checks: readonly LogCheck[],
): SafeHtml {
  const seen = new Set<string>();
  const cards = [...incident.events]
    .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0))
    .flatMap((event) => event.statements.map((statement) => ({ event, statement })))
    .filter(({ statement }) => !seen.has(statement.key) && seen.add(statement.key));
  return html`<section aria-labelledby="st"><h2 id="st">Who said it</h2>
<p class="soft">${plural(cards.length, 'statement')}, in the order they were received. The words are the source’s own.</p>
<ol class="statements">${cards.map(({ event, statement }) => statementCard(statement, event, grades, checksBeside(statement, incident, checks), query, noticesBeside(statement, event, incident)))}</ol></section>`;
}

/** Why these reports are taken as one occurrence: a judgement with a score, never a fact. */
function linkPart(incident: Incident, query: string): SafeHtml {
  const title = (key: string): string => {
    const e = incident.events.find((x) => x.key === key);
    return e ? `${e.source ?? 'source not named'}${e.title ? `, “${e.title}”` : ''}` : 'a report not shown';
  };
  const joined = incident.links.filter((l) => l.to !== null);
  return html`<section aria-labelledby="why"><h2 id="why">Why these reports are taken together</h2>
${
  joined.length === 0
    ? html`<p class="soft">One account only: nothing is joined.</p>`
    : html`<ul class="links">${joined.map(
        (l) =>
          html`<li><b>${title(l.event)}</b> with <b>${title(l.to!)}</b>: ${l.by === 'person' ? 'judged by a person' : `score ${l.score.toFixed(2)} of 1`}<br><span class="soft">${l.reasons.map(reasonText).join('; ')}</span></li>`,
      )}</ul>`
}
<p class="soft"><a href="/api/incidents/${incident.id}${query}">This incident as JSON</a> <a href="/review?incident=${incident.id}">Judge what is taken together</a></p></section>`;
}
