import { AID_STAGES, type AidStage } from '../../model/aid.ts';
import type { AidEntry, AidLine } from '../../output/aid-ledger.ts';
import {
  AID_STAGE_TEXT,
  donorText,
  entryAmountText,
  entryByText,
  figureText,
  gapText,
  itemText,
  recipientText,
  windowText,
} from '../../output/aid-words.ts';
import { valueText } from '../../output/field-words.ts';
import { hedgeText } from '../../output/row-words.ts';
import { dayText } from '../../output/time-words.ts';
import type { AidPanelQuery } from '../panel-query.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';
import {
  citedPart,
  type PanelField,
  type PanelView,
  panelEmpty,
  panelHead,
  panelMore,
} from './panel-view.ts';

type View = PanelView<AidLine, AidPanelQuery>;

const FIELDS: readonly PanelField[] = [
  { name: 'donor', label: 'Donor', placeholder: 'Norway, NO' },
  { name: 'recipient', label: 'Recipient', placeholder: 'Ukraine, El Fasher' },
  { name: 'item', label: 'Item', placeholder: 'howitzers, tents' },
];

/** The stages that have a column, and those beside them that a line only sometimes has. */
const COLUMNS: readonly AidStage[] = ['requested', 'announced', 'committed', 'delivered'];
const BESIDE = AID_STAGES.filter((s) => !COLUMNS.includes(s));

/** The aid ledger: donors by what they give, then each line from asked for to handed over, every cell with its words. */
export function aidPage(view: View): SafeHtml {
  const head = panelHead(view, {
    title: 'Aid',
    lead: 'What is asked for, promised and handed over, as each speaker tells it. Figures of different speakers stand side by side and are never added up; where nobody tells of a delivery, that is unknown and not none.',
    path: '/aid',
    fields: FIELDS,
  });
  if (view.rows.length === 0)
    return html`<article class="panel-page">${head}${panelEmpty(view, 'aid', '/aid')}</article>`;
  return html`<article class="panel-page">${head}
<section aria-labelledby="by-donor"><h2 id="by-donor">By donor</h2>${matrix(view.items)}</section>
<section aria-labelledby="lines"><h2 id="lines">${plural(view.rows.length, 'line')}</h2>
<ol class="ledger">${view.items.map((l) => lineCard(l, view))}</ol>
${panelMore(view, '/aid')}</section></article>`;
}

/** Kinds of goods: the class of a weapon, money, or other goods. */
function kindOf(l: AidLine): string {
  if (l.item === null) return 'not named';
  if (l.item === 'money') return 'money';
  return l.class && l.class !== 'other'
    ? valueText('equipment', l.class).replaceAll('_', ' ')
    : 'other goods';
}

function matrix(lines: readonly AidLine[]): SafeHtml {
  const kinds = [...Map.groupBy(lines, kindOf)].sort((a, b) => b[1].length - a[1].length).map(([k]) => k);
  const donors = [...Map.groupBy(lines, (l) => donorText(l))];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Donors by kind of aid"><table class="matrix"><thead><tr><th scope="col">Donor</th>${kinds.map((k) => html`<th scope="col">${k}</th>`)}</tr></thead>
<tbody>${donors.map(
    ([donor, own]) =>
      html`<tr><th scope="row">${donor}</th>${kinds.map((k) => html`<td data-of="${k}">${cell(own.filter((l) => kindOf(l) === k))}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function cell(lines: readonly AidLine[]): SafeHtml {
  if (lines.length === 0) return html`<span class="soft">–</span>`;
  return html`<ul>${lines.map((l) => html`<li><a href="#${l.id}">${itemText(l)}</a><br><span class="soft">${briefly(l)}</span></li>`)}</ul>`;
}

/** "20 promised, 8 handed over", or the stage it was told of last where neither is counted. */
function briefly(l: AidLine): string {
  const parts = [
    'low' in l.pledged && `${figureText(l.pledged, l, true)} promised`,
    'low' in l.delivered && `${figureText(l.delivered, l, true)} handed over`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : AID_STAGE_TEXT[l.latest.stage];
}

function lineCard(l: AidLine, view: View): SafeHtml {
  const beside = BESIDE.filter((s) => l.stages[s].length > 0);
  const promised = l.stages.announced.length + l.stages.committed.length > 0;
  return html`<li id="${l.id}"><h3>${donorText(l)} → ${recipientText(l)}: ${itemText(l)}</h3>
<p class="sum"><span>promised: <b>${figureText(l.pledged, l, promised)}</b></span> <span>handed over: <b>${figureText(l.delivered, l, l.stages.delivered.length > 0)}</b></span> <span>gap: <b>${gapText(l.gap, l)}</b></span></p>
${links(l)}
<dl class="stages">${COLUMNS.map((s) => stage(s, l.stages[s], view))}</dl>
${beside.length > 0 && html`<dl class="stages beside">${beside.map((s) => stage(s, l.stages[s], view))}</dl>`}</li>`;
}

function links(l: AidLine): SafeHtml | null {
  const all = [
    ...l.supports.map((id) => html`<a href="#${id}">the system it is for</a>`),
    ...l.requests.map((id) => html`<a href="#${id}">the request for it</a>`),
  ];
  if (all.length === 0) return null;
  return html`<p class="soft">See ${all.map((a, i) => html`${i > 0 && ', '}${a}`)}.</p>`;
}

function stage(name: AidStage, entries: readonly AidEntry[], view: View): SafeHtml {
  const text = AID_STAGE_TEXT[name].replace(/^./, (c) => c.toUpperCase());
  if (entries.length === 0)
    return html`<div class="none"><dt>${text}</dt><dd><span class="soft">nothing told</span></dd></div>`;
  return html`<div><dt>${text}</dt>${entries.map((e) => html`<dd>${entry(e, view)}</dd>`)}</div>`;
}

function entry(e: AidEntry, view: View): SafeHtml {
  const window = windowText(e);
  const hedge = hedgeText(e);
  return html`<p><b>${entryAmountText(e)}</b>${window && html`, ${window}`}</p>
<p class="soft">${entryByText(e)}, ${dayText(e.saidAt)}${hedge && html`; ${hedge}`}</p>
${citedPart(view.cite(e), view.query.asOf)}`;
}
