import type { ControlRow } from '../../model/picture.ts';
import { precisionText } from '../../output/place-words.ts';
import { asserterText, hedgeText, placesText } from '../../output/row-words.ts';
import { POLARITY_WORDS } from '../../output/statement-words.ts';
import { shortTime, whenText } from '../../output/time-words.ts';
import { STATUS_WORDS, TYPE_WORDS } from '../../output/words.ts';
import { type PanelQuery, panelText } from '../panel-query.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';
import { citedPart, type PanelView, panelEmpty, panelHead, panelMore, REGION_FIELD } from './panel-view.ts';

type View = PanelView<ControlRow, PanelQuery>;

/** Who is said to hold, take, leave or approach what: by place, in the order of time, claims that exclude each other side by side. */
export function controlPage(view: View): SafeHtml {
  const head = panelHead(view, {
    title: 'Control',
    lead: 'Who is said by whom to hold, take, leave or approach a place, in the words of each speaker. No line here is our own, and none is drawn: where two claims exclude each other, both stand.',
    path: '/control',
    fields: [REGION_FIELD],
  });
  if (view.rows.length === 0)
    return html`<article class="panel-page">${head}${panelEmpty(view, 'claim of control', '/control')}</article>`;
  const places = [...Map.groupBy(view.items, placeOf)];
  return html`<article class="panel-page">${head}
<p class="soft">${plural(view.rows.length, 'claim')}, ${plural(contested(view.rows), 'claim')} with others against.</p>
${places.map(([place, rows], i) => html`<section aria-labelledby="place-${i}"><h2 id="place-${i}">${place}</h2><ol class="statements">${rows.map((r) => card(r, view))}</ol></section>`)}
${panelMore(view, '/control')}</article>`;
}

const contested = (rows: readonly ControlRow[]): number => rows.filter((r) => r.rivals.length > 0).length;

/** What claims are grouped under: the name of the place, whichever side of it they speak of. */
function placeOf(r: ControlRow): string {
  const names = r.places.filter((p) => p.relation?.kind === 'between').map((p) => p.name);
  if (names.length > 1) return `Between ${names.join(' and ')}`;
  return r.places[0]?.name ?? 'Place not said';
}

function card(r: ControlRow, view: View): SafeHtml {
  const hedge = hedgeText(r);
  const [place] = r.places;
  const rivals = view.rows.filter((o) => r.rivals.includes(o.id));
  const isDenied = r.polarity !== 'affirmed' || r.status === 'denied';
  return html`<li class="statement f-combat p-${r.polarity}" id="${r.id}"><article>
<header><h3>${TYPE_WORDS[r.type]}, ${placesText(r) ?? 'place not said'}</h3>
<p>${r.by.length > 0 ? html`by <b>${r.by.join(', ')}</b>` : 'by a force not named'}${r.against.length > 0 && html`, against ${r.against.join(', ')}`}</p></header>
<dl><div><dt>Who says so</dt><dd><b>${asserterText(r)}</b> ${isDenied ? html`<span class="tag conflict">denies it</span>` : POLARITY_WORDS[r.polarity]}<br><span class="soft">${shortTime(r.saidAt)}</span></dd></div>
<div class="sure"><dt>How surely</dt><dd>${hedge ? html`<b>${hedge}</b>` : 'no hedge'}</dd></div>
<div><dt>Standing</dt><dd>${STATUS_WORDS[r.status]}</dd></div>
<div><dt>When</dt><dd>${whenText(r.time)}</dd></div>
${place && html`<div><dt>How finely</dt><dd>${precisionText(place, r.type)}</dd></div>`}
${rivals.length > 0 && html`<div><dt>Against it</dt><dd>${rivals.map((o, i) => html`${i > 0 && '; '}<a href="#${o.id}">${asserterText(o)}: ${briefly(o)}</a>`)}</dd></div>`}</dl>
${citedPart(view.cite(r), view.query.asOf, true)}
<p class="walk"><a href="/incident/${r.incident}${panelText({ asOf: view.query.asOf })}">The incident</a></p></article></li>`;
}

function briefly(r: ControlRow): string {
  const what = TYPE_WORDS[r.type].toLowerCase();
  return `${r.polarity === 'affirmed' && r.status !== 'denied' ? '' : 'denies '}${what}${r.by.length > 0 ? `, by ${r.by.join(', ')}` : ''}`;
}
