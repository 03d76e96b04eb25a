import type { Incident, IncidentLink } from '../../model/incident.ts';
import { reasonText } from '../../output/words.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** Why these reports are taken as one occurrence: a judgement with a score, never a fact. */
export function linkPart(incident: Incident, query: string): SafeHtml {
  const joined = incident.links.filter((l) => l.to !== null);
  const isByPerson = joined.some((l) => l.by === 'person');
  return html`<section aria-labelledby="why"><h2 id="why">Why these reports are taken together</h2>
${
  joined.length === 0
    ? html`<p class="soft">One account only: nothing is joined.</p>`
    : html`<details${isByPerson && html` open`}><summary>${summaryOf(joined)}</summary><ul class="links">${joined.map(
        (l) =>
          html`<li><b>${nameOf(incident, l.event)}</b> with <b>${nameOf(incident, l.to!)}</b>: ${l.by === 'person' ? 'judged by a person' : `score ${l.score.toFixed(2)} of 1`}<br><span class="soft">${l.reasons.map(reasonText).join('; ')}</span></li>`,
      )}</ul></details>`
}
<p class="tags"><a href="/api/v1/incidents/${incident.id}${query}">This incident as JSON</a><a href="/review?incident=${incident.id}">Judge what is taken together</a></p></section>`;
}

/** "6 links, the weakest with a score of 0.62": what there is to unfold. */
function summaryOf(links: readonly IncidentLink[]): string {
  const scores = links.filter((l) => l.by !== 'person').map((l) => l.score);
  if (scores.length === 0) return plural(links.length, 'link');
  const weakest = Math.min(...scores).toFixed(2);
  return links.length === 1
    ? `One link, score ${weakest} of 1`
    : `${links.length} links, the weakest with a score of ${weakest} of 1`;
}

/** A report by its outlet; by its title too where the outlet has told of it more than once. */
function nameOf(incident: Incident, key: string): string {
  const e = incident.events.find((x) => x.key === key);
  if (!e) return 'a report not shown';
  const isOnly = incident.events.every((x) => x.key === key || x.source !== e.source);
  return `${e.source ?? 'source not named'}${e.title && !isOnly ? `, “${e.title}”` : ''}`;
}
