import type { Incident } from '../../model/incident.ts';
import type { LogCheck } from '../../model/log-check.ts';
import { type GradeBook, NO_GRADES } from '../../output/grade-book.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { placeText, precisionText } from '../../output/place-words.ts';
import { takenBackText } from '../../output/retraction-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { originsText, voiceText } from '../../output/voice-words.ts';
import { familyOf, STATUS_WORDS } from '../../output/words.ts';
import type { ServedHistory } from '../deps.ts';
import { queryText } from '../query.ts';
import { accountsPart, capital } from './accounts-part.ts';
import { historyPart, longHistoryPart } from './history-part.ts';
import { html, type SafeHtml } from './html.ts';
import { familyIcon } from './icon.ts';
import { plural, reportsOf } from './incident-card.ts';
import { type JudgedAccounts, judgedPart } from './judged-part.ts';
import { linkPart } from './link-part.ts';
import { type RelatedIncident, relatedPart } from './related-part.ts';
import { statementsPart } from './statements-part.ts';

/** What is shown of one incident, beside itself. */
interface IncidentView {
  readonly asOf: string;
  readonly back: string;
  readonly isPast: boolean;
  readonly related?: readonly RelatedIncident[];
  readonly grades?: GradeBook;
  readonly checks?: readonly LogCheck[];
  /** `long` where it stands on a page of its own. */
  readonly history?: readonly ServedHistory[] | 'long';
  readonly judged?: JudgedAccounts;
}

/** Places named in the head before the rest are folded away. */
const MOST_PLACES = 3;

/** One incident, in the order a reader asks: what is said, whose word it is, the words, when it became known, what it belongs to, why it is one. */
export function incidentPage(incident: Incident, view: IncidentView): SafeHtml {
  const back = takenBackText(incident);
  const query = view.isPast ? queryText({ asOf: view.asOf }) : '';
  return html`<article class="incident f-${familyOf(incident.type)}">
<p class="crumb"><a href="${view.back}">All incidents</a></p>
<header class="head">
<h1>${familyIcon(familyOf(incident.type))}${incidentTitle(incident)}</h1>
<p class="tags"><span class="tag s-${incident.status}">${STATUS_WORDS[incident.status]}</span><span>${whenText(incident.time)}</span><span>${plural(reportsOf(incident), 'report')}, ${originsText(incident)}</span></p>
${places(incident)}
<p class="soft">First heard ${shortTime(incident.firstReceivedAt)}, last ${shortTime(incident.lastReceivedAt)}. ${view.isPast && html`<strong>Shown as it was known at ${shortTime(view.asOf)}.</strong>`}</p>
${back && html`<p class="taken" role="note"><strong>${capital(back)}.</strong> ${incident.isRetracted ? 'It is shown as it was told, and nothing rests on it any more.' : 'What they said is struck below and counts for nothing here.'}</p>`}
${contents(view)}
</header>
${accountsPart(incident)}
${voices(incident)}
${statementsPart(incident, { query, grades: view.grades ?? NO_GRADES, checks: view.checks ?? [] })}
${view.history === 'long' ? longHistoryPart(incident.id, query) : historyPart(view.history ?? [])}
${relatedPart(view.related ?? [], view.isPast ? view.asOf : null)}
${linkPart(incident, query)}
${view.judged && judgedPart(view.judged)}
</article>`;
}

/** The way to each part of the page, in its order. */
function contents({ history = [], related = [], judged }: IncidentView): SafeHtml {
  const parts: readonly (readonly [string, string] | false)[] = [
    ['acc', 'What reports say'],
    ['org', 'Whose word'],
    ['st', 'Who said it'],
    history.length > 0 && ['his', 'Known when'],
    related.length > 0 && ['rel', 'Related'],
    ['why', 'Why together'],
    judged !== undefined && judged.rows.length > 0 && ['jud', 'Judged'],
  ];
  return html`<nav class="contents" aria-label="On this page">${parts.map((p) => p && html`<a href="#${p[0]}">${p[1]}</a>`)}</nav>`;
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

function places({ places: all, type }: Incident): SafeHtml {
  if (all.length === 0) return html`<p class="soft">No report says where.</p>`;
  const rows = all.map(
    (p) => html`<li><b>${placeText(p)}</b> <span class="soft">${precisionText(p, type)}</span></li>`,
  );
  const more = rows.slice(MOST_PLACES);
  return html`<ul class="places" aria-label="Places">${rows.slice(0, MOST_PLACES)}</ul>${more.length > 0 && html`<details><summary>${plural(more.length, 'more place')}</summary><ul class="places">${more}</ul></details>`}`;
}
