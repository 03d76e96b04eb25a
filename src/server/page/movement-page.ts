import type { MovementRow } from '../../model/picture.ts';
import { peopleText } from '../../output/panel-words.ts';
import { precisionText } from '../../output/place-words.ts';
import { asserterText, hedgeText, placesText } from '../../output/row-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { CALLED_OFF_WORDS, STATUS_WORDS, TYPE_WORDS } from '../../output/words.ts';
import { type PanelQuery, panelText } from '../panel-query.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';
import { citedPart, type PanelView, panelEmpty, panelHead, panelMore, REGION_FIELD } from './panel-view.ts';

type View = PanelView<MovementRow, PanelQuery>;

/** Evacuations and displacement: from where to where, on whose word, how many, what was said last first. */
export function movementPage(view: View): SafeHtml {
  const head = panelHead(view, {
    title: 'Evacuation and displacement',
    lead: 'Civilians told to move, moved, or on the move, as each speaker tells it. This is not an official notice: follow your own authorities.',
    path: '/evacuation',
    fields: [REGION_FIELD],
  });
  if (view.rows.length === 0)
    return html`<article class="panel-page">${head}${panelEmpty(view, 'evacuation or displacement', '/evacuation')}</article>`;
  return html`<article class="panel-page">${head}
<section aria-labelledby="notices"><h2 id="notices">${plural(view.rows.length, 'account')}</h2>
<ol class="statements">${view.items.map((r) => card(r, view))}</ol>
${panelMore(view, '/evacuation')}</section></article>`;
}

function card(r: MovementRow, view: View): SafeHtml {
  const hedge = hedgeText(r);
  const [place] = r.places;
  const isDenied = r.polarity !== 'affirmed' && r.status !== 'denied';
  return html`<li class="statement f-response p-${r.polarity}" id="${r.id}"><article>
<header><h3>${TYPE_WORDS[r.type]}, ${placesText(r) ?? 'place not said'}</h3>
<p><span class="tag s-${r.status}">${r.isCalledOff ? CALLED_OFF_WORDS : STATUS_WORDS[r.status]}</span>${isDenied && html` <span class="tag conflict">denied by this speaker</span>`}</p></header>
<dl><div><dt>Who moves</dt><dd>${r.who.length > 0 ? r.who.join(', ') : 'not said'}</dd></div>
<div><dt>How many</dt><dd>${r.people.length > 0 ? html`<ul class="values">${r.people.map((p) => html`<li>${peopleText(p)}</li>`)}</ul>` : 'nobody counts them'}</dd></div>
<div><dt>Authority</dt><dd>${r.organisers.length > 0 ? r.organisers.join(', ') : 'none named'}</dd></div>
<div><dt>When</dt><dd>${whenText(r.time)}</dd></div>
<div><dt>Who says so</dt><dd><b>${asserterText(r)}</b><br><span class="soft">${shortTime(r.saidAt)}</span></dd></div>
<div class="sure"><dt>How surely</dt><dd>${hedge ? html`<b>${hedge}</b>` : 'no hedge'}</dd></div>
${place && html`<div><dt>How finely</dt><dd>${precisionText(place, r.type)}</dd></div>`}</dl>
${citedPart(view.cite(r), view.query.asOf, true)}
<p class="walk"><a href="/incident/${r.incident}${panelText({ asOf: view.query.asOf })}">The incident</a></p></article></li>`;
}
