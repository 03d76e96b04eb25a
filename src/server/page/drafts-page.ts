import { shortTime } from '../../output/time-words.ts';
import { foldName } from '../../util/fold-name.ts';
import type { ServedDraft } from '../deps.ts';
import { tokenField } from './account-page.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What the page is made of. */
export interface DraftsView {
  readonly drafts: readonly ServedDraft[];
  /** Name of the account that looks. */
  readonly own: string;
  /** Null where nothing may be done from here. */
  readonly token: string | null;
}

const STATE_WORDS: Readonly<Record<ServedDraft['state'], string>> = {
  draft: 'waits for another person',
  approved: 'sent out',
  cancelled: 'withdrawn',
  dropped: 'dropped, never sent out',
};

/** Warnings on their way out: one person drafts, another approves, either withdraws. */
export function draftsPage({ drafts, own, token }: DraftsView): SafeHtml {
  return html`<article class="review"><h1>Drafts of warnings</h1>
<p class="lead">One person drafts, another approves. What is approved goes out as a test unless Actual is chosen, which takes an authority set up on the machine.</p>
${
  token &&
  html`<section aria-labelledby="new"><h2 id="new">Draft one</h2><form class="judge" method="post" action="/drafts">${tokenField(token)}
<div class="fields"><label>Incident (in_…) that is an alert or evacuation in force<input name="incident" pattern="in_[0-9a-z]+" required autocomplete="off"></label><label class="grow">Why (optional)<input name="note" maxlength="500" autocomplete="off"></label></div>
<p class="choices"><button>Draft it</button></p></form></section>`
}
<section aria-labelledby="all"><h2 id="all">${plural(drafts.length, 'draft')}</h2>
${drafts.length === 0 ? html`<p class="soft">Nothing has been drafted yet.</p>` : html`<ol class="questions">${drafts.map((d) => draftItem(d, own, token))}</ol>`}</section></article>`;
}

function draftItem(d: ServedDraft, own: string, token: string | null): SafeHtml {
  const isOwn = foldName(d.steps[0]!.by) === foldName(own);
  const id = token && html`${tokenField(token)}<input type="hidden" name="id" value="${d.id}">`;
  return html`<li class="question" id="${d.id}"><article><h3>${d.headline}</h3>
<p class="tags"><span class="tag">${STATE_WORDS[d.state]}</span><span>${d.status} ${d.msgType}</span><span>${d.areas.join('; ')}</span>${d.expires && html`<span>until ${shortTime(d.expires)}</span>`}</p>
<ul class="mini">${d.steps.map((s) => html`<li>${s.kind} by ${s.by}, ${shortTime(s.at)}${s.note && html`: “${s.note}”`}</li>`)}</ul>
<details><summary>The message</summary><pre class="xml" tabindex="0" role="region" aria-label="The message of ${d.id}">${d.xml}</pre></details>
${id && d.state === 'draft' && (isOwn ? html`<p class="soft">You drafted it; another person approves it.</p>` : html`<form class="row" method="post" action="/drafts/approve">${id}<label>Send it out as <select name="status"><option>Test</option><option>Exercise</option><option>Actual</option></select></label><button class="solid">Approve</button></form>`)}
${id && (d.state === 'draft' || d.state === 'approved') && html`<form class="undo" method="post" action="/drafts/cancel">${id}<button class="quiet">${d.state === 'draft' ? 'Drop it' : 'Withdraw it'}</button></form>`}
</article></li>`;
}
